import { type Container, parseContainer } from '../../../core/vault/container.ts';
import type { Mirror, SlotName, Slots, VaultSlots } from '../ports.ts';

export type Place = SlotName | 'bak' | 'prev';

/** Everything that is stored, before any key is tried. */
export interface StoredVault {
  /** What parses, the newest first; equal ones once. */
  readonly copies: readonly Container[];
  /** What does not even parse, and where it lies. */
  readonly unreadable: readonly { readonly place: Place; readonly value: unknown }[];
  /** A newer version wrote one of them. */
  readonly newer: boolean;
  /** Something is or was here. */
  readonly marked: boolean;
  readonly slots: Slots;
  /** Empty unless it was looked at. */
  readonly mirror: { readonly bak?: string; readonly prev?: string };
}

/**
 * Reads the slots, and the mirror only if the slots hold nothing that parses or `wholly` asks for it. Rejects when the browser's
 * storage does not answer.
 */
export async function readStoredVault(
  ports: { readonly slots: VaultSlots; readonly mirror: Mirror },
  wholly = false,
): Promise<StoredVault> {
  const slots = await ports.slots.read();
  const fromSlots = collect([
    ['a', slots.a],
    ['b', slots.b],
  ]);
  if (fromSlots.newer || (fromSlots.copies.length > 0 && !wholly))
    return { ...fromSlots, marked: true, slots, mirror: {} };
  const mirror = await ports.mirror.read();
  const all = collect([
    ['a', slots.a],
    ['b', slots.b],
    ['bak', mirror.bak],
    ['prev', mirror.prev],
  ]);
  const marked =
    slots.marked || [slots.a, slots.b, mirror.bak, mirror.prev].some((value) => value !== undefined);
  return { ...all, marked, slots, mirror };
}

function collect(places: readonly (readonly [Place, unknown])[]) {
  const copies: Container[] = [];
  const unreadable: { place: Place; value: unknown }[] = [];
  let newer = false;
  for (const [place, value] of places) {
    if (value === undefined || copies.some(({ text }) => text === value)) continue;
    const container = parseContainer(value);
    if (container.ok) copies.push(container.value);
    else if (container.error === 'vaultNewer') newer = true;
    else unreadable.push({ place, value });
  }
  copies.sort((one, other) => other.header.gen - one.header.gen);
  return { copies, newer, unreadable };
}
