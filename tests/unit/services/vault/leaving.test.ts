import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { keyUri } from '../../../../lib/core/otp/key-uri.ts';
import type { VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { hanako } from '../../support/accounts.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { decoded } from '../../support/qr-decoders.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

const unusual = { ...hanako, accountName: 'jiro', period: 60, digits: 8 as const };

async function openVault(policy = {}) {
  const world = createVaultWorld({ policy });
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.addAll([hanako, unusual]);
  return { world, vault, ids: vault.accounts().map(({ id }) => id) };
}

async function proofOf(vault: VaultService) {
  const proof = await vault.prove(PASSWORD);
  if (!proof.ok) throw new Error(proof.error);
  return proof.value;
}

/** Every way by which secrets leave. */
const ways = {
  'one code': (vault, ids, proof) => vault.showQrCode(ids[0] ?? '', proof),
  'several codes': (vault, ids, proof) => vault.showQrCodes(ids, proof),
  'codes in parts': (vault, ids, proof) => vault.migrate(ids, proof),
  'plain text': (vault, _, proof) => vault.exportPlain(proof),
  'a file of its own': (vault, _, proof) => vault.backupUnder('sakura-inu-neko-kumo', proof),
} satisfies Readonly<
  Record<
    string,
    (vault: VaultService, ids: readonly string[], proof: { provenAt: number }) => Promise<{ ok: boolean }>
  >
>;

describe('what leaves the vault', () => {
  it.each(Object.entries(ways))('56 leaves with a fresh proof alone: %s', async (_, leave) => {
    const { world, vault, ids } = await openVault();
    const made = { provenAt: world.clock.now };
    expect(await leave(vault, ids, made)).toEqual({ ok: false, error: 'proofMissing' });
    const proof = await proofOf(vault);
    expect(await leave(vault, ids, proof)).toMatchObject({ ok: true });
    expect(await leave(vault, ids, proof)).toEqual({ ok: false, error: 'proofMissing' });
    const old = await proofOf(vault);
    await world.clock.advance(60_000);
    expect(await leave(vault, ids, old)).toEqual({ ok: false, error: 'proofMissing' });
    const fresh = await proofOf(vault);
    await vault.lock();
    expect(await leave(vault, ids, fresh)).toEqual({ ok: false, error: 'vaultLocked' });
  });

  it('56 does not leave in clear where the administrator forbids it, proof or not', async () => {
    const { vault, ids } = await openVault({ exportPlain: false });
    expect(await vault.exportPlain(await proofOf(vault))).toEqual({ ok: false, error: 'policyForbids' });
    expect(await vault.showQrCodes(ids, await proofOf(vault))).toMatchObject({ ok: true });
  });

  it('56 is not shown as a code where the administrator forbids it', async () => {
    const { vault, ids } = await openVault({ showQrCode: false });
    for (const way of ['one code', 'several codes', 'codes in parts'] as const)
      expect(await ways[way](vault, ids, await proofOf(vault))).toEqual({
        ok: false,
        error: 'policyForbids',
      });
  });

  it('is a line for each account in clear, which other apps and we ourselves read', async () => {
    const { vault } = await openVault();
    const plain = await vault.exportPlain(await proofOf(vault));
    const text = plain.ok ? plain.value : '';
    expect(text.split('\n')).toHaveLength(3);
    expect(text).not.toContain('\r');
    const read = await readImportFile(new TextEncoder().encode(text), undefined, nodeKdf());
    expect(read.ok && read.value.rows).toEqual([{ account: hanako }, { account: unusual }]);
  });

  it('leaves out of Google’s codes what they can not carry', async () => {
    const { vault, ids } = await openVault();
    const codes = await vault.migrate(ids, await proofOf(vault));
    expect(codes.ok && codes.value.map(({ accountIds }) => accountIds)).toEqual([[ids[0]]]);
  });

  it('cuts names that would make a code too fine after thirty letters, and no other', async () => {
    const { vault } = await openVault();
    const fitting = { ...unusual, accountName: `hanako.${'yamada'.repeat(10)}` };
    const long = { ...hanako, issuer: `${'健'.repeat(29)}${'𠮷'.repeat(60)}`, accountName: '花'.repeat(128) };
    const added = [await vault.add(fitting), await vault.add(long)];
    const ids = added.map((one) => (one.ok ? one.value.id : ''));
    const shown = await vault.showQrCodes(ids, await proofOf(vault));
    if (!shown.ok) throw new Error(shown.error);
    const seen = await Promise.all(shown.value.map(async (modules) => (await decoded(modules))[0]));
    const cut = { ...long, issuer: `${'健'.repeat(29)}𠮷`, accountName: '花'.repeat(30) };
    expect(seen).toEqual([keyUri(fitting), keyUri(cut)]);
  });

  it('is refused for an account that is gone', async () => {
    const { vault, ids } = await openVault();
    expect(await vault.showQrCodes([ids[0] ?? '', '0000000000000000'], await proofOf(vault))).toEqual({
      ok: false,
      error: 'accountGone',
    });
  });
});
