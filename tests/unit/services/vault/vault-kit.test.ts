import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { encodeUtf8 } from '../../../../lib/core/utf8.ts';
import { parseContainer } from '../../../../lib/core/vault/container.ts';
import { normalisePassword } from '../../../../lib/core/vault/password.ts';
import { readRecoveryCode } from '../../../../lib/core/vault/recovery-code.ts';
import { openBy } from '../../../../lib/services/vault/copies/open-copy.ts';
import type { KeyDerivation } from '../../../../lib/services/vault/wraps/key-derivation.ts';
import { byPassword, byRecoveryCode } from '../../../../lib/services/vault/wraps/ways.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { type KitFile, readVaultKit } from '../../support/vault-kit.ts';

const kit = readVaultKit();

/** Opens a file as the product does, and counts how often a key was derived. */
async function open({ container: text, password, code }: Pick<KitFile, 'container' | 'password' | 'code'>) {
  let derivations = 0;
  const derivation: KeyDerivation = {
    limits: async () => ({ hasWasm: true, pbkdf2Only: false }),
    async derive(typed, kdf) {
      derivations++;
      const bytes = encodeUtf8(normalisePassword(typed));
      if (kdf.alg === 'pbkdf2-sha256')
        return ok(await nodeKdf().pbkdf2('SHA-256', bytes, kdf.salt, kdf.iterations));
      return ok(
        await nodeKdf().argon2id(bytes, kdf.salt, {
          memory: kdf.memory,
          passes: kdf.passes,
          lanes: kdf.lanes,
        }),
      );
    },
    deriveNew: async () => fail('memoryShort'),
  };
  const container = parseContainer(text);
  if (!container.ok) return { opened: container, derivations };
  const read = code === undefined ? undefined : readRecoveryCode(code);
  const way = read?.ok ? byRecoveryCode(read.value) : byPassword(password ?? '', derivation);
  return { opened: await openBy([container.value], way), derivations };
}

const outcomes = {
  'wrong-password': ['passwordWrong', 'recoveryCodeWrong'],
  damaged: ['vaultDamaged'],
  newer: ['vaultNewer'],
  params: ['vaultDamaged'],
} as const;

it('a vault that an earlier package made opens by every copy of it', async () => {
  const file = join(import.meta.dirname, '../../../corpus/older-vaults/678853e.json');
  const { local, files, password } = JSON.parse(readFileSync(file, 'utf8'));
  for (const [text, accounts] of [
    [local['v.b'], 3],
    [files['vault.bak'], 3],
    [local['v.a'], 2],
    [files['vault.prev'], 2],
  ]) {
    const { opened } = await open({ container: text, password, code: undefined });
    expect(opened.ok && opened.value.contents.accounts).toHaveLength(accounts);
  }
});

describe('the vault kit', () => {
  it('was read whole', () => {
    expect(kit.length).toBeGreaterThanOrEqual(133);
  });

  it.each(kit.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const { opened, derivations } = await open(file);
    if (file.expect !== 'ok') {
      expect(opened.ok ? 'opened' : opened.error).toBeOneOf([...outcomes[file.expect]]);
      if (file.expect === 'params') expect(derivations).toBe(0);
      return;
    }
    if (!opened.ok) throw new Error(opened.error);
    const { accounts, trash } = opened.value.contents;
    expect([accounts.length, trash.length]).toEqual([file.accounts, file.trash]);
    const [first] = accounts;
    if (file.codeAt59 !== undefined) expect(first && codeAt(first, 59_000).text).toBe(file.codeAt59);
  });

  it('16 a vault of a newer version is told apart from a damaged one', () => {
    const newer = kit.filter((file) => file.expect === 'newer' && file.name !== 'newer-contents-version');
    expect(newer.length).toBeGreaterThan(4);
    for (const { container } of newer)
      expect(parseContainer(container)).toEqual({ ok: false, error: 'vaultNewer' });
  });

  it('17 a derivation that is too weak is refused before anything is derived', async () => {
    await expectRefused([
      'memory-8-kib',
      'memory-below-the-floor',
      'passes-0',
      'lanes-0',
      'pbkdf2-1000',
      'pbkdf2-599999',
      'one-pass-with-little-memory',
      'salt-of-15-bytes',
    ]);
  });

  it('18 a derivation that is too expensive is refused at once', async () => {
    await expectRefused([
      'memory-4-tib',
      'memory-over-256-mib',
      'passes-a-billion',
      'lanes-a-million',
      'memory-times-passes',
      'pbkdf2-over-10-million',
      'salt-of-1-mb',
    ]);
  });
});

async function expectRefused(names: readonly string[]): Promise<void> {
  const files = names.map((name) => kit.find((file) => file.name === `params-${name}`));
  for (const file of files) {
    if (!file) throw new Error('no such file');
    expect(await open(file)).toEqual({ opened: { ok: false, error: 'vaultDamaged' }, derivations: 0 });
  }
}
