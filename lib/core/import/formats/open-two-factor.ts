import { sha256 } from '@noble/hashes/sha2.js';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromUri } from '../account-uri.ts';
import { openCbc } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import type { Unlocking } from '../reader.ts';
import { fromBase64, isMembers, type Members, membersOrNone, textOf } from '../shapes.ts';

const ENTRY = 'entry-';

/** "Open Two-Factor Authenticator": a dump of its storage. Each entry may have a password of its own. */
export function readOpenTwoFactor(file: Members, unlocking: Unlocking): ImportedFile {
  const typed = unlocking.passwordText();
  const entries = Object.entries(file).filter(([name]) => name.startsWith(ENTRY));
  const rows = collectRows();
  let opened = 0;
  for (const [name, value] of entries) {
    const label = name.slice(ENTRY.length);
    const colon = label.indexOf(':');
    const names = {
      issuer: colon >= 0 ? label.slice(0, colon) : '',
      accountName: label.slice(colon + 1),
    };
    rows.add(names, () => {
      const entry = membersOrNone(value);
      const key = openText(textOf(entry['secret']), typed);
      if (key === undefined || !/^[A-Za-z2-7=\s-]+$/.test(key)) throw new RowUnreadable('password');
      opened++;
      const { digits, period } = entry;
      return accountFromFields({ type: 'totp', secret: secretFrom(key), digits, period, ...names });
    });
  }
  if (opened === 0) throw new FileProblem('wrong-password');
  return rows.done('open-two-factor');
}

export function isOpenTwoFactorFile(file: Members): boolean {
  return Object.entries(file).some(
    ([name, value]) =>
      name.startsWith(ENTRY) && isMembers(value) && textOf(value['secret']).startsWith('data:'),
  );
}

/** A `.bin` file of its version 0.1: one sealed `otpauth://` address. */
export function readOpenTwoFactorBin(text: string, unlocking: Unlocking): ImportedFile {
  const address = openText(text, unlocking.passwordText());
  if (!address?.startsWith('otpauth://')) throw new FileProblem('wrong-password');
  const rows = collectRows();
  rows.add({ issuer: '', accountName: '' }, () => accountFromUri(address));
  return rows.done('open-two-factor');
}

/** `data:…;base64,` iv 16 ‖ AES-256-CBC; the key is SHA-256 over the low bytes of the password's UTF-16 units, the text Latin-1. */
function openText(dataUrl: string, password: string): string | undefined {
  const sealed = fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const key = sha256(Uint8Array.from(password.split(''), (letter) => letter.charCodeAt(0) & 0xff));
  try {
    const plain = openCbc(key, sealed.slice(0, 16), sealed.slice(16));
    return Array.from(plain, (byte) => String.fromCharCode(byte)).join('');
  } catch {
    return undefined; // Another password.
  }
}
