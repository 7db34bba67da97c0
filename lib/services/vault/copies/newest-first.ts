import { type Container, parseContainer } from '../../../core/vault/container.ts';

/** Texts that may be containers, before any key is tried. */
export interface Parsed<Text> {
  /** What parses, the newest first; equal ones once. */
  readonly copies: readonly Container[];
  /** What does not parse, or says that a newer version wrote it while another copy does parse. */
  readonly unreadable: readonly Text[];
  /**
   * A newer version wrote them: nothing parses, and that is why. A single copy is not believed against others, because what it says of its
   * version is not authenticated: a flipped bit says the same.
   */
  readonly newer: boolean;
}

/** Parses what lies in several places; a place that holds nothing is passed over. */
export function newestFirst<Text extends { readonly value: unknown }>(places: readonly Text[]): Parsed<Text> {
  const copies: Container[] = [];
  const unreadable: Text[] = [];
  let newer = false;
  for (const place of places) {
    const { value } = place;
    if (value === undefined || copies.some(({ text }) => text === value)) continue;
    const container = parseContainer(value);
    if (container.ok) copies.push(container.value);
    else {
      newer ||= container.error === 'vaultNewer';
      unreadable.push(place);
    }
  }
  copies.sort((one, other) => other.header.generation - one.header.generation);
  return { copies, unreadable, newer: newer && copies.length === 0 };
}
