import { describe, expect, it } from 'vitest';
import { createPolicyReader } from '../../../../lib/services/policy/create-policy-reader.ts';
import { noPolicy, type Policy, readPolicy } from '../../../../lib/services/policy/policy.ts';

const strict = readPolicy({ hideCodes: true, allowedHosts: ['www.example.jp'] });

/** A browser that starts, and answers about its administrator when it is told to. */
function startingBrowser(disk: { kept?: unknown }) {
  let answer: (raw: unknown) => void = () => {};
  let refuse: () => void = () => {};
  const answered = new Promise<unknown>((resolve, reject) => {
    answer = resolve;
    refuse = () => reject(new Error('no administrator'));
  });
  const listeners = new Set<() => void>();
  const reader = createPolicyReader({
    ask: () => answered,
    recall: async () => disk.kept,
    async keep(policy) {
      disk.kept = JSON.parse(JSON.stringify(policy));
      for (const listener of listeners) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sleep: async () => {},
  });
  return { reader, answer: (raw: unknown) => answer(raw), refuse: () => refuse() };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));
const isSettled = async (promise: Promise<unknown>) => {
  const pending = Symbol();
  await turn();
  return (await Promise.race([promise, pending])) !== pending;
};

describe('the policy of a browser that just started', () => {
  it('is waited for where it was never heard', async () => {
    const { reader, answer } = startingBrowser({});
    const soon = reader.soon();
    expect(await isSettled(soon)).toBe(false);
    answer({ hideCodes: true });
    expect((await soon).hideCodes).toBe(true);
  });

  it('is the one of the last time until it is heard, and is waited for where that is asked', async () => {
    const disk: { kept?: unknown } = {};
    const before = startingBrowser(disk);
    before.answer({ hideCodes: true, allowedHosts: ['www.example.jp'] });
    expect(await before.reader.read()).toEqual(strict);
    await isSettled(before.reader.soon());
    const { reader } = startingBrowser(disk);
    expect(await reader.soon()).toEqual(strict);
    expect(await isSettled(reader.read())).toBe(false);
  });

  it('is told once more when it has changed, and only then', async () => {
    for (const raw of [{}, { hideCodes: true, allowedHosts: ['www.example.jp'] }]) {
      const { reader, answer } = startingBrowser({ kept: strict });
      const told: Policy[] = [];
      reader.watch((policy) => told.push(policy));
      expect(await reader.soon()).toEqual(strict);
      answer(raw);
      await turn();
      expect(told).toEqual(readPolicy(raw).hideCodes ? [] : [noPolicy]);
      expect(await reader.soon()).toEqual(readPolicy(raw));
    }
  });

  it('is none where nobody can write one, whatever was kept', async () => {
    const { reader, refuse } = startingBrowser({ kept: strict });
    refuse();
    expect(await reader.read()).toEqual(noPolicy);
  });

  it('that can neither be kept nor recalled is the one that is heard', async () => {
    const broken = createPolicyReader({
      ask: async () => ({ hideCodes: true }),
      recall: () => Promise.reject(new Error('broken')),
      keep: () => Promise.reject(new Error('broken')),
      watch: () => () => {},
      sleep: async () => {},
    });
    expect((await broken.soon()).hideCodes).toBe(true);
    expect((await broken.read()).hideCodes).toBe(true);
  });
});
