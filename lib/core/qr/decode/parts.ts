import type { DecodeBytes } from './charsets.ts';
import { textOf } from './qr-text.ts';
import type { PartOf, Segment } from './segments.ts';

/** One code of several that hold one message together (Structured Append, ISO/IEC 18004 §8). A letter may begin in one and end in the next. */
export interface QrPart extends PartOf {
  readonly segments: readonly Segment[];
}

/** Whether two parts belong to the same message: they say so by its parity. */
export function belongTogether(one: PartOf, other: PartOf): boolean {
  return one.of === other.of && one.parity === other.parity;
}

/** The text of a whole message, or undefined as long as a part is missing. In any order, the same part twice is one. */
export function textOfParts(parts: readonly QrPart[], decode: DecodeBytes): string | undefined {
  const count = parts[0]?.of ?? 0;
  const all = Array.from({ length: count }, (_, index) => parts.find((part) => part.index === index));
  if (count === 0 || all.includes(undefined)) return undefined;
  return textOf(
    all.flatMap((part) => part?.segments ?? []),
    decode,
  );
}
