import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Stands for the browser's storage, which cannot run here: it answers at once, and can be told to change. */
function fakeBrowser() {
  const changed = new Set<() => void>();
  const asked: string[] = [];
  const area = (name: string) => ({
    get: async () => {
      asked.push(name);
      return { from: name };
    },
  });
  const storage = {
    ...{ session: area('session'), local: area('local'), managed: area('managed') },
    onChanged: { addListener: (listener: () => void) => changed.add(listener) },
  };
  const tabs = { query: async () => [] };
  return {
    asked,
    browser: { runtime: { id: 'fake' }, storage, tabs },
    change() {
      for (const listener of changed) listener();
    },
  };
}

// One for all tests: the package that finds the browser does so once.
const fake = fakeBrowser();
vi.stubGlobal('browser', fake.browser);

async function asking() {
  const { askEarly, earlyAnswer } = await import('../../../lib/platform/early-answers.ts');
  return { ...fake, askEarly, earlyAnswer };
}

beforeEach(() => {
  vi.resetModules();
  fake.asked.length = 0;
  Reflect.deleteProperty(globalThis, 'kagibanEarlyAnswers');
});

describe('an early answer', () => {
  it('is there for every asker once, and each area is asked once for all of them', async () => {
    const { askEarly, earlyAnswer, asked } = await asking();
    askEarly();
    expect(await earlyAnswer('session', 'key')).toEqual({ from: 'session' });
    expect(await earlyAnswer('session', 'first screen')).toEqual({ from: 'session' });
    expect(await earlyAnswer('local', 'settings')).toEqual({ from: 'local' });
    expect(asked.toSorted()).toEqual(['local', 'managed', 'session']);
    expect(earlyAnswer('session', 'key')).toBeUndefined();
  });

  it('is none after anything has changed in the storage, as by a lock', async () => {
    const { askEarly, earlyAnswer, change } = await asking();
    askEarly();
    change();
    expect(earlyAnswer('session', 'key')).toBeUndefined();
    expect(earlyAnswer('managed', 'policy')).toBeUndefined();
  });

  it('is none on a page that did not ask early', async () => {
    const { earlyAnswer } = await asking();
    expect(earlyAnswer('session', 'key')).toBeUndefined();
  });
});
