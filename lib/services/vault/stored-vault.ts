import { type Container, parseContainer } from '../../core/vault/container.ts';
import type { Mirror, SlotName, Slots, VaultSlots } from './ports.ts';

/** A copy of the vault that parses, and where it lies. */
export interface Copy {
  readonly place: SlotName | 'bak' | 'prev';
  readonly container: Container;
}

/** Everything that is stored, before any key is tried. */
export interface StoredVault {
  /** Copies that parse, the newest first; equal ones once. */
  readonly copies: readonly Copy[];
  /** One of them holds something that does not even parse. */
  readonly unreadable: boolean;
  /** A newer version wrote one of them. */
  readonly newer: boolean;
  /** Something is or was here. */
  readonly marked: boolean;
  readonly slots: Slots;
  /** The mirror was looked at, too. */
  readonly complete: boolean;
}

/**
 * Reads the slots, and the mirror only if the slots hold nothing that parses or `wholly` asks for it. Rejects when the browser's
 * storage does not answer.
 */
export async function readStoredVault(
  ports: { slots: VaultSlots; mirror: Mirror },
  wholly = false,
): Promise<StoredVault> {
  const slots = await ports.slots.read();
  const fromSlots = collect([
    ['a', slots.a],
    ['b', slots.b],
  ]);
  if (fromSlots.newer || (fromSlots.copies.length > 0 && !wholly)) {
    return { ...fromSlots, marked: true, slots, complete: false };
  }
  const mirror = await ports.mirror.read();
  const all = collect([
    ['a', slots.a],
    ['b', slots.b],
    ['bak', mirror.bak],
    ['prev', mirror.prev],
  ]);
  const marked =
    slots.marked || slots.a !== undefined || slots.b !== undefined || !!mirror.bak || !!mirror.prev;
  return { ...all, marked, slots, complete: true };
}

function collect(places: readonly (readonly [Copy['place'], unknown])[]) {
  const copies: Copy[] = [];
  let newer = false;
  let unreadable = false;
  for (const [place, text] of places) {
    if (text === undefined || copies.some((copy) => copy.container.text === text)) continue;
    const container = parseContainer(text);
    if (container.ok) copies.push({ place, container: container.value });
    else if (container.error === 'vaultNewer') newer = true;
    else unreadable = true;
  }
  copies.sort((one, other) => other.container.header.gen - one.container.header.gen);
  return { copies, newer, unreadable };
}
