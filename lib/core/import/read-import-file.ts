import { fail, ok, type Result } from '../result.ts';
import { archiveOf, beginsWith } from './archive.ts';
import type { ForeignKdf } from './foreign-ciphers.ts';
import { hasAddresses, readAddressList, readAddressPage } from './formats/address-list.ts';
import { readAegis } from './formats/aegis.ts';
import { readAndOtp, readAndOtpEncrypted } from './formats/and-otp.ts';
import { isAuthenticatorFile, readAuthenticator } from './formats/authenticator.ts';
import { readBitwarden } from './formats/bitwarden.ts';
import { readCsv } from './formats/csv.ts';
import { readEnteEncrypted } from './formats/ente.ts';
import { readFreeOtp, readFreeOtpPlus } from './formats/free-otp.ts';
import { isKeePass, readKeePass } from './formats/kee-pass.ts';
import { readKeyList } from './formats/key-list.ts';
import { isOpenTwoFactorFile, readOpenTwoFactor, readOpenTwoFactorBin } from './formats/open-two-factor.ts';
import { readDuo, readLastPass, readOnePassword, readRaivo, readTwoFAuth } from './formats/plain-apps.ts';
import { readPlainJson } from './formats/plain-json.ts';
import { readProtonAuthenticator, readProtonPass } from './formats/proton.ts';
import { readStratum, readStratumEncrypted } from './formats/stratum.ts';
import { readTwoFas } from './formats/two-fas.ts';
import { readPreferences, readXmlCards } from './formats/xml-cards.ts';
import { isYamlList, readYamlList } from './formats/yaml-list.ts';
import type { ImportedFile } from './imported-file.ts';
import { MAX_FILE_BYTES, MAX_SMALL_FILE_BYTES } from './limits.ts';
import { type FileOutcome, FileProblem } from './problems.ts';
import { type Unlocking, unlockingWith } from './reader.ts';
import { isMembers, itemsOrNone, type Members, membersOrNone, parseJson, textOf } from './shapes.ts';
import { textOfFile } from './text-of-file.ts';

/**
 * Reads the file of another authenticator, recognised by what is in it and never by its name. Nothing is trusted: sizes, depths and
 * the costs of derivations are bounded, and one bad row does not lose the rest. `text` is how the file reads in another
 * encoding, if the caller knows one (Excel in Japan saves tables as Shift_JIS).
 */
export async function readImportFile(
  bytes: Uint8Array,
  password: string | undefined,
  kdf: ForeignKdf,
  textOtherwise?: (bytes: Uint8Array) => string | undefined,
): Promise<Result<ImportedFile, FileOutcome>> {
  let outcome: FileOutcome = 'wrong-password';
  for (const spelling of spellingsOf(password)) {
    try {
      const file = await read(bytes, unlockingWith(spelling, kdf), textOtherwise);
      return file.rows.length > 0 ? ok(file) : fail('no-accounts');
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      outcome = error.outcome;
      if (outcome !== 'wrong-password') break;
    }
  }
  return fail(outcome);
}

/** A password as it is typed, and where that differs in composed and decomposed letters: phones write パ as one letter or as two. */
function spellingsOf(password: string | undefined): readonly (string | undefined)[] {
  return [...new Set([password, password?.normalize('NFC'), password?.normalize('NFD')])];
}

const databases = ['53514c69746520666f726d61742033', '03d9a29a'];

async function read(
  bytes: Uint8Array,
  unlocking: Unlocking,
  textOtherwise?: (bytes: Uint8Array) => string | undefined,
): Promise<ImportedFile> {
  if (bytes.length > MAX_FILE_BYTES) throw new FileProblem('too-large');
  if (bytes.every((byte) => byte <= 0x20)) throw new FileProblem('empty');
  const archive = archiveOf(bytes);
  if (archive) throw new FileProblem(archive);
  if (databases.some((magic) => beginsWith(bytes, magic))) throw new FileProblem('database');
  if (/^authenticatorpro/i.test(String.fromCharCode(...bytes.subarray(0, 16))))
    return readStratumEncrypted(bytes, unlocking);
  if (beginsWith(bytes, 'aced0005')) return readFreeOtp(bytes, unlocking);
  const text = textOfFile(withoutTail(bytes));
  if (text === undefined || text.includes('\0')) return readUnmarked(bytes, unlocking, textOtherwise);
  return readText(text, unlocking);
}

/** Without NULs behind a text: OTPClient 5.1.6 leaves them behind every export for Aegis. UTF-16 has them within its letters. */
function withoutTail(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return bytes;
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
}

/**
 * Bytes that are no Unicode text: a text in the encoding of Windows in Japan, a text that was damaged, or andOTP, whose encrypted files
 * have no mark at all.
 */
async function readUnmarked(
  bytes: Uint8Array,
  unlocking: Unlocking,
  textOtherwise?: (bytes: Uint8Array) => string | undefined,
): Promise<ImportedFile> {
  const text = textOtherwise?.(bytes);
  if (text !== undefined && isPrintable(text)) return readText(text, unlocking);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || textOfFile(bytes) !== undefined) throw new FileProblem('not-recognised');
  if (isMostlyText(bytes)) throw new FileProblem('damaged');
  if (bytes.length < 44 || bytes.length > MAX_SMALL_FILE_BYTES) throw new FileProblem('not-recognised');
  return readAndOtpEncrypted(bytes, unlocking);
}

/** Nothing but what a text has: ciphertext that happens to be valid in some encoding has controls within a few bytes. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Co}\p{Cn}]/u.test(text.replace(/[\t\r\n\f]/g, ''));
}

/** It begins like JSON, or nine of ten bytes are printable ASCII; of ciphertext it is one in three. */
function isMostlyText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  if (/^\s*[{[]\s*["{[]/.test(String.fromCharCode(...start.subarray(0, 64)))) return true;
  const printable = start.filter((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13));
  return printable.length >= 0.9 * start.length;
}

async function readText(text: string, unlocking: Unlocking): Promise<ImportedFile> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') throw new FileProblem('empty');
  if (plain.startsWith('-----BEGIN PGP')) throw new FileProblem('pgp');
  if (/^data:[\w/-]*;base64,/.test(plain)) return readOpenTwoFactorBin(plain, unlocking);
  if (/^[{[]/.test(plain)) return readJsonText(plain, unlocking);
  if (plain.startsWith('<')) return readXml(plain);
  return readLines(text.replace(/^\ufeff+/, ''));
}

function readXml(xml: string): ImportedFile {
  if (isKeePass(xml)) return readKeePass(xml);
  return readXmlCards(xml) ?? readPreferences(xml) ?? readAddressPage(xml);
}

/** Lines of addresses, a table, or one of the lists that small tools keep. What says most of itself is looked for first. */
function readLines(text: string): ImportedFile {
  if (/^\s*(otpauth|otpauth-migration|steam|motp):\/\//i.test(text)) return readAddressList(text);
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof FileProblem) || error.outcome !== 'not-recognised') throw error;
  }
  if (isYamlList(text)) return readYamlList(text);
  if (hasAddresses(text)) return readAddressList(text);
  const keys = readKeyList(text);
  if (!keys) throw new FileProblem('not-recognised');
  return keys;
}

/** Of a file that broke off before it says what it is, nothing else can be said. */
async function readJsonText(text: string, unlocking: Unlocking): Promise<ImportedFile> {
  try {
    return await readJson(parseJson(text), unlocking);
  } catch (error) {
    const isUnknown = error instanceof FileProblem && error.outcome === 'not-recognised';
    throw isUnknown && !/[}\]]$/.test(text) ? new FileProblem('damaged') : error;
  }
}

async function readJson(json: unknown, unlocking: Unlocking): Promise<ImportedFile> {
  if (Array.isArray(json)) return readArray(json);
  if (!isMembers(json)) throw new FileProblem('not-recognised');
  const found = objectFormats.find(({ fits }) => fits(json));
  if (found) return found.read(json, unlocking);
  // cotp's own file, which nothing else opens.
  if (has(json, 'nonce', 'salt', 'cipher')) throw new FileProblem('database');
  return readPlainJsonOrSay(json);
}

function readArray(entries: readonly unknown[]): ImportedFile {
  if (entries.length === 0) throw new FileProblem('no-accounts');
  const someHas = (...names: readonly string[]) =>
    entries.some((entry) => isMembers(entry) && has(entry, ...names));
  if (someHas('otpGenerator')) return readDuo(entries);
  if (someHas('kind', 'timer')) return readRaivo(entries);
  if (someHas('secret', 'label')) return readAndOtp(entries);
  return readPlainJsonOrSay(entries);
}

function readPlainJsonOrSay(json: unknown): ImportedFile {
  const file = readPlainJson(json);
  if (!file) throw new FileProblem('not-recognised');
  return file;
}

interface ObjectFormat {
  readonly fits: (file: Members) => boolean;
  readonly read: (file: Members, unlocking: Unlocking) => ImportedFile | Promise<ImportedFile>;
}

const has = (file: Members, ...names: readonly string[]) => names.every((name) => Object.hasOwn(file, name));

/** What an object is by its members; the order matters, because some makers use the same names. */
const objectFormats: readonly ObjectFormat[] = [
  { fits: (file) => has(file, 'header', 'db'), read: readAegis },
  {
    fits: (file) => has(file, 'schemaVersion') && (has(file, 'services') || has(file, 'servicesEncrypted')),
    read: readTwoFas,
  },
  { fits: (file) => has(file, 'kdfParams', 'encryptedData', 'encryptionNonce'), read: readEnteEncrypted },
  { fits: (file) => has(file, 'vaults'), read: readProtonPassOrSay },
  {
    fits: (file) =>
      (has(file, 'encrypted') && (has(file, 'items') || has(file, 'data'))) ||
      (has(file, 'folders') &&
        itemsOrNone(file['items']).some((item) => isMembers(item) && has(item, 'login'))),
    read: readBitwarden,
  },
  {
    fits: (file) => has(file, 'version') && (has(file, 'entries') || has(file, 'salt', 'content')),
    read: readProtonAuthenticator,
  },
  { fits: (file) => has(file, 'Authenticators'), read: readStratum },
  { fits: (file) => has(file, 'tokens', 'tokenOrder'), read: readFreeOtpPlus },
  { fits: (file) => has(file, 'data') && textOf(file['app']).startsWith('2fauth'), read: readTwoFAuth },
  { fits: (file) => has(firstAccount(file), 'vaults'), read: readOnePassword },
  {
    fits: (file) =>
      has(file, 'accounts') && (has(firstAccount(file), 'timeStep') || has(file, 'localDeviceId')),
    read: readLastPass,
  },
  { fits: isAuthenticatorFile, read: readAuthenticator },
  { fits: isOpenTwoFactorFile, read: readOpenTwoFactor },
];

function firstAccount(file: Members): Members {
  return membersOrNone(itemsOrNone(file['accounts']).find(isMembers));
}

/** Proton Pass's encrypted form is OpenPGP, which is not ours to open. */
function readProtonPassOrSay(file: Members): ImportedFile {
  if (file['encrypted'] === true) throw new FileProblem('pgp');
  return readProtonPass(file);
}
