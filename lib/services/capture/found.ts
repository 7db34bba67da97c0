import { inReadingOrder } from '../../core/qr/place.ts';
import type { Candidate, Found, Unusable } from './capture-service.ts';

export const nothing: Found = { candidates: [], unusable: [] };

/** Whether something can be saved of it. What else was read then matters to nobody. */
export function isUseful({ candidates, moving }: Found): boolean {
  return candidates.length > 0 || moving !== undefined;
}

/** Two looks as one: what can be saved hides what can't. */
export function joined(one: Found, other: Found): Found {
  const moving = other.moving ?? one.moving;
  const candidates = inReadingOrder(onlyOnce([...other.candidates, ...one.candidates]));
  const unusable = candidates.length > 0 || moving ? [] : unlike([...one.unusable, ...other.unusable]);
  return { candidates, unusable, ...(moving && { moving }) };
}

export function onlyOnce(found: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(found.map((candidate) => [candidate.id, candidate])).values()];
}

/** A code that is seen in its own bytes and on the screen is one. */
function unlike(unusable: readonly Unusable[]): readonly Unusable[] {
  const name = ({ error, says, parts }: Unusable) =>
    [error, says?.kind, says?.excerpt, parts?.missing.join()].join(' ');
  return [...new Map(unusable.map((each) => [name(each), each])).values()];
}
