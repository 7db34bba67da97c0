import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { argon2id } from 'hash-wasm';
import type { Account } from '../../lib/core/otp/account.ts';
import { usualArgon2 } from '../../lib/core/vault/kdf.ts';
import { sealContents } from '../../lib/core/vault/seal.ts';
import { wrapVaultKey } from '../../lib/core/vault/wrap.ts';
import { PASSWORD } from '../e2e/fixtures.ts';

const bytes = (length: number) => new Uint8Array(randomBytes(length));

/** A locked vault with so many accounts, made as the extension makes it, put into the storage of the extension that `page` belongs to. */
export async function seedVault(page: Page, count: number): Promise<void> {
  const kdf = { ...usualArgon2, salt: bytes(16) };
  const derived = await argon2id({
    ...{
      password: PASSWORD,
      salt: kdf.salt,
      memorySize: kdf.memory,
      iterations: kdf.passes,
      parallelism: kdf.lanes,
    },
    ...{ hashLength: 32, outputType: 'binary' },
  });
  const [vaultKey, vaultId] = [bytes(32), bytes(16)];
  const id = randomBytes(8).toString('hex');
  const wrap = wrapVaultKey(vaultKey, derived, { vaultId, id, type: 'password', kdf, nonce: bytes(24) });
  const accounts = Array.from(
    { length: count },
    (_, index): Account => ({
      type: 'totp',
      issuer: `健康保険組合 ${index}`,
      accountName: `member${index}`,
      secret: bytes(20),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
      id: randomBytes(8).toString('hex'),
      origins: ['https://www.example.portal.kosmo-web.jp'],
      pinned: false,
      addedAt: 1_760_000_000_000,
    }),
  );
  const header = {
    vaultId,
    generation: 1,
    writtenAt: 1_760_000_000_000,
    payloadSalt: bytes(32),
    wraps: [wrap],
  };
  const sealed = sealContents({ accounts, trash: [] }, header, vaultKey, bytes(24));
  if (!sealed.ok) throw new Error(sealed.error);
  await page.evaluate(
    (container) => chrome.storage.local.set({ 'v.a': container, 'v.head': { cur: 'a', gen: 1 } }),
    sealed.value,
  );
}
