import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem } from '../problems.ts';
import { innerJson, type Unlocking } from '../reader.ts';
import { fromBase64, items, type Members, membersOrNone, positive, textOf } from '../shapes.ts';

const ITERATIONS = 10_000;

/** 2FAS for Android and iOS, schema 1 to 4 (2026-04). */
export async function readTwoFas(file: Members, unlocking: Unlocking): Promise<ImportedFile> {
  if (positive(file['schemaVersion']) > 4) throw new FileProblem('newer-version');
  const services = file['servicesEncrypted']
    ? await decrypt(textOf(file['servicesEncrypted']), unlocking)
    : file['services'];
  const rows = collectRows();
  for (const item of items(services)) {
    const service = membersOrNone(item);
    const otp = membersOrNone(service['otp']);
    const names = {
      issuer: textOf(service['name']) || textOf(otp['issuer']),
      accountName: textOf(otp['account']) || textOf(otp['label']),
    };
    rows.add(names, () => {
      const type = typeOf(otp['tokenType'] || 'totp');
      const { algorithm, digits, period, counter } = otp;
      const secret = secretFrom(service['secret']);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('2fas');
}

async function decrypt(sealed: string, { kdf, password }: Unlocking): Promise<unknown> {
  const typed = password();
  const [ciphertext, salt, nonce, ...more] = sealed.split(':', 4);
  if (nonce === undefined || more.length > 0) throw new FileProblem('damaged');
  const key = await kdf.pbkdf2('SHA-256', typed, fromBase64(salt), ITERATIONS);
  return innerJson(openGcm(key, fromBase64(nonce), fromBase64(ciphertext)));
}
