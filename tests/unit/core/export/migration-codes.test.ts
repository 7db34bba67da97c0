import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrationCodes } from '../../../../lib/core/export/migration-codes.ts';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import { canMigrate } from '../../../../lib/core/otp/phone-apps.ts';
import { drawQrCode } from '../../../../lib/core/qr/draw-qr-code.ts';
import { anyAccount, hanako } from '../../support/accounts.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { decoded } from '../../support/qr-decoders.ts';

const BATCH = 1_234_567_890;
const corpus = join(import.meta.dirname, '../../../corpus/import');

async function readBack(addresses: readonly string[]) {
  const read = await readImportFile(new TextEncoder().encode(addresses.join('\n')), undefined, nodeKdf());
  if (!read.ok) throw new Error(read.error);
  return {
    ...read.value,
    accounts: read.value.rows.flatMap((row) => ('account' in row ? [row.account] : [])),
  };
}

/** What such codes carry: no period (always 30 s), and of the two moving factors the one that counts. */
function carried({ type, issuer, accountName, secret, algorithm, digits, counter }: NewAccount): NewAccount {
  return {
    type,
    issuer,
    accountName,
    secret,
    algorithm,
    digits,
    period: 30,
    counter: type === 'hotp' ? counter : 0,
  };
}

describe('codes in the manner of Google Authenticator', () => {
  it('hold what another writer of the format put into its own', async () => {
    const foreign = readFileSync(join(corpus, 'apps/google-migration-2-parts.txt'), 'utf8')
      .trim()
      .split('\n');
    const { accounts } = await readBack(foreign);
    const own = await readBack(migrationCodes(accounts, BATCH).map(({ address }) => address));
    expect(own.accounts).toEqual(accounts);
  });

  it('are read by the decoders of other makers, and then by ourselves', async () => {
    const accounts = Array.from({ length: 23 }, (_, index) => ({ ...hanako, accountName: `記号-${index}` }));
    const codes = migrationCodes(accounts, BATCH);
    const texts: string[] = [];
    for (const { address } of codes) {
      const seen = await decoded(drawQrCode(address));
      expect(seen).toEqual([address, address]);
      texts.push(seen[0] ?? '');
    }
    const back = await readBack(texts);
    expect(back.accounts).toEqual(accounts);
    expect(back.parts).toEqual(codes.map((_, index) => ({ batch: BATCH, index, size: codes.length })));
  });

  it('have at most ten accounts each, and fewer where names are long', () => {
    const many = Array.from({ length: 25 }, () => ({ ...hanako, issuer: 'a', accountName: 'b' }));
    expect(migrationCodes(many, BATCH).map(({ accounts }) => accounts.length)).toEqual([10, 10, 5]);
    const long = many.map((account) => ({ ...account, issuer: '健'.repeat(128) }));
    expect(migrationCodes(long, BATCH).every(({ accounts }) => accounts.length === 1)).toBe(true);
    expect(migrationCodes([], BATCH)).toEqual([]);
  });

  it('give every field back that they can carry, whatever the accounts are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAccount.filter(canMigrate), { minLength: 1, maxLength: 15 }),
        async (accounts) => {
          const back = await readBack(migrationCodes(accounts, BATCH).map(({ address }) => address));
          const readable = accounts.filter(
            ({ issuer, accountName }) => !accountName.startsWith(`${issuer}:`),
          );
          expect(back.accounts).toEqual(expect.arrayContaining(readable.map(carried)));
          expect(back.accounts).toHaveLength(accounts.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
