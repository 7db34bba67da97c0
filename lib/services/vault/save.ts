import type { AccountError, VaultError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Changed, purgeTrash } from '../../core/vault/change-contents.ts';
import { type Container, parseContainer } from '../../core/vault/container.ts';
import { type Contents, writeContents } from '../../core/vault/contents.ts';
import type { Header } from '../../core/vault/header.ts';
import { openContents, sealContents } from '../../core/vault/seal.ts';
import { type OpenVault, openWithKey } from './open-copy.ts';
import { openStored } from './open-stored.ts';
import type { SlotName, VaultPorts } from './ports.ts';
import type { StoredVault } from './stored-vault.ts';

/** A change that can be done again on newer contents, and wraps that are exchanged along with it. */
export interface Change {
  readonly contents: (contents: Contents) => Changed;
  readonly wraps?: Header['wraps'];
  /** Deletes every older ciphertext from the disk, as after a change of password. */
  readonly purge?: boolean;
}

/**
 * The write protocol, under the lock of all writers: read what is stored now, do the change on that, build the next generation,
 * open it again in memory and compare, write one slot, read it back, then the mirror; only then it is saved. When the write fails,
 * old contents stay whole everywhere, and the next save rebuilds the database, because until the browser restarts a database that
 * once failed may take writes and lose them.
 */
export function saveChange(
  ports: VaultPorts,
  vaultKey: Uint8Array,
  change: Change,
): Promise<Result<OpenVault, VaultError | AccountError>> {
  return ports.lock.run(async () => {
    const current = await readCurrent(ports, vaultKey);
    if (!current.ok) return current;
    const { stored, open } = current.value;
    const changed = change.contents(open.contents);
    if (!changed.ok) return changed;
    const contents = purgeTrash(changed.value, ports.clock.now());
    const next = nextContainer(ports, stored, open, contents, change.wraps ?? open.container.header.wraps);
    if (!next.ok) return next;
    const written = await write(ports, stored, open, next.value, change.purge ?? false);
    return written ? ok({ container: next.value, vaultKey, contents }) : fail('saveFailed');
  });
}

async function readCurrent(ports: VaultPorts, vaultKey: Uint8Array) {
  try {
    const { stored, opened } = await openStored(ports, (copies) => openWithKey(copies, vaultKey));
    if (stored.newer) return fail('vaultNewer');
    return opened.ok ? ok({ stored, open: opened.value }) : opened;
  } catch {
    return fail('storageBroken'); // storage.local does not answer; what it holds is not touched.
  }
}

/** The next generation, proven to open before it is written anywhere. */
function nextContainer(
  ports: Pick<VaultPorts, 'clock' | 'randomBytes'>,
  stored: Pick<StoredVault, 'copies'>,
  open: OpenVault,
  contents: Contents,
  wraps: Header['wraps'],
): Result<Container, 'vaultFull'> {
  const newest = stored.copies[0]?.container.header.gen ?? 0;
  const header: Header = {
    vid: open.container.header.vid,
    gen: newest + 1,
    t: ports.clock.now(),
    ks: ports.randomBytes(32),
    wraps,
  };
  const text = sealContents(contents, header, open.vaultKey, ports.randomBytes(24));
  if (!text.ok) return text;
  const container = parseContainer(text.value);
  const again = container.ok ? openContents(container.value, open.vaultKey) : container;
  if (!container.ok || !again.ok || writeContents(again.value) !== writeContents(contents)) {
    throw new Error('a new container does not give back what was put in');
  }
  return container;
}

async function write(
  ports: VaultPorts,
  stored: StoredVault,
  open: OpenVault,
  next: Container,
  purge: boolean,
): Promise<boolean> {
  const { slots, mirror, session } = ports;
  const suspect = await session.readSuspect();
  const old = purge ? next.text : open.container.text;
  try {
    if (purge || suspect) {
      // The database is deleted next: without a copy outside of it a crash now would lose everything.
      if (!(await mirror.write(next.text, old))) return false;
      await slots.purge(next.text, next.header.gen);
    } else {
      const target = freeSlot(stored, open);
      await slots.write(target, next.text, next.header.gen, unreadable(stored, target, open.vaultKey));
    }
    const after = await slots.read();
    if (after.a !== next.text && after.b !== next.text) throw new Error('read back something else');
  } catch {
    await session.writeSuspect(true);
    return false;
  }
  if (suspect) await session.writeSuspect(false);
  if (!purge && !suspect) await mirror.write(next.text, old);
  return true;
}

/** The slot that does not hold what is open now; if neither does, because it came from the mirror, the one that is of no use. */
function freeSlot(stored: StoredVault, open: OpenVault): SlotName {
  if (stored.slots.a === open.container.text) return 'b';
  if (stored.slots.b === open.container.text) return 'a';
  return unreadable(stored, 'b', open.vaultKey) === undefined ? 'a' : 'b';
}

/** What lies in the slot to be written and does not open: it is kept, not overwritten. */
function unreadable(stored: StoredVault, target: SlotName, vaultKey: Uint8Array): unknown {
  const text = stored.slots[target];
  if (text === undefined) return undefined;
  const container = parseContainer(text);
  return container.ok && openContents(container.value, vaultKey).ok ? undefined : text;
}
