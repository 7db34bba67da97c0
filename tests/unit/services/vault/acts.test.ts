import { describe, expect, it } from 'vitest';
import { createVaultBasics } from '../../../../lib/services/vault/create-vault-basics.ts';
import type { Proof } from '../../../../lib/services/vault/proof.ts';
import type { VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { credentialsOf } from '../../../../lib/services/vault/wraps/device-authenticator.ts';
import { byDevice } from '../../../../lib/services/vault/wraps/ways.ts';
import { hanako } from '../../support/accounts.ts';
import { flipped, person } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD, settled } from '../../support/vault-world.ts';
import {
  everywhere,
  lockedPage,
  NEXT,
  openWorld,
  proofOf,
  withCode,
  wrapsOf,
} from '../../support/ways-in.ts';

/** Everything that a proof is asked for, beside what leaves the vault (leaving.test.ts). */
const proven: Readonly<
  Record<string, (page: VaultService, proof: Proof) => Promise<{ readonly ok: boolean }>>
> = {
  'another password': (page, proof) => page.changePassword(proof, NEXT),
  'a recovery code': (page, proof) => page.drawRecoveryCode(proof),
  'no recovery code any more': (page, proof) => page.forgetRecoveryCode(proof),
  'the device': (page, proof) => page.addDevice(proof),
  'no device any more': (page, proof) => page.forgetDevice(proof),
  'the end of what was put aside': (page, proof) => page.removeKept('v.q.1.0', proof),
  'the end of everything': (page, proof) => page.erase(proof),
};

describe('what must not happen to an open vault by itself', () => {
  it.each(Object.entries(proven))('takes a proof, once: %s', async (_, act) => {
    const { world, page } = await openWorld();
    await withCode(page);
    await page.addDevice(await proofOf(page));
    const before = structuredClone(world.disk);
    expect(await act(page, { provenAt: world.clock.now })).toEqual({ ok: false, error: 'proofMissing' });
    expect(world.disk).toEqual(before);
    const proof = await proofOf(page);
    expect(await act(page, proof)).toMatchObject({ ok: true });
    const after = structuredClone(world.disk);
    expect(await act(page, proof)).toEqual({ ok: false, error: 'proofMissing' });
    expect(world.disk).toEqual(after);
  });

  it('is proven at the copy that is open, and not while it is locked', async () => {
    const { world, page } = await openWorld();
    await page.addDevice(await proofOf(page));
    await page.lock();
    const derivations = world.derivations();
    expect(await page.prove(PASSWORD)).toEqual({ ok: false, error: 'vaultLocked' });
    expect(await page.proveByDevice()).toMatchObject({ ok: false });
    expect(world.derivations()).toBe(derivations);
  });

  it('is no device while it is locked, whatever was proven before', async () => {
    const { page } = await openWorld();
    expect(await page.deviceAvailable()).toBe(true);
    const proof = await proofOf(page);
    await page.lock();
    expect(await page.addDevice(proof)).toEqual({ ok: false, error: 'vaultLocked' });
  });

  it('does not use up the proof where the new password is refused, nor the other ways where it is taken', async () => {
    const { world, page } = await openWorld();
    await withCode(page);
    const proof = await proofOf(page);
    expect(await page.changePassword(proof, 'short')).toEqual({ ok: false, error: 'passwordTooShort' });
    expect(await page.changePassword(proof, NEXT)).toEqual({ ok: true });
    expect(wrapsOf(world.disk.bak).toSorted()).toEqual(['password', 'recoveryCode']);
  });
});

describe('a recovery code', () => {
  it('that could not be saved can be confirmed once more, and after that no more', async () => {
    const { world, page } = await openWorld();
    const drawn = await page.drawRecoveryCode(await proofOf(page));
    const groups = drawn.ok ? drawn.value : [];
    const last = groups.at(-1) ?? '';
    world.failing.add('write').add('mirror');
    expect(await page.keepRecoveryCode(last)).toEqual({ ok: false, error: 'saveFailed' });
    world.failing.clear();
    expect(await page.keepRecoveryCode(last)).toEqual({ ok: true });
    expect(await page.keepRecoveryCode(last)).toEqual({ ok: false, error: 'proofMissing' });
    expect(await (await lockedPage(world)).recover(groups.join(''), NEXT)).toEqual({ ok: true });
  });

  it('stands beside the device, and the device beside it', async () => {
    const { world, page } = await openWorld();
    await withCode(page);
    await page.addDevice(await proofOf(page));
    expect(wrapsOf(world.disk.bak)).toEqual(['password', 'recoveryCode', 'device']);
    await withCode(page);
    await page.addDevice(await proofOf(page));
    expect(wrapsOf(world.disk.bak)).toEqual(['password', 'recoveryCode', 'device']);
    await page.forgetRecoveryCode(await proofOf(page));
    expect(wrapsOf(world.disk.bak)).toEqual(['password', 'device']);
    expect(await page.forgetDevice(await proofOf(page))).toEqual({ ok: true });
    expect(wrapsOf(world.disk.bak)).toEqual(['password']);
  });

  it('for the first time deletes nothing; renewed or forgotten it takes every copy that it opens from the disk', async () => {
    const { world, page } = await openWorld();
    world.disk.quarantine.push('bytes that did not open');
    await withCode(page);
    expect(world.disk.quarantine).toEqual(['bytes that did not open']);
    const old = new Set(everywhere(world).filter((copy) => copy !== undefined));
    await withCode(page);
    expect(everywhere(world).filter((copy) => old.has(copy as string))).toEqual([]);
  });

  it('is refused by an older way to write it, and before it is a weak password', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const locked = await lockedPage(world);
    const derivations = world.derivations();
    expect(await locked.recover('7K3M', NEXT)).toEqual({ ok: false, error: 'recoveryCodeTyped' });
    expect(await locked.recover(code, 'short')).toEqual({ ok: false, error: 'passwordTooShort' });
    expect(world.derivations()).toBe(derivations);
    expect(await locked.waitSeconds()).toBe(0);
  });
});

describe('a backup', () => {
  const bytes = (text: string | undefined) => new TextEncoder().encode(text);

  it('brings accounts without their sites, and whose they are', async () => {
    const { page } = await openWorld();
    const id = page.accounts()[0]?.id ?? '';
    await page.bind(id, 'https://a.example');
    await page.add(person('taro', 3));
    await page.edit(id, { person: '花子', deviceName: 'PC', pinned: true });
    const opened = await page.openBackup(bytes(await page.backup()), PASSWORD);
    expect(opened).toEqual({
      ok: true,
      value: {
        format: 'kagiban',
        rows: [{ account: { ...hanako, person: '花子' } }, { account: person('taro', 3) }],
        withoutCode: 0,
        parts: [],
      },
    });
  });

  it.each([
    ['no password', (text: string) => text, undefined, 'needs-password'],
    ['an empty password', (text: string) => text, '', 'needs-password'],
    ['a wrong password', (text: string) => text, NEXT, 'wrong-password'],
    ['damage', flipped, PASSWORD, 'damaged'],
    ['nothing of ours', () => 'garbage', PASSWORD, 'damaged'],
    ['nothing at all', () => '', PASSWORD, 'damaged'],
    ['a newer version', (text: string) => text.replace('KV1', 'KV2'), PASSWORD, 'newer-version'],
  ] as const)('says of %s what it is', async (_, change, password, outcome) => {
    const { page } = await openWorld();
    const file = change((await page.backup()) ?? '');
    expect(await page.openBackup(bytes(file), password)).toEqual({ ok: false, error: outcome });
  });

  it('is whole where it opens and holds the very accounts', async () => {
    const { page } = await openWorld();
    const older = (await page.backup()) ?? '';
    expect(await page.isWholeBackup(older)).toBe(true);
    expect(await page.isWholeBackup(flipped(older))).toBe(false);
    expect(await page.isWholeBackup('garbage')).toBe(false);
    await page.add(person('taro', 3));
    expect(await page.isWholeBackup(older)).toBe(false);
    const backup = (await page.backup()) ?? '';
    expect(await page.isWholeBackup(backup)).toBe(true);
    await page.lock();
    expect(await page.isWholeBackup(backup)).toBe(false);
    expect(await page.backup()).toBeUndefined();
  });

  it('of everything under another password takes the trash along', async () => {
    const { page } = await openWorld();
    await page.add(person('taro', 3));
    await page.remove(page.accounts()[0]?.id ?? '');
    const file = await page.backupUnder(NEXT, await proofOf(page));
    const elsewhere = createVaultWorld({ seed: 700 }).page();
    expect(await elsewhere.restoreBackup(file.ok ? file.value : '', { password: NEXT })).toEqual({
      ok: true,
    });
    expect(elsewhere.trash()).toEqual(page.trash());
    expect(elsewhere.accounts()).toEqual(page.accounts());
  });

  it('is not restored where the disk does not answer, nor by a weak new password', async () => {
    const { page } = await openWorld();
    const recoveryCode = await withCode(page);
    const backup = (await page.backup()) ?? '';
    const world = createVaultWorld({ seed: 700 });
    const other = world.page();
    expect(await other.restoreBackup(backup, { recoveryCode, newPassword: 'short' })).toEqual({
      ok: false,
      error: 'passwordTooShort',
    });
    world.failing.add('read');
    expect(await other.restoreBackup(backup, { password: PASSWORD })).toEqual({
      ok: false,
      error: 'storageBroken',
    });
    expect(world.derivations()).toBe(0);
  });

  it('takes the place of a vault whose password is forgotten, which is put aside', async () => {
    const { world, page } = await openWorld();
    const backup = (await page.backup()) ?? '';
    await page.add(person('taro', 3));
    const locked = await lockedPage(world);
    expect(await locked.restoreBackup(backup, { password: PASSWORD })).toEqual({ ok: true });
    expect(locked.accounts()).toHaveLength(1);
    const [kept] = await locked.keptVaults();
    const opened = await locked.openKept(kept?.name ?? '', PASSWORD);
    expect(opened.ok && opened.value.rows).toHaveLength(2);
  });
});

describe('what was put aside', () => {
  it('is none where it is asked for by another name, or while the database does not answer', async () => {
    const { world, page } = await openWorld();
    expect(await page.keptFile('v.q.1.0')).toBeUndefined();
    expect(await page.openKept('v.q.1.0', PASSWORD)).toEqual({ ok: false, error: 'damaged' });
    world.failing.add('read');
    expect(await page.keptVaults()).toEqual([]);
  });
});

describe('erasing', () => {
  it('that another page holds up has erased nothing and locked nobody', async () => {
    const { world, page } = await openWorld();
    const proof = await proofOf(page);
    const letGo = world.hang();
    expect(await page.erase(proof)).toEqual({ ok: false, error: 'writerBusy' });
    expect(page.state()).toEqual({ status: 'open' });
    letGo();
    expect(await page.erase(await proofOf(page))).toEqual({ ok: true });
    await settled();
    expect(everywhere(world)).toEqual([undefined, undefined, undefined, undefined]);
    expect(page.accounts()).toEqual([]);
  });
});

describe('a way in', () => {
  it('by a wrong password, or by none, leaves the page locked; by none nothing is derived', async () => {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    expect(await page.unlock('wrong-password')).toEqual({ ok: false, error: 'passwordWrong' });
    const derivations = world.derivations();
    expect(await page.unlock('')).toEqual({ ok: false, error: 'passwordWrong' });
    expect(world.derivations()).toBe(derivations);
    expect(page.state()).toEqual({ status: 'locked' });
  });

  it('by a device is one by its very credential', async () => {
    const { world, page } = await openWorld();
    await page.addDevice(await proofOf(page));
    const { copies } = createVaultBasics(world.ports());
    const [stored] = (await copies.read()).copies;
    const given = await world.ports().device.evaluate(credentialsOf(stored));
    if (!given.ok) throw new Error(given.error);
    const { credentialId, output } = given.value;
    expect(await copies.openBy(byDevice(credentialId, output))).toMatchObject({ ok: true });
    const unknown = { ok: false, error: 'deviceUnknown' };
    expect(await copies.openBy(byDevice(new Uint8Array(32), output))).toEqual(unknown);
    expect(await copies.openBy(byDevice(credentialId, new Uint8Array(32)))).toEqual(unknown);
  });

  it('is advised on: why a password is weak, and one that is not', async () => {
    const page = createVaultWorld().page();
    expect(await page.whyWeak('weak-password'.slice(0, 11))).toBe('few');
    expect(await page.whyWeak(NEXT)).toBeUndefined();
    expect(await page.proposePassword()).toEqual({ password: PASSWORD, readings: [] });
  });
});
