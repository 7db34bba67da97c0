import { encodeUtf8 } from '../../utf8.ts';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, type Names } from '../account-uri.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { RowUnreadable } from '../problems.ts';
import { fromBase64, fromHex } from '../shapes.ts';
import { withoutEntities } from './entities.ts';

type Fields = ReadonlyMap<string, string>;

/** An entry of the file, while it is being read. */
interface Entry {
  readonly fields: Map<string, string>;
  readonly inBin: boolean;
}

const TAGS = /<(\/?)(Entry|History|Group|UUID|RecycleBinUUID|Key|Value)\b[^<>]*?(\/?)>([^<]*)/g;

export function isKeePass(xml: string): boolean {
  return /^(?:<[?!][^>]*>\s*)*<KeePassFile\b/.test(xml);
}

/**
 * KeePass's XML, which KeePassXC writes by default: every one-time password of every entry. What an entry was earlier (its history) is
 * left out, what lies in the recycle bin as well, and is counted. The page is never parsed as XML: no entities of its own, no DTD.
 */
export function readKeePass(xml: string): ImportedFile {
  const rows = collectRows();
  const bin = /<RecycleBinUUID>([^<]*)</.exec(xml)?.[1]?.trim() ?? '';
  const groups: { inBin: boolean }[] = [];
  let entry: Entry | undefined;
  let inHistory = false;
  let key = '';
  for (const [, slash, tag, empty, text = ''] of xml.matchAll(TAGS)) {
    const opens = slash === '' && empty === '';
    if (tag === 'History') inHistory = opens;
    else if (inHistory) continue;
    else if (tag === 'Group') {
      if (opens) groups.push({ inBin: groups.at(-1)?.inBin ?? false });
      else if (slash !== '') groups.pop();
    } else if (tag === 'UUID' && opens && !entry) {
      const group = groups.at(-1);
      if (group && bin !== '' && !/^A+=*$/.test(bin) && text.trim() === bin) group.inBin = true;
    } else if (tag === 'Entry') {
      if (opens) entry = { fields: new Map(), inBin: groups.at(-1)?.inBin ?? false };
      else if (entry) {
        addEntry(rows, entry);
        entry = undefined;
      }
    } else if (tag === 'Key' && opens) key = withoutEntities(text);
    else if (tag === 'Value' && opens) entry?.fields.set(key, withoutEntities(text));
  }
  // The file broke off within an entry.
  if (entry) rows.broken(namesIn(entry.fields));
  return rows.done('keepass');
}

function namesIn(fields: Fields): Names {
  return { issuer: fields.get('Title')?.trim() ?? '', accountName: fields.get('UserName')?.trim() ?? '' };
}

function addEntry(rows: RowCollector, { fields, inBin }: Entry): void {
  const names = namesIn(fields);
  const readers = readersOf(fields, names);
  if (readers.length === 0) rows.skip();
  for (const read of readers) inBin ? rows.leaveOut() : rows.add(names, read);
}

/** KeePassXC's `otp`, KeeTrayTOTP's `TOTP Seed`, and KeePass's own `TimeOtp-…` and `HmacOtp-…`. */
function readersOf(fields: Fields, names: Names): readonly (() => ReadAccount)[] {
  const otp = fields.get('otp')?.trim();
  const seed = fields.get('TOTP Seed')?.trim();
  return [
    ...(otp ? [() => accountFromField(otp, names)] : []),
    ...(seed ? [() => accountFromSeed(seed, fields.get('TOTP Settings') ?? '', names)] : []),
    ...(secretName(fields, 'TimeOtp') === undefined
      ? []
      : [
          () =>
            accountFromFields({
              ...{ type: 'totp', secret: secretOf(fields, 'TimeOtp'), ...names },
              ...{ algorithm: fields.get('TimeOtp-Algorithm'), digits: fields.get('TimeOtp-Length') },
              period: fields.get('TimeOtp-Period'),
            }),
        ]),
    ...(secretName(fields, 'HmacOtp') === undefined
      ? []
      : [
          () =>
            accountFromFields({
              ...{ type: 'hotp', secret: secretOf(fields, 'HmacOtp'), ...names },
              counter: fields.get('HmacOtp-Counter'),
            }),
        ]),
  ];
}

/** `30;6`, `60;8`, `30;S` for Steam, perhaps with the address of a clock behind it. */
function accountFromSeed(seed: string, settings: string, names: Names): ReadAccount {
  const [period, digits] = settings.split(/[;,]/).map((part) => part.trim());
  if (/^s$/i.test(digits ?? '')) throw new RowUnreadable('steam');
  return accountFromFields({ type: 'totp', secret: secretFrom(seed), period, digits, ...names });
}

const encodings = ['', '-Hex', '-Base32', '-Base64'] as const;

function secretName(fields: Fields, kind: string): string | undefined {
  return encodings.map((encoding) => `${kind}-Secret${encoding}`).find((name) => fields.get(name)?.trim());
}

/** The secret in whichever of four spellings KeePass keeps it. @throws RowUnreadable, FileProblem `damaged`. */
function secretOf(fields: Fields, kind: string): Uint8Array {
  const name = secretName(fields, kind) ?? '';
  const text = fields.get(name)?.trim() ?? '';
  if (name.endsWith('-Hex')) return fromHex(text);
  if (name.endsWith('-Base32')) return secretFrom(text);
  return name.endsWith('-Base64') ? fromBase64(text) : encodeUtf8(text);
}
