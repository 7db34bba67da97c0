import { belongTogether, type QrPart } from '../../core/qr/decode/parts.ts';
import type { QrReader } from './ports.ts';

/** A message over several codes of which some are still missing; numbers from 1. */
export interface PartsRead {
  readonly read: readonly number[];
  readonly missing: readonly number[];
}

/** Collects codes that hold one message together (Structured Append), in any order, in one picture or one after the other. */
export function createParts({ join }: Pick<QrReader, 'join'>) {
  let all: readonly QrPart[] = [];
  return {
    /** The whole text once no part is missing, else what was read so far. */
    take(part: QrPart): string | PartsRead {
      all = [...all.filter((other) => other.index !== part.index || !belongTogether(other, part)), part];
      const parts = all.filter((other) => belongTogether(other, part));
      const numbers = Array.from({ length: part.of }, (_, index) => index + 1);
      const isRead = (number: number) => parts.some(({ index }) => index === number - 1);
      return (
        join(parts) ?? { read: numbers.filter(isRead), missing: numbers.filter((number) => !isRead(number)) }
      );
    },
    clear(): void {
      all = [];
    },
  };
}
