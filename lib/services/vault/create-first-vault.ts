import type { VaultError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { parseContainer } from '../../core/vault/container.ts';
import { type Contents, emptyContents } from '../../core/vault/contents.ts';
import { sealContents } from '../../core/vault/seal.ts';
import type { OnShare } from './key-derivation.ts';
import { type OpenVault, openWithKey } from './open-copy.ts';
import { wrapByPassword } from './password-wrap.ts';
import type { VaultPorts } from './ports.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';

interface FirstVault {
  readonly contents?: Contents;
  /** What is stored does not open and may be put aside: it goes to quarantine. */
  readonly aside?: boolean;
}

/** Makes and stores the first vault, empty or with the contents of a backup. Under the lock it looks once more: another window may have been faster. */
export async function createFirstVault(
  ports: VaultPorts,
  password: string,
  onShare?: OnShare,
  { contents = emptyContents, aside = false }: FirstVault = {},
): Promise<Result<OpenVault, VaultError>> {
  const vaultKey = ports.randomBytes(32);
  const vid = ports.randomBytes(16);
  const wrap = await wrapByPassword(ports, vaultKey, vid, password, onShare);
  if (!wrap.ok) return wrap;
  return ports.lock.run(async () => {
    try {
      const stored = await readStoredVault(ports, true);
      if (stored.newer) return fail('vaultNewer');
      if (stored.marked && !aside) return fail('vaultExists');
      const gen = (stored.copies[0]?.container.header.gen ?? 0) + 1;
      const header = { vid, gen, t: ports.clock.now(), ks: ports.randomBytes(32), wraps: [wrap.value] };
      const text = sealContents(contents, header, vaultKey, ports.randomBytes(24));
      if (!text.ok) return text;
      const opened = proven(text.value, vaultKey);
      if (aside) await putAside(ports, text.value, gen, stored);
      else await ports.slots.write('a', text.value, gen);
      if ((await ports.slots.read()).a !== text.value) throw new Error('read back something else');
      await ports.mirror.write(text.value, text.value);
      return ok(opened);
    } catch {
      await ports.session.writeSuspect(true);
      return fail('saveFailed');
    }
  });
}

/** Opened again before it is written anywhere. */
function proven(text: string, vaultKey: Uint8Array): OpenVault {
  const container = parseContainer(text);
  if (!container.ok) throw new Error('a new container can not be read');
  const opened = openWithKey([{ place: 'a', container: container.value }], vaultKey);
  if (!opened.ok) throw new Error('a new container does not open');
  return opened.value;
}

/** Keeps the bytes that do not open, then clears both slots for the new vault: an old one beside it would be asked first. */
async function putAside(ports: VaultPorts, text: string, gen: number, stored: StoredVault): Promise<void> {
  const { bak, prev } = await ports.mirror.read();
  const kept = JSON.stringify({ a: stored.slots.a, b: stored.slots.b, bak, prev });
  await ports.slots.write('a', text, gen, kept);
  if (!(await ports.mirror.write(text, text))) throw new Error('no copy outside of the database');
  await ports.slots.purge(text, gen);
}
