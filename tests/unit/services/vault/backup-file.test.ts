import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import { parseContainer } from '../../../../lib/core/vault/container.ts';
import { usualArgon2 } from '../../../../lib/core/vault/kdf.ts';
import { openContents } from '../../../../lib/core/vault/seal.ts';
import { deriveFromRandom, unwrapVaultKey, wrapVaultKey } from '../../../../lib/core/vault/wrap.ts';
import { backupOf, backupUnder } from '../../../../lib/services/vault/acts/backup-file.ts';
import type { OpenVault } from '../../../../lib/services/vault/copies/open-copy.ts';
import type { VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { hanako } from '../../support/accounts.ts';
import { createVaultWorld, PASSWORD, START } from '../../support/vault-world.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const FILE_PASSWORD = 'sakura-inu-neko-kumo';

async function family() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.add(hanako, SITE);
  const taro = await vault.add({ ...hanako, accountName: 'taro', secret: new Uint8Array(20).fill(7) });
  if (taro.ok) await vault.edit(taro.value.id, { person: '太郎' });
  return { world, vault };
}

async function proofOf(vault: VaultService) {
  const proof = await vault.prove(PASSWORD);
  if (!proof.ok) throw new Error(proof.error);
  return proof.value;
}

function headerOf(text: string | undefined) {
  const container = parseContainer(text);
  if (!container.ok) throw new Error(container.error);
  return container.value.header;
}

async function restored(text: string, password: string): Promise<VaultService> {
  const page = createVaultWorld().page();
  const done = await page.restoreBackup(text, { password: password });
  if (!done.ok) throw new Error(done.error);
  return page;
}

describe('a backup', () => {
  it('has a password wrap of its own, twice as expensive as that of the vault', async () => {
    const { world, vault } = await family();
    const [wrap, ...others] = headerOf(await vault.backup()).wraps;
    expect(others).toEqual([]);
    expect(wrap).toMatchObject({
      type: 'password',
      kdf: { alg: 'argon2id', memory: 131_072, passes: 3, lanes: 1 },
    });
    expect(headerOf(String(world.disk.a)).wraps[0]?.kdf).toMatchObject({ memory: 65_536 });
  });

  it('is opened by the master password of its day, before and after it was changed', async () => {
    const { vault } = await family();
    const before = (await vault.backup()) ?? '';
    const next = 'umi-kaban-hoshi-sapporo';
    expect(await vault.changePassword(await proofOf(vault), next)).toEqual({ ok: true });
    const after = (await vault.backup()) ?? '';
    expect(headerOf(after).wraps[0]?.kdf).toMatchObject({ memory: 131_072 });
    expect((await restored(before, PASSWORD)).accounts()).toHaveLength(2);
    expect((await restored(after, next)).accounts()).toHaveLength(2);
    expect(await createVaultWorld().page().restoreBackup(after, { password: PASSWORD })).toEqual({
      ok: false,
      error: 'passwordWrong',
    });
  });

  it('takes the recovery code along, and nothing that is of use on this PC alone', async () => {
    const { world, vault } = await family();
    const open = openOn(String(world.disk.a), world.session.record?.key);
    const { vaultId } = open.container.header;
    const kdf = { alg: 'hkdf-sha256', salt: new Uint8Array(16).fill(1) } as const;
    const code = new Uint8Array(16).fill(2);
    const frame = { vaultId, id: '00000000000000c1', kdf, nonce: new Uint8Array(24) };
    const derived = deriveFromRandom(code, kdf);
    const rc = wrapVaultKey(open.vaultKey, derived, { ...frame, type: 'recoveryCode' });
    const credentialId = { credentialId: new Uint8Array(8), prfSalt: new Uint8Array(32) };
    const prf = wrapVaultKey(open.vaultKey, derived, {
      ...frame,
      ...credentialId,
      id: '00000000000000c2',
      type: 'device',
    });
    const { header } = open.container;
    const container = { ...open.container, header: { ...header, wraps: [...header.wraps, rc, prf] } };
    const ports = {
      clock: { now: () => START, after: () => () => {} },
      randomBytes: (n: number) => new Uint8Array(n),
    };
    const file = parseContainer(backupOf(ports, { ...open, container }));
    if (!file.ok) throw new Error(file.error);
    expect(file.value.header.wraps.map(({ type }) => type)).toEqual(['password', 'recoveryCode']);
    const [, carried] = file.value.header.wraps;
    const key = carried && unwrapVaultKey(carried, file.value.header.vaultId, deriveFromRandom(code, kdf));
    expect(key?.ok && openContents(file.value, key.value)).toMatchObject({ ok: true });
    expect(vault.accounts()).toHaveLength(2);
  });

  it('under another password has another key, says nothing of the vault, and needs a proof', async () => {
    const { vault } = await family();
    const proof = await proofOf(vault);
    expect(await vault.backupUnder('short', proof)).toEqual({ ok: false, error: 'passwordTooShort' });
    const file = await vault.backupUnder(FILE_PASSWORD, proof);
    if (!file.ok) throw new Error(file.error);
    expect(headerOf(file.value).vaultId).not.toEqual(headerOf(await vault.backup()).vaultId);
    expect(await vault.isWholeBackup(file.value)).toBe(false);
    expect((await restored(file.value, FILE_PASSWORD)).accounts()).toEqual(vault.accounts());
    expect(await vault.backupUnder(FILE_PASSWORD, proof)).toEqual({ ok: false, error: 'proofMissing' });
  });

  it.each([
    ['太郎', ['taro']],
    ['', ['hanako']],
  ])('of one person (%s) holds the accounts of that person alone', async (person, names) => {
    const { vault } = await family();
    const file = await vault.backupUnder(FILE_PASSWORD, await proofOf(vault), person);
    const elsewhere = await restored(file.ok ? file.value : '', FILE_PASSWORD);
    expect(elsewhere.accounts().map(({ accountName }) => accountName)).toEqual(names);
    expect(elsewhere.trash()).toEqual([]);
  });

  it('is whole although the vault locks, and overwrites its secrets, while the key of the file is derived', async () => {
    const { world } = await family();
    const open = openOn(String(world.disk.a), world.session.record?.key);
    const derive = async () => {
      for (const { secret } of open.contents.accounts) secret.fill(0);
      return ok(new Uint8Array(32));
    };
    const file = await backupUnder(
      {
        clock: { now: () => START, after: () => () => {} },
        randomBytes: (length) => new Uint8Array(length).fill(3),
        derivation: {
          limits: async () => ({ hasWasm: true, pbkdf2Only: false }),
          derive,
          deriveNew: async (_, salt) => ok({ kdf: { ...usualArgon2, salt }, key: (await derive()).value }),
        },
      },
      open.contents,
      FILE_PASSWORD,
    );
    const held = openOn(file.ok ? file.value : '', new Uint8Array(32).fill(3));
    expect(held.contents.accounts[0]?.secret).toEqual(hanako.secret);
    expect(open.contents.accounts[0]?.secret).toEqual(new Uint8Array(20));
  });
});

describe('the fingerprint of a vault', () => {
  it('changes with what a backup should know of, and with nothing else', async () => {
    const { vault } = await family();
    const seen = new Set<string>();
    const isNew = async () => {
      const before = seen.size;
      return seen.add(await vault.fingerprint()).size > before;
    };
    const counting = await vault.add({ ...hanako, type: 'hotp', accountName: 'jiro' });
    await vault.add({ ...hanako, accountName: 'saburo', secret: new Uint8Array(20).fill(8) }, SITE, true);
    const first = vault.accounts().find(({ accountName }) => accountName === 'saburo');
    if (!first || !counting.ok) throw new Error('no account');
    await isNew();
    await vault.nextCounterCode(counting.value.id);
    expect(await isNew()).toBe(false);
    await vault.edit(first.id, { person: '花子' });
    expect(await isNew()).toBe(true);
    await vault.bind(first.id, 'https://b.example.jp');
    expect(await isNew()).toBe(true);
    await vault.edit(first.id, { pending: false });
    await vault.addDevice(await proofOf(vault));
    expect(await isNew()).toBe(false);
    const drawn = await vault.drawRecoveryCode(await proofOf(vault));
    await vault.keepRecoveryCode((drawn.ok && drawn.value.at(-1)) || '');
    expect(await isNew()).toBe(true);
    for (const name of seen) expect(name).toMatch(/^[\w-]{22}$/);
    await vault.remove(counting.value.id);
    expect(await isNew()).toBe(true);
    await vault.changePassword(await proofOf(vault), 'umi-kaban-hoshi-sapporo');
    expect(await isNew()).toBe(true);
    await vault.lock();
    expect(await vault.fingerprint()).toBe('');
  });
});

function openOn(text: string, vaultKey: Uint8Array | undefined): OpenVault {
  const container = parseContainer(text);
  if (!container.ok || !vaultKey) throw new Error('not open');
  const contents = openContents(container.value, vaultKey);
  if (!contents.ok) throw new Error(contents.error);
  return { container: container.value, vaultKey, ...contents.value };
}
