import type { Container } from '../../../core/vault/container.ts';
import { CONTENTS_VERSION } from '../../../core/vault/migrate-contents.ts';
import type { VaultNotice } from '../ports.ts';
import type { Disk } from './disk.ts';
import { isSameWrap, type OpenVault, openWithKey } from './open-copy.ts';
import { sealContainer } from './seal-container.ts';
import type { SlotName } from './slots.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';
import { writeContainer } from './write-container.ts';

/** What is stored, as seen by somebody who has opened it. */
interface Opened extends StoredVault {
  readonly open: OpenVault;
  /** What does not parse, and what is not older than the opened one and does not open: it may hold what nothing else holds. */
  readonly lost: readonly unknown[];
}

/**
 * Where mending is due (see `Remembered`): brings every copy to the state that was opened. What does not open goes to quarantine, a
 * database that lost the vault is filled again, a purge that was cut short is finished, contents of an older version are written anew, and
 * what killed writers left is deleted. It stays due until the mirror holds what was opened, so a page that is closed meanwhile, or a disk
 * that refuses for a moment, only puts it off to the next page. Never rejects: a vault that is open stays open, whatever the disk says.
 */
export async function mend(disk: Disk, vaultKey: Uint8Array): Promise<void> {
  await disk.lock.run(async () => {
    try {
      if (!(await disk.session.recall()).mendDue) return;
      await disk.mirror.tidy();
      const stored = await readStoredVault(disk, true);
      const open = stored.newer ? undefined : openWithKey(stored.copies, vaultKey);
      if (!open?.ok) return;
      const { container } = open.value;
      const { gen: generation } = container.header;
      const unopened = stored.copies.filter((copy) => copy !== container && copy.header.gen >= generation);
      const lost = [...stored.unreadable.map(({ value }) => value), ...unopened.map(({ text }) => text)];
      const opened = { ...stored, open: open.value, lost };
      const notice = noticeOf(opened);
      await disk.session.remember({ generation, ...(notice && { notice }) });
      const text = await (open.value.version < CONTENTS_VERSION
        ? upgrade(disk, opened)
        : level(disk, opened));
      // A database that refused is rebuilt by the next save; to try again with every page would only wear it.
      const isBehind = text !== undefined && (await disk.mirror.readMirror()).bak !== text;
      await disk.session.remember({ mendDue: isBehind });
    } catch {
      await disk.session.remember({ suspect: true });
    }
  });
}

/** Writes the opened container wherever something else stands that must not stay. Returns it; undefined when it was refused. */
async function level(disk: Disk, opened: Opened): Promise<string | undefined> {
  const { slots, mirror, lost } = opened;
  const { container } = opened.open;
  const { text } = container;
  const purge = opened.copies.some((copy) => hasForeignWrap(copy, container));
  const damaged = (['a', 'b'] as const).filter((slot) => lost.includes(slots[slot]));
  const elsewhere = slots.a !== text && slots.b !== text;
  const fill = damaged.length === 0 && (elsewhere || purge || lost.length > 0);
  const before = [mirror.bak, mirror.prev].find((copy) => copy !== undefined && !lost.includes(copy)) ?? text;
  const targets: readonly SlotName[] = fill ? [slots.a === text ? 'b' : 'a'] : damaged;
  let aside = lost;
  for (const slot of targets) {
    if (!(await writeContainer(disk, { next: container, slot, before, aside, purge }))) return undefined;
    aside = [];
  }
  if (targets.length === 0 && mirror.bak !== text) await disk.mirror.writeMirror(text, before);
  return text;
}

/**
 * The same contents in the shape of today; the container of the older version stays in the mirror until the next unlock. Returns the new
 * container; undefined when it was refused.
 */
async function upgrade(disk: Disk, { open, slots, lost }: Opened): Promise<string | undefined> {
  const { vid, gen, wraps } = open.container.header;
  const { text } = open.container;
  const next = sealContainer(disk, { ...open, vid, gen: gen + 1, wraps });
  if (!next.ok) return undefined;
  const slot = slots.a === text ? 'b' : 'a';
  const writing = { next: next.value, slot, before: text, aside: lost, purge: false } as const;
  if (!(await writeContainer(disk, writing))) return undefined;
  await disk.session.remember({ keepBefore: true });
  return next.value.text;
}

/** An older copy that opens by a password or code which does not count any more: a purge was cut short. */
function hasForeignWrap(copy: Container, opened: Container): boolean {
  const isKnown = (wrap: Container['header']['wraps'][number]) =>
    opened.header.wraps.some((other) => isSameWrap(wrap, other));
  return copy.header.gen < opened.header.gen && !copy.header.wraps.every(isKnown);
}

function noticeOf({ open, copies, unreadable, slots, mirror }: Opened): VaultNotice | undefined {
  const { text } = open.container;
  const { gen, t: at } = open.container.header;
  const damagedSlot = unreadable.some(({ place }) => place === 'a' || place === 'b');
  const isOlder = copies.some(({ header }) => header.gen > gen);
  if (isOlder || (damagedSlot && mirror.bak !== text)) return { kind: 'olderCopy', at };
  if (slots.a === undefined && slots.b === undefined) return { kind: 'healed', at };
  const inSlots = copies.find((copy) => copy.text === slots.a || copy.text === slots.b);
  // One generation behind is what a save that was cut short leaves.
  if (inSlots && gen - inSlots.header.gen > 1)
    return { kind: 'rolledBack', at: inSlots.header.t, newerAt: at };
  return undefined;
}
