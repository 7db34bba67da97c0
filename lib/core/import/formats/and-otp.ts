import { sha256 } from '@noble/hashes/sha2.js';
import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem } from '../problems.ts';
import { innerJson, type Unlocking } from '../reader.ts';
import { items, membersOrNone, textOf } from '../shapes.ts';

/** andOTP's array. Before version 0.7 there was no issuer and the label said "Issuer - name". */
export function readAndOtp(entries: readonly unknown[]): ImportedFile {
  const rows = collectRows();
  for (const item of entries) {
    const entry = membersOrNone(item);
    const label = textOf(entry['label']);
    const dash = label.indexOf(' - ');
    const names =
      !('issuer' in entry) && dash >= 0
        ? { issuer: label.slice(0, dash), accountName: label.slice(dash + 3) }
        : { issuer: textOf(entry['issuer']), accountName: label };
    rows.add(names, () => {
      const type = typeOf(entry['type']);
      const { algorithm, digits, period, counter } = entry;
      const secret = secretFrom(entry['secret']);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('andotp');
}

/** An encrypted backup of andOTP, new (iterations ‖ salt ‖ nonce ‖ ciphertext) or old (nonce ‖ ciphertext). Neither has a mark. */
export async function readAndOtpEncrypted(
  file: Uint8Array,
  { kdf, password }: Unlocking,
): Promise<ImportedFile> {
  const typed = password();
  const iterations = new DataView(file.buffer, file.byteOffset, 4).getUint32(0);
  const ways = [
    ...(iterations >= 1 && iterations <= 10_000_000
      ? [
          async () => {
            const key = await kdf.pbkdf2('SHA-1', typed, file.slice(4, 16), iterations);
            return openGcm(key, file.slice(16, 28), file.slice(28));
          },
        ]
      : []),
    async () => openGcm(sha256(typed), file.slice(0, 12), file.slice(12)),
  ];
  for (const open of ways) {
    try {
      return readAndOtp(items(innerJson(await open())));
    } catch (error) {
      if (!(error instanceof FileProblem) || error.outcome !== 'wrong-password') throw error;
    }
  }
  throw new FileProblem('wrong-password');
}
