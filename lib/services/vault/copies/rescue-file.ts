import { RESCUE_FORMAT } from './containers-in.ts';
import type { Disk } from './disk.ts';
import type { Stored } from './slots.ts';

/**
 * Everything of a vault that lies on this PC, opened or not, as one file that a person can keep: the bytes as they are, encrypted as they
 * are. Where `storage.local` or the mirror does not answer the other alone.
 */
export async function rescueFile({ slots, mirror }: Disk): Promise<string> {
  const { a, b }: Partial<Stored> = await slots.readSlots().catch(() => ({}));
  const loose = await slots.quarantined().catch(() => []);
  const whole = await slots.kept().catch(() => []);
  const quarantine = [...loose, ...whole].map(({ at, value }) => ({ at, value }));
  const files = await mirror.readMirror().catch(() => ({}));
  return JSON.stringify({ f: RESCUE_FORMAT, a, b, ...files, quarantine });
}
