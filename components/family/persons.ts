import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { text } from '../language.ts';

export interface Person {
  /** As the family calls them; empty for the one who keeps this PC. */
  readonly name: string;
  readonly count: number;
}

/** Who has accounts here: the keeper of this PC first, the others in the order of the list. */
export function personsOf(accounts: readonly AccountSummary[]): readonly Person[] {
  const counts = new Map<string, number>();
  for (const { person = '' } of accounts) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => Number(one.name !== '') - Number(other.name !== ''));
}

/** What a person is called on the screen. */
export function personName(name: string): string {
  return name === '' ? text('person_self') : name;
}
