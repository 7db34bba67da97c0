import type { Clock } from '../ports.ts';
import type { Proof } from '../proof.ts';

const GOOD_FOR_MS = 60_000;

export interface Proofs {
  give(): Proof;
  /** Whether it holds; afterwards it does not any more. */
  spend(proof: Proof): boolean;
}

/** The proofs of one page. Nobody else can make one, because only the very object counts. */
export function createProofs(clock: Pick<Clock, 'now'>): Proofs {
  const given = new WeakSet<Proof>();
  return {
    give() {
      const proof = { provenAt: clock.now() };
      given.add(proof);
      return proof;
    },
    spend(proof) {
      const age = clock.now() - proof.provenAt;
      return given.delete(proof) && age >= 0 && age < GOOD_FOR_MS;
    },
  };
}
