import { equalBytes } from '../../../core/bytes.ts';
import type { Container } from '../../../core/vault/container.ts';
import { type Contents, writeContents } from '../../../core/vault/contents.ts';
import { openContents } from '../../../core/vault/seal.ts';
import type { VaultNotice } from '../ports.ts';
import { isSameWrap, type OpenVault } from './open-copy.ts';
import type { StoredVault } from './stored-vault.ts';

/** What is stored, as seen by somebody who has opened it. */
export interface Judged extends StoredVault {
  readonly open: OpenVault;
  /** What does not parse, and what is not older than the opened one and does not open: it may hold what nothing else holds. */
  readonly damaged: readonly unknown[];
  /** Whole copies that are no earlier state of what was opened: another vault, or the same one as it went on elsewhere. */
  readonly strangers: readonly Container[];
  /** A copy still opens by a password or code that does not count any more: an exchange was cut short. */
  readonly hasOldWays: boolean;
  readonly notice: VaultNotice | undefined;
}

export function judgeCopies(stored: StoredVault, open: OpenVault): Judged {
  const { container } = open;
  const others = stored.copies.filter((copy) => copy !== container);
  const isOther = (copy: Container) => !equalBytes(copy.header.vaultId, container.header.vaultId);
  const damaged = [
    ...stored.unreadable.map(({ value }) => value),
    ...others
      .filter((copy) => copy.header.generation >= container.header.generation && !isOther(copy))
      .filter((copy) => !openContents(copy, open.vaultKey).ok)
      .map(({ text }) => text),
  ];
  const diverged = others.filter((copy) => !isOther(copy) && hasGoneElsewhere(copy, stored, open));
  const at = diverged[0]?.header.writtenAt;
  return {
    ...{ ...stored, open, damaged },
    strangers: [...others.filter(isOther), ...diverged],
    hasOldWays: others.some((copy) => hasForeignWrap(copy, container)),
    notice: at === undefined ? noticeOf(stored, container, damaged) : { kind: 'diverged', at },
  };
}

/**
 * A profile that was copied and used in two places, and came together again by halves: two states with the same number that hold something
 * else, or an earlier one with an account that the opened one has never known.
 */
function hasGoneElsewhere(copy: Container, stored: StoredVault, open: OpenVault): boolean {
  const contents = contentsOf(copy, open.vaultKey);
  if (!contents) return false;
  const rivals = stored.copies.filter((other) => other.header.generation === copy.header.generation);
  for (const rival of rivals) {
    const held = contentsOf(rival, open.vaultKey);
    if (held && writeContents(held) !== writeContents(contents)) return true;
  }
  const known = new Set([...idsOf(open.contents), ...idsJustBefore(stored, open)]);
  return !idsOf(contents).every((id) => known.has(id));
}

/** The state just before the opened one, written to the same store: what stands in it and not in the opened one was deleted for good. */
function idsJustBefore({ copies, slots, mirror }: StoredVault, open: OpenVault): readonly string[] {
  const { text, header } = open.container;
  const store = slots.a === text || slots.b === text ? [slots.a, slots.b] : [mirror.bak, mirror.prev];
  const before = copies.find(
    (copy) => copy.header.generation === header.generation - 1 && store.includes(copy.text),
  );
  const contents = before && contentsOf(before, open.vaultKey);
  return contents ? idsOf(contents) : [];
}

const contentsOf = (copy: Container, vaultKey: Uint8Array): Contents | undefined => {
  const read = openContents(copy, vaultKey);
  return read.ok ? read.value.contents : undefined;
};

const idsOf = ({ accounts, trash }: Contents) => [...accounts, ...trash].map(({ id }) => id);

function hasForeignWrap(copy: Container, opened: Container): boolean {
  const isKnown = (wrap: Container['header']['wraps'][number]) =>
    opened.header.wraps.some((other) => isSameWrap(wrap, other));
  return copy.header.generation < opened.header.generation && !copy.header.wraps.every(isKnown);
}

function noticeOf(
  { copies, unreadable, slots, mirror }: StoredVault,
  opened: Container,
  damaged: readonly unknown[],
): VaultNotice | undefined {
  const { generation, writtenAt: at } = opened.header;
  const damagedSlot = unreadable.some(({ place }) => place === 'a' || place === 'b');
  const isOlder = copies.some(({ header, text }) => header.generation > generation && damaged.includes(text));
  if (isOlder || (damagedSlot && mirror.bak !== opened.text)) return { kind: 'olderCopy', at };
  if (slots.a === undefined && slots.b === undefined) return { kind: 'healed', at };
  const inSlots = copies.find((copy) => copy.text === slots.a || copy.text === slots.b);
  // One generation behind is what a save that was cut short leaves.
  if (inSlots && generation - inSlots.header.generation > 1)
    return { kind: 'rolledBack', at: inSlots.header.writtenAt, newerAt: at };
  return undefined;
}
