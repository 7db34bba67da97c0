import { MAGIC } from '../../../core/vault/container.ts';
import type { Slots, VaultPorts } from '../ports.ts';

const FORMAT = 'kagiban-rescue';

/**
 * Everything of a vault that lies on this PC, opened or not, as one file that a person can keep: the bytes as they are, encrypted as they
 * are. Where `storage.local` does not answer the mirror alone.
 */
export async function rescueFile({ slots, mirror }: Pick<VaultPorts, 'slots' | 'mirror'>): Promise<string> {
  const unanswered: Slots = { a: undefined, b: undefined, marked: true };
  const { a, b } = await slots.read().catch(() => unanswered);
  const quarantine = await slots.quarantined().catch(() => []);
  return JSON.stringify({ f: FORMAT, a, b, ...(await mirror.read()), quarantine });
}

/** The containers in a file: a backup is one, a rescue file may hold several. */
export function containersIn(text: string): readonly string[] {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return [trimmed];
  const found = new Set<string>();
  const collect = (value: unknown, depth: number) => {
    if (typeof value === 'string' && value.startsWith(MAGIC)) found.add(value);
    else if (typeof value === 'string' && value.startsWith('{')) collect(parsed(value), depth + 1);
    else if (typeof value === 'object' && value !== null && depth < 6)
      for (const member of Object.values(value)) collect(member, depth + 1);
  };
  const rescue = parsed(trimmed);
  if ((rescue as { f?: unknown } | undefined)?.f === FORMAT) collect(rescue, 0);
  return [...found];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Not JSON: nothing of ours.
  }
}
