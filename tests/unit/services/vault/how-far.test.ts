import { describe, expect, it } from 'vitest';
import type { OnProgress, VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';
import { lockedPage, NEXT, openWorld, proofOf, withCode } from '../../support/ways-in.ts';

type Told = Promise<{ readonly ok: boolean }>;

async function backup(): Promise<string> {
  const { page } = await openWorld();
  return (await page.backup()) ?? '';
}

/** A page that has just been opened over a vault. */
async function locked(): Promise<VaultService> {
  return lockedPage((await openWorld()).world);
}

/** Everything that derives a key and lets a person see how far it is. */
const slow: Readonly<Record<string, (onProgress: OnProgress) => Told>> = {
  'the first vault': async (onProgress) => createVaultWorld().page().create(PASSWORD, onProgress),
  unlocking: async (onProgress) => (await locked()).unlock(PASSWORD, onProgress),
  'starting over': async (onProgress) => (await locked()).startOver(NEXT, onProgress),
  async 'the recovery code'(onProgress) {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    return (await lockedPage(world)).recover(code, NEXT, onProgress);
  },
  async 'a proof'(onProgress) {
    return (await openWorld()).page.prove(PASSWORD, onProgress);
  },
  async 'another password'(onProgress) {
    const { page } = await openWorld();
    return page.changePassword(await proofOf(page), NEXT, { onProgress });
  },
  async 'a file of its own'(onProgress) {
    const { page } = await openWorld();
    return page.backupUnder(NEXT, await proofOf(page), undefined, onProgress);
  },
  async 'the accounts of a backup'(onProgress) {
    const bytes = new TextEncoder().encode(await backup());
    return createVaultWorld().page().openBackup(bytes, PASSWORD, onProgress);
  },
  'a backup in the place of a vault': async (onProgress) =>
    createVaultWorld()
      .page()
      .restoreBackup(await backup(), { password: PASSWORD }, onProgress),
  async 'a vault that was put aside'(onProgress) {
    const page = await locked();
    await page.startOver(NEXT);
    const [kept] = await page.keptVaults();
    return page.openKept(kept?.name ?? '', PASSWORD, onProgress);
  },
  async 'a repair'(onProgress) {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    world.failing.add('read');
    return page.repair(PASSWORD, onProgress);
  },
};

describe('how far a slow derivation is', () => {
  it.each(Object.entries(slow))('is told from the beginning to the end: %s', async (_, run) => {
    const shares: number[] = [];
    expect(await run((share) => shares.push(share))).toMatchObject({ ok: true });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...shares)).toBe(1);
  });

  it('goes on from the first derivation to the second, which takes twice as long, and never back', async () => {
    const shares: number[] = [];
    await createVaultWorld()
      .page()
      .create(PASSWORD, (share) => shares.push(share));
    expect(shares.map((share) => Math.round(share * 6))).toEqual([0, 1, 2, 2, 4, 6]);
  });
});
