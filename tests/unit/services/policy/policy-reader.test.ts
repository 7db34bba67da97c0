import { describe, expect, it } from 'vitest';
import { createPolicyReader } from '../../../../lib/services/policy/create-policy-reader.ts';
import { noPolicy, type Policy, readPolicy } from '../../../../lib/services/policy/policy.ts';

const strict = readPolicy({ hideCodes: true, allowedHosts: ['www.example.jp'] });

/** A browser that starts, and answers about its administrator when it is told to. */
function startingBrowser(disk: { kept?: string; reads?: number }, { room = true } = {}) {
  let answer: (raw: unknown) => void = () => {};
  let refuse: () => void = () => {};
  const answered = new Promise<unknown>((resolve, reject) => {
    answer = resolve;
    refuse = () => reject(new Error('no administrator'));
  });
  const reader = createPolicyReader({
    ask: () => answered,
    async recall() {
      disk.reads = (disk.reads ?? 0) + 1;
      return disk.kept;
    },
    async keep(text) {
      if (!room) throw new Error('no room');
      disk.kept = text;
    },
    watch: () => () => {},
    sleep: () => new Promise((resolve) => setTimeout(resolve)),
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
  it('is waited for where it was never heard, or where what was kept is not whole', async () => {
    for (const disk of [{}, { kept: '{"hideCodes":' }]) {
      const { reader, answer } = startingBrowser(disk);
      const soon = reader.soon();
      expect(await isSettled(soon)).toBe(false);
      answer({ hideCodes: true });
      expect((await soon).hideCodes).toBe(true);
    }
  });

  it('is the one of the last time until it is heard, and is waited for where that is asked', async () => {
    const disk: { kept?: string } = {};
    const before = startingBrowser(disk);
    before.answer({ hideCodes: true, allowedHosts: ['www.example.jp'] });
    expect(await before.reader.read()).toEqual(strict);
    await turn();
    const { reader } = startingBrowser(disk);
    expect(await reader.soon()).toEqual(strict);
    expect(await isSettled(reader.read())).toBe(false);
  });

  it('is told once more when it has changed, and only then', async () => {
    for (const raw of [{}, { hideCodes: true, allowedHosts: ['www.example.jp'] }]) {
      const { reader, answer } = startingBrowser({ kept: JSON.stringify(strict) });
      const told: Policy[] = [];
      const stop = reader.watch((policy) => told.push(policy));
      expect(await reader.soon()).toEqual(strict);
      answer(raw);
      await turn();
      expect(told).toEqual(readPolicy(raw).hideCodes ? [] : [noPolicy]);
      expect(await reader.soon()).toEqual(readPolicy(raw));
      stop();
    }
  });

  it('70 is the one that was kept where the browser answers with a fault, and stays kept', async () => {
    for (const fault of ['rejects', undefined, 'x', []]) {
      const disk = { kept: JSON.stringify(strict) };
      const { reader, answer, refuse } = startingBrowser(disk);
      if (fault === 'rejects') refuse();
      else answer(fault);
      expect(await reader.read()).toEqual(strict);
      expect(await reader.soon()).toEqual(strict);
      await turn();
      expect(disk.kept).toBe(JSON.stringify(strict));
    }
  });

  it('is none where nobody can write one and nothing was ever kept', async () => {
    for (const kept of [undefined, '', '"x"', 'null', '[1]']) {
      const { reader, refuse } = startingBrowser(kept === undefined ? {} : { kept });
      refuse();
      expect(await reader.read()).toEqual(noPolicy);
      expect(await reader.soon()).toEqual(noPolicy);
    }
  });

  it('is not told once more where it was heard in time, though what was kept is older and stays', async () => {
    const { reader, answer } = startingBrowser({ kept: JSON.stringify(strict) }, { room: false });
    const told: Policy[] = [];
    reader.watch((policy) => told.push(policy));
    answer({});
    await reader.read();
    expect(await reader.soon()).toEqual(noPolicy);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
  });

  it('is read from the file no more once it is known to be there', async () => {
    const disk: { kept?: string; reads?: number } = {};
    const { reader, answer } = startingBrowser(disk);
    answer({});
    for (let count = 0; count < 3; count++) {
      await reader.read();
      await turn();
    }
    expect(disk.kept).toBe(JSON.stringify(noPolicy));
    expect(disk.reads).toBe(2);
  });

  it('is the one that is heard where it can not be kept', async () => {
    const broken = createPolicyReader({
      ask: async () => ({ hideCodes: true }),
      recall: async () => undefined,
      keep: () => Promise.reject(new Error('broken')),
      watch: () => () => {},
      sleep: async () => {},
    });
    expect((await broken.soon()).hideCodes).toBe(true);
    expect((await broken.read()).hideCodes).toBe(true);
    await turn();
  });
});
