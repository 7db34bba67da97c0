import { isRecord, noPolicy, type Policy, type PolicyReader, readPolicy } from './policy.ts';

/** After this time without an answer, what was kept counts. A browser that has been running for a while answers in a millisecond. */
const PATIENCE_MS = 100;

/** Where the policy comes from, and where it is kept for the next start of the browser. */
export interface PolicySources {
  /** What the administrator wrote. Answers late in the first seconds of a browser; rejects where nobody can write anything, and on faults. */
  ask(): Promise<unknown>;
  /** The text that was kept; undefined when none was. */
  recall(): Promise<string | undefined>;
  /** May reject, and may decide not to. */
  keep(text: string): Promise<void>;
  /** Calls back when the administrator wrote anew. Returns "stop". */
  watch(listener: () => void): () => void;
  sleep(milliseconds: number): Promise<void>;
}

/** The policy, kept so that the first seconds of a browser are not spent waiting for it. */
export function createPolicyReader({ ask, recall, keep, watch, sleep }: PolicySources): PolicyReader {
  const listeners = new Set<(policy: Policy) => void>();
  /** As far as this page knows: then the file need not be read again. */
  let kept: string | undefined;

  const read = async () => {
    const raw = await ask().catch(() => undefined);
    // No answer is no permission: what was kept counts and stays kept. Where nobody ever decided anything, nothing was kept.
    if (!isRecord(raw)) return (await keptPolicy()) ?? noPolicy;
    const policy = readPolicy(raw);
    void keepIfNew(JSON.stringify(policy)).catch(() => {}); // Then the next start waits.
    return policy;
  };
  const keepIfNew = async (text: string) => {
    if (text === kept) return;
    if ((await recall()) === text) kept = text;
    else await keep(text);
  };

  const keptPolicy = async () => {
    const raw = parse((await recall().catch(() => undefined)) ?? '');
    return isRecord(raw) ? readPolicy(raw) : undefined;
  };

  /** What was kept; when the browser answers at last, and answers something else, that is told. */
  const recalled = async (told: Promise<Policy>) => {
    const before = await keptPolicy();
    if (!before) return told;
    void told.then((policy) => {
      if (JSON.stringify(policy) !== JSON.stringify(before))
        for (const listener of listeners) listener(policy);
    });
    return before;
  };

  return {
    read,
    async soon() {
      const told = read();
      // Only where the browser is late: what was kept may be out of date, and may have found no room to be kept anew.
      const inTime = await Promise.race([told, sleep(PATIENCE_MS).then(() => undefined)]);
      return inTime ?? recalled(told);
    },
    watch(listener) {
      listeners.add(listener);
      const stop = watch(() => void read().then(listener));
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Nothing was kept, or not the whole of it.
  }
}
