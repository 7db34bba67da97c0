import type { VaultError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { parseContainer } from '../../core/vault/container.ts';
import { type Contents, emptyContents } from '../../core/vault/contents.ts';
import { sealContents } from '../../core/vault/seal.ts';
import type { OnShare } from './key-derivation.ts';
import { type OpenVault, openWithKey } from './open-copy.ts';
import { wrapByPassword } from './password-wrap.ts';
import type { VaultPorts } from './ports.ts';
import { readStoredVault } from './stored-vault.ts';

/** Makes and stores the first vault, empty or with the contents of a backup. Under the lock it looks once more: another window may have been faster. */
export async function createFirstVault(
  ports: VaultPorts,
  password: string,
  onShare?: OnShare,
  contents: Contents = emptyContents,
): Promise<Result<OpenVault, VaultError>> {
  const vaultKey = ports.randomBytes(32);
  const vid = ports.randomBytes(16);
  const wrap = await wrapByPassword(ports, vaultKey, vid, password, onShare);
  if (!wrap.ok) return wrap;
  const header = { vid, gen: 1, t: ports.clock.now(), ks: ports.randomBytes(32), wraps: [wrap.value] };
  const text = sealContents(contents, header, vaultKey, ports.randomBytes(24));
  if (!text.ok) return text;
  const container = parseContainer(text.value);
  if (!container.ok) throw new Error('a new container can not be read');
  const opened = openWithKey([{ place: 'a', container: container.value }], vaultKey);
  if (!opened.ok) throw new Error('a new container does not open');

  return ports.lock.run(async () => {
    try {
      if ((await readStoredVault(ports, true)).marked) return fail('vaultExists');
      await ports.slots.write('a', text.value, 1);
      if ((await ports.slots.read()).a !== text.value) throw new Error('read back something else');
    } catch {
      await ports.session.writeSuspect(true);
      return fail('saveFailed');
    }
    await ports.mirror.write(text.value, text.value);
    return ok(opened.value);
  });
}
