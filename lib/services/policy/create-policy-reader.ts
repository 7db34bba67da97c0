import { type Policy, type PolicyReader, readPolicy } from './policy.ts';

/** After this time without an answer, what is kept counts. A browser that has been running for a while answers in a millisecond. */
const PATIENCE_MS = 100;

/** Where the policy comes from, and where it is kept for the next start of the browser. */
export interface PolicySources {
  /** What the administrator wrote. Answers late in the first seconds of a browser; rejects where nobody can write anything. */
  ask(): Promise<unknown>;
  /** What was kept; undefined when nothing was. May reject. */
  recall(): Promise<unknown>;
  /** May reject, and may decide not to. */
  keep(policy: Policy): Promise<void>;
  /** Calls back when the administrator wrote anew, or when something else was kept. Returns "stop". */
  watch(listener: () => void): () => void;
  sleep(milliseconds: number): Promise<void>;
}

/** The policy, kept so that the first seconds of a browser are not spent waiting for it. */
export function createPolicyReader({ ask, recall, keep, watch, sleep }: PolicySources): PolicyReader {
  const recalled = () => recall().catch(() => undefined);

  const keepIfNew = async (policy: Policy) => {
    const kept = await recalled();
    if (kept === undefined || JSON.stringify(readPolicy(kept)) !== JSON.stringify(policy)) await keep(policy);
  };

  const read = async () => {
    const policy = readPolicy(await ask().catch(() => undefined));
    void keepIfNew(policy).catch(() => {}); // Then the next start waits.
    return policy;
  };

  return {
    read,
    async soon() {
      const told = read();
      const kept = await recalled();
      if (kept === undefined) return told;
      return Promise.race([told, sleep(PATIENCE_MS).then(() => readPolicy(kept))]);
    },
    watch: (listener) => watch(() => void read().then(listener)),
  };
}
