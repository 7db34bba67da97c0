import type { MigrationPart } from '../../core/import/imported-file.ts';

const MOST_PARTS = 100;

/** Which of Google's codes are still to be read, from 1. Only codes of one batch belong together. */
export function missingParts(parts: readonly MigrationPart[]): readonly number[] {
  const missing = new Set<number>();
  for (const batch of new Set(parts.map((part) => part.batch))) {
    const ofBatch = parts.filter((part) => part.batch === batch);
    const size = Math.min(MOST_PARTS, Math.max(...ofBatch.map((part) => part.size)));
    const seen = new Set(ofBatch.map(({ index }) => index));
    for (let index = 0; index < size; index++) if (!seen.has(index)) missing.add(index + 1);
  }
  return [...missing].sort((one, other) => one - other);
}
