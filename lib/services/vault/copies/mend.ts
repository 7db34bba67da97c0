import { CONTENTS_VERSION } from '../../../core/vault/migrate-contents.ts';
import type { VaultNotice } from '../ports.ts';
import type { Disk } from './disk.ts';
import { type Judged, judgeCopies } from './judge-copies.ts';
import { keepAside } from './keep-aside.ts';
import { openWithKey } from './open-copy.ts';
import { sealContainer } from './seal-container.ts';
import type { SlotName } from './slots.ts';
import { readStoredVault } from './stored-vault.ts';
import { writeContainer } from './write-container.ts';

/**
 * Where mending is due (see `CopyMarks`): brings every copy to the state that was opened. Whole copies of something else are put aside
 * first; what does not open goes to quarantine, a database that lost the vault is filled again, an exchange that was cut short is finished,
 * contents of an older version are written anew, and what killed writers left is deleted. It stays due until the mirror holds what was
 * opened, so a page that is closed meanwhile, or a disk that refuses for a moment, only puts it off to the next page. Never rejects: a vault
 * that is open stays open, whatever the disk says.
 */
export async function mend(disk: Disk, vaultKey: Uint8Array): Promise<void> {
  try {
    await disk.lock.run(async () => {
      try {
        await mendNow(disk, vaultKey);
      } catch {
        await disk.session.remember({ suspect: true });
      }
    }, WAIT_MS);
  } catch {
    // Another page is writing for long: mending stays due.
  }
}

/** Milliseconds. Somebody waits to be let in, and nothing is lost where it is done later. */
const WAIT_MS = 1_000;

async function mendNow(disk: Disk, vaultKey: Uint8Array): Promise<void> {
  if (!(await disk.session.recall()).mendDue) return;
  await disk.mirror.tidy();
  const stored = await readStoredVault(disk, true);
  const opened = stored.newer ? undefined : openWithKey(stored.copies, vaultKey);
  if (!opened?.ok) return;
  const judged = judgeCopies(stored, opened.value);
  const { strangers } = judged;
  if (!(await keepAside(disk, Object.fromEntries(strangers.map(({ text }, index) => [index, text]))))) return;
  const { generation } = opened.value.container.header;
  const notice = judged.notice && (await withSettings(disk, judged.notice));
  await disk.session.remember({ generation, ...(notice && { notice }) });
  const isOld = opened.value.version < CONTENTS_VERSION;
  const text = await (isOld ? writeAnew(disk, judged) : writeEverywhere(disk, judged));
  // A database that refused is rebuilt by the next save; to try again with every page would only wear it.
  const isBehind = text !== undefined && (await disk.mirror.readMirror()).bak !== text;
  await disk.session.remember({ mendDue: isBehind });
}

/** Along with the vault a database loses the settings: what became of them is told as well. */
async function withSettings(disk: Disk, notice: VaultNotice): Promise<VaultNotice> {
  if (notice.kind !== 'healed' && notice.kind !== 'rolledBack') return notice;
  const settings = await disk.slots.settingsOfOlder();
  return settings ? { ...notice, settings } : notice;
}

/** Writes the opened container wherever something else stands that must not stay. Returns it; undefined when it was refused. */
async function writeEverywhere(disk: Disk, judged: Judged): Promise<string | undefined> {
  const { mirror, damaged, strangers } = judged;
  const { container } = judged.open;
  const { text } = container;
  const purge = judged.hasOldWays;
  const useless = [...damaged, ...strangers.map((stranger) => stranger.text)];
  const before = [mirror.bak, mirror.prev].find((copy) => copy !== undefined && !useless.includes(copy));
  let aside = damaged;
  // An exchange that was cut short: what was in quarantine before goes with the old copies, as at its end. Not where others take part.
  let forget = purge && strangers.length === 0;
  const slots = slotsToWrite(judged);
  for (const slot of slots) {
    const writing = { next: container, slot, before: before ?? text, aside, purge, forget };
    if ((await writeContainer(disk, writing)) !== 'saved') return undefined;
    aside = [];
    forget = false;
  }
  if (slots.length === 0 && mirror.bak !== text) {
    if (before !== undefined) await disk.mirror.replace('prev', before);
    await disk.mirror.replace('bak', text);
  }
  return text;
}

/** Slots that hold what is damaged; or the one that does not hold the vault, where it has to be written at all. */
function slotsToWrite({ slots, damaged, strangers, hasOldWays, open }: Judged): readonly SlotName[] {
  const { text } = open.container;
  const damagedSlots = (['a', 'b'] as const).filter((slot) => damaged.includes(slots[slot]));
  if (damagedSlots.length > 0) return damagedSlots;
  const isMissing = slots.a !== text && slots.b !== text;
  const mustWrite = isMissing || hasOldWays || damaged.length > 0 || strangers.length > 0;
  return mustWrite ? [slots.a === text ? 'b' : 'a'] : [];
}

/**
 * The same contents in the shape of today; the container of the older version stays in the mirror until the next unlock. Returns the new
 * container; undefined when it was refused.
 */
async function writeAnew(disk: Disk, { open, slots, damaged }: Judged): Promise<string | undefined> {
  const { vaultId, generation, wraps } = open.container.header;
  const { text } = open.container;
  const next = sealContainer(disk, { ...open, vaultId, generation: generation + 1, wraps });
  if (!next.ok) return undefined;
  const slot = slots.a === text ? 'b' : 'a';
  const writing = { next: next.value, slot, before: text, aside: damaged, purge: false } as const;
  if ((await writeContainer(disk, writing)) !== 'saved') return undefined;
  await disk.session.remember({ keepBefore: true });
  return next.value.text;
}
