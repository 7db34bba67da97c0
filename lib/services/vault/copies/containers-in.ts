import { MAGIC } from '../../../core/vault/container.ts';

/** How a rescue file names itself. */
export const RESCUE_FORMAT = 'kagiban-rescue';

/** The containers in a file: a backup is one, a rescue file may hold several. Blanks and line breaks that an editor put in do not count. */
export function containersIn(text: string): readonly string[] {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return [trimmed.replace(/\s/g, '')];
  const found = new Set<string>();
  const collect = (value: unknown, depth: number) => {
    if (typeof value === 'string' && value.startsWith(MAGIC)) found.add(value);
    else if (typeof value === 'string' && value.startsWith('{')) collect(parsed(value), depth + 1);
    else if (typeof value === 'object' && value !== null && depth < 6)
      for (const member of Object.values(value)) collect(member, depth + 1);
  };
  const rescue = parsed(trimmed);
  if ((rescue as { f?: unknown } | undefined)?.f === RESCUE_FORMAT) collect(rescue, 0);
  return [...found];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Not JSON: nothing of ours.
  }
}

/** What an earlier version put aside lacks the name of the form. */
export function asRescueFile(kept: unknown): string {
  try {
    return JSON.stringify({ ...JSON.parse(String(kept)), f: RESCUE_FORMAT });
  } catch {
    return ''; // Not what we write: nothing can be read out of it.
  }
}
