import type { Clock } from './ports.ts';

const GOOD_FOR_MS = 60_000;

/**
 * Shows that the person at work is the one who may: asked for before a secret is shown or leaves, and before the ways to open the
 * vault change. Good once, for a minute, on the page that asked.
 */
export interface Proof {
  /** Milliseconds since the epoch. */
  readonly provenAt: number;
}

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
