import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../../lib/core/import/imported-file.ts';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { encodeBase32 } from '../../../../lib/core/otp/base32.ts';
import { codeAt, counterCode } from '../../../../lib/core/otp/generate-code.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

const corpus = join(import.meta.dirname, '../../../corpus/import');
const bytes = (name: string) => new Uint8Array(readFileSync(join(corpus, name)));

interface Expected {
  readonly file: string;
  readonly format: string;
  readonly password: string | null;
  readonly outcome: string;
  readonly accounts?: readonly {
    readonly type: 'totp' | 'hotp';
    readonly secretBase32: string;
    readonly algorithm: string;
    readonly digits: number;
    readonly period: number | null;
    readonly counter: number | null;
    readonly issuer: string;
    readonly name: string;
    readonly codeAt1790000000: string;
  }[];
  readonly notImportable?: readonly {
    readonly issuer: string;
    readonly name: string;
    readonly reason: string;
  }[];
  readonly withoutCode?: number;
  readonly missingParts?: readonly number[];
}

const { files }: { readonly files: readonly Expected[] } = JSON.parse(
  readFileSync(join(corpus, 'apps/expected.json'), 'utf8'),
);

function accountsIn(file: ImportedFile) {
  return file.rows.flatMap((row) => {
    if (!('account' in row) || row.trashed) return [];
    const { type, secret, algorithm, digits, period, counter, issuer, accountName } = row.account;
    return [
      {
        ...{ type, secretBase32: encodeBase32(secret), algorithm, digits, issuer, name: accountName },
        period: type === 'totp' ? period : null,
        counter: type === 'hotp' ? counter : null,
        codeAt1790000000:
          type === 'totp' ? codeAt(row.account, 1_790_000_000_000).text : counterCode(row.account, counter),
      },
    ];
  });
}

/** What is not imported unless the person says so, in the order of the file. */
function refusedIn(file: ImportedFile) {
  return file.rows.flatMap((row) => {
    if (!('account' in row)) return [{ issuer: row.issuer, name: row.accountName, reason: row.reason }];
    const { issuer, accountName: name } = row.account;
    return row.trashed ? [{ issuer, name, reason: 'trashed' }] : [];
  });
}

function missingParts({ parts }: ImportedFile): readonly number[] {
  const seen = new Set(parts.map(({ index }) => index));
  const size = Math.max(0, ...parts.map((part) => part.size));
  return Array.from({ length: size }, (_, index) => index)
    .filter((index) => !seen.has(index))
    .map((index) => index + 1);
}

describe('the files of other apps', () => {
  it.each(files)('$file', async ({ file, format, password, outcome, ...expected }) => {
    const kdf = nodeKdf();
    const read = await readImportFile(bytes(`apps/${file}`), password ?? undefined, kdf);
    if (outcome !== 'ok')
      return expect(read).toEqual({ ok: false, error: expect.stringMatching(new RegExp(`${outcome}$`)) });
    if (!read.ok) throw new Error(read.error);
    expect(read.value.format).toBe(format);
    expect(accountsIn(read.value)).toEqual(
      (expected.accounts ?? []).map(({ ...account }) => {
        Reflect.deleteProperty(account, 'sameAs');
        return account;
      }),
    );
    expect(refusedIn(read.value)).toEqual(expected.notImportable ?? []);
    expect(read.value.withoutCode).toBe(expected.withoutCode ?? 0);
    expect(missingParts(read.value)).toEqual(expected.missingParts ?? []);
    if (password === null) return;
    expect(await readImportFile(bytes(`apps/${file}`), undefined, kdf)).toEqual({
      ok: false,
      error: 'needs-password',
    });
    if (file.includes('as-the-app-does')) return; // Five seconds each.
    expect(await readImportFile(bytes(`apps/${file}`), 'another', kdf)).toEqual({
      ok: false,
      error: 'wrong-password',
    });
  });
});

const RFC_KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const JBSW = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const KENPO = { issuer: '健康保険組合加入者ページ', name: 'taro.kenpo@example.jp', secretBase32: RFC_KEY };
const PASSWORD = 'Kenpo-2025-パスワード';

describe('the two extensions of the old manual', () => {
  it.each([
    ['authenticator-v8.txt', undefined, 5, 0],
    ['authenticator-v8-double-encoded.txt', undefined, 5, 0],
    ['authenticator-v8-plain.json', undefined, 6, 1],
    ['authenticator-v8-plain-nosteam.json', undefined, 5, 0],
    ['authenticator-v8-plain-from-password-profile.json', undefined, 8, 1],
    ['authenticator-v8-encrypted.json', PASSWORD, 8, 1],
    ['cloud-backup-20240914.json', PASSWORD, 8, 1],
    ['storage-sync-v8-nopassword.json', undefined, 5, 0],
    ['storage-sync-v8-password.json', PASSWORD, 6, 1],
    ['authenticator-v7-encrypted.json', PASSWORD, 6, 1],
    ['authenticator-v6-bug557-encrypted.json', PASSWORD, 6, 1],
    ['storage-sync-v7-password.json', PASSWORD, 6, 1],
    ['authenticator-v5-encrypted.json', PASSWORD, 2, 0],
    ['authenticator-v5-plain.json', undefined, 2, 0],
  ])('Authenticator: %s', async (name, password, accounts, refused) => {
    const kdf = nodeKdf();
    const file = bytes(`authenticator/${name}`);
    const read = await readImportFile(file, password, kdf);
    if (!read.ok) throw new Error(read.error);
    const found = accountsIn(read.value);
    expect(found).toHaveLength(accounts);
    expect(read.value.rows).toHaveLength(accounts + refused);
    expect(found).toContainEqual(expect.objectContaining(KENPO));
    if (accounts >= 5) {
      expect(found).toContainEqual(
        expect.objectContaining({
          issuer: 'SHA256 & 60s',
          name: 'hanako',
          secretBase32: JBSW,
          digits: 8,
          period: 60,
        }),
      );
      expect(found).toContainEqual(expect.objectContaining({ issuer: 'Counter', type: 'hotp', counter: 5 }));
      expect(found).toContainEqual(expect.objectContaining({ issuer: 'Hex', secretBase32: RFC_KEY }));
    }
    if (password === undefined) return;
    expect(await readImportFile(file, undefined, kdf)).toEqual({ ok: false, error: 'needs-password' });
    expect(await readImportFile(file, 'another', kdf)).toEqual({ ok: false, error: 'wrong-password' });
  });

  it('Open Two-Factor Authenticator: what opens by this password, and a word for what does not', async () => {
    const file = bytes('otfa/storage-sync-v0.3.json');
    const read = await readImportFile(file, 'kenpo1234', nodeKdf());
    if (!read.ok) throw new Error(read.error);
    expect(accountsIn(read.value).map(({ secretBase32 }) => secretBase32)).toEqual([RFC_KEY, JBSW, JBSW]);
    expect(read.value.rows.filter((row) => 'reason' in row)).toMatchObject([{ reason: 'password' }]);
    const other = await readImportFile(file, '健保パス', nodeKdf());
    expect(other.ok && accountsIn(other.value)).toMatchObject([{ secretBase32: RFC_KEY }]);
    expect(await readImportFile(file, 'wrong', nodeKdf())).toEqual({ ok: false, error: 'wrong-password' });
  });

  it('Open Two-Factor Authenticator 0.1: one address in a .bin', async () => {
    const read = await readImportFile(bytes('otfa/taro.kenpo@example.jp.bin'), 'kenpo1234', nodeKdf());
    expect(read.ok && accountsIn(read.value)).toMatchObject([{ secretBase32: RFC_KEY }]);
  });

  it.each(['migration-ascii.txt', 'migration-japanese.txt', 'migration-long-varint.txt'])(
    'Google: %s',
    async (name) => {
      const read = await readImportFile(bytes(`google/${name}`), undefined, nodeKdf());
      if (!read.ok) throw new Error(read.error);
      for (const { secretBase32 } of accountsIn(read.value)) expect(secretBase32).toBe(RFC_KEY);
    },
  );
});
