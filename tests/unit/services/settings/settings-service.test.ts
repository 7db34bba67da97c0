import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import { noPolicy, type Policy } from '../../../../lib/services/policy/policy.ts';
import { createSettingsService } from '../../../../lib/services/settings/create-settings-service.ts';
import { defaultSettings, type Settings } from '../../../../lib/services/settings/settings-service.ts';

/** Nothing of it is as it is by default. */
const chosen: Settings = {
  autoLockMinutes: 12,
  sharedPc: true,
  hideCodes: true,
  submitAfterFill: true,
  language: 'en',
  theme: 'dark',
  textSize: 150,
  order: 'use',
  usedLast: 'b a',
  deviceName: '居間のパソコン',
  backedUpAt: 1_760_000_000_000,
  backedUpAs: 'one',
  backupPutOffAt: 1_760_000_000_001,
  folderSavedAs: 'two',
  folderTag: '0123456789abcdef',
  folderOffered: true,
};

/** Something that calls back, and knows who listens. */
function listened() {
  const listeners = new Set<(policy: Policy) => void>();
  return {
    watch(listener: (policy: Policy) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async tell() {
      for (const listener of listeners) listener(noPolicy);
      await new Promise((resolve) => setTimeout(resolve));
    },
    count: () => listeners.size,
  };
}

function serviceOver(stored: unknown, writing?: () => Promise<never>) {
  let kept = stored;
  const service = createSettingsService({
    read: async () => kept,
    write: async (settings: Settings) => {
      await writing?.();
      kept = settings;
      return ok();
    },
    watch: () => () => {},
  });
  return { service, kept: () => kept };
}

describe('settings', () => {
  it('are the defaults where nothing is stored or storage does not answer', async () => {
    expect(await serviceOver(undefined).service.read()).toEqual(defaultSettings);
    const broken = createSettingsService({
      read: () => Promise.reject(new Error('broken')),
      write: async () => ok(),
      watch: () => () => {},
    });
    expect(await broken.read()).toEqual(defaultSettings);
  });

  it('keep what holds and drop what does not', async () => {
    const { service } = serviceOver({
      autoLockMinutes: 900,
      hideCodes: 'yes',
      language: 'en',
      deviceName: 'a\nb',
    });
    expect(await service.read()).toEqual({
      ...defaultSettings,
      autoLockMinutes: 60,
      language: 'en',
      deviceName: 'a b',
    });
  });

  it('come back as the person chose them', async () => {
    const { service } = serviceOver(chosen);
    expect(await service.read()).toEqual(chosen);
    expect(await service.looks()).toEqual(chosen);
    await service.change({ language: 'ja' });
    expect(await service.read()).toEqual({ ...chosen, language: 'ja' });
  });

  // What another version or a damaged disk may leave there, member by member: the default of that one, and no other is touched.
  it.each([
    [
      'autoLockMinutes',
      [
        ['1', 5],
        [2.5, 5],
        [Number.NaN, 5],
        [null, 5],
        [0, 1],
        [-3, 1],
        [61, 60],
      ],
    ],
    [
      'sharedPc',
      [
        ['true', false],
        [1, false],
        [{}, false],
      ],
    ],
    [
      'hideCodes',
      [
        ['true', false],
        [1, false],
      ],
    ],
    [
      'submitAfterFill',
      [
        ['true', false],
        [1, false],
      ],
    ],
    [
      'folderOffered',
      [
        ['true', false],
        [1, false],
      ],
    ],
    [
      'language',
      [
        ['de', 'auto'],
        [1, 'auto'],
      ],
    ],
    [
      'theme',
      [
        ['blue', 'auto'],
        [1, 'auto'],
        ['light', 'light'],
      ],
    ],
    [
      'textSize',
      [
        [110, 100],
        ['150', 100],
        [200, 200],
      ],
    ],
    [
      'deviceName',
      [
        [7, ''],
        [['x'], ''],
        [' a\u202eb ', 'ab'],
      ],
    ],
    [
      'backedUpAt',
      [
        [-1, 0],
        ['5', 0],
        [Number.NaN, 0],
      ],
    ],
    [
      'backupPutOffAt',
      [
        [-1, 0],
        ['5', 0],
      ],
    ],
    [
      'backedUpAs',
      [
        [7, ''],
        ['x'.repeat(65), 'x'.repeat(64)],
      ],
    ],
    [
      'folderSavedAs',
      [
        [7, ''],
        ['x'.repeat(65), 'x'.repeat(64)],
      ],
    ],
    [
      'usedLast',
      [
        [7, ''],
        ['x'.repeat(2001), 'x'.repeat(2000)],
      ],
    ],
    [
      'folderTag',
      ['0123456789abcde', '0123456789abcdef0', 'x0123456789abcdef', '0123456789ABCDEF', 7].map((tag) => [
        tag,
        '',
      ]),
    ],
  ] as const)('%s that does not hold is what it is by default or nearest to it', async (name, cases) => {
    for (const [stored, read] of cases as readonly (readonly [unknown, unknown])[])
      expect(await serviceOver({ ...chosen, [name]: stored }).service.read(), String(stored)).toEqual({
        ...chosen,
        [name]: read,
      });
  });

  it('an order that nobody knows is by hand, and which accounts were used is forgotten with it', async () => {
    for (const order of ['hand', 'name', 'odd', undefined])
      expect(await serviceOver({ ...chosen, order }).service.read(), order).toEqual({
        ...chosen,
        order: order === 'name' ? 'name' : 'hand',
        usedLast: '',
      });
  });

  it('are not lost by a write that fails, which is told', async () => {
    const { service } = serviceOver(chosen, () => Promise.reject(new Error('no room')));
    expect(await service.change({ autoLockMinutes: 1 })).toEqual({ ok: false, error: 'saveFailed' });
    expect(await service.read()).toEqual(chosen);
  });

  it('that stay unread for a moment are the defaults again, not those of before', async () => {
    let isBroken = false;
    const read = () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(chosen));
    const service = createSettingsService({ read, write: async () => ok(), watch: () => () => {} });
    expect(await service.read()).toEqual(chosen);
    isBroken = true;
    expect(await service.read()).toEqual(defaultSettings);
  });

  it('are told when they or the policy change, until nobody listens any more', async () => {
    let kept = chosen;
    const [store, policy] = [listened(), listened()];
    let decided = noPolicy;
    const service = createSettingsService(
      { read: async () => kept, write: async () => ok(), watch: store.watch },
      { soon: async () => decided, watch: policy.watch },
    );
    const told: Settings[] = [];
    const stop = service.watch((settings) => told.push(settings));
    kept = { ...chosen, theme: 'light' };
    await store.tell();
    decided = { ...noPolicy, autoLockMinutesMax: 2 };
    await policy.tell();
    expect(told).toEqual([kept, { ...kept, autoLockMinutes: 2 }]);
    stop();
    expect([store.count(), policy.count()]).toEqual([0, 0]);
  });

  it('are ready when the policy that the first look asked for is known, which is asked for once', async () => {
    let asked = 0;
    let decide: (policy: Policy) => void = () => {};
    const soon = () => {
      asked++;
      return new Promise<Policy>((resolve) => (decide = resolve));
    };
    const service = createSettingsService(
      { read: async () => chosen, write: async () => ok(), watch: () => () => {} },
      { soon, watch: () => () => {} },
    );
    await service.looks();
    const ready = service.ready();
    decide({ ...noPolicy, hideCodes: true, sharedPc: true, submitAfterFill: false });
    await ready;
    expect(service.known()).toEqual({ ...chosen, hideCodes: true, sharedPc: true, submitAfterFill: false });
    expect(asked).toBe(1);
  });

  it('do not wait for the policy to say the language, and hide codes until it is known', async () => {
    let decide: (policy: Policy) => void = () => {};
    const decision = new Promise<Policy>((resolve) => {
      decide = resolve;
    });
    const policy = { soon: () => decision, watch: () => () => {} };
    const stored = { ...defaultSettings, language: 'en', autoLockMinutes: 30 };
    const service = createSettingsService(
      { read: async () => stored, write: async () => ok(), watch: () => () => {} },
      policy,
    );
    const read = service.read();
    expect((await service.looks()).language).toBe('en');
    expect(service.known()).toMatchObject({ hideCodes: true, autoLockMinutes: 30 });
    decide({ ...noPolicy, autoLockMinutesMax: 10 });
    expect(await read).toMatchObject({ hideCodes: false, autoLockMinutes: 10 });
    expect(service.known()).toEqual(await read);
  });

  it('change one by one', async () => {
    const { service, kept } = serviceOver({ ...defaultSettings, hideCodes: true });
    await service.change({ autoLockMinutes: 1 });
    expect(kept()).toEqual({ ...defaultSettings, hideCodes: true, autoLockMinutes: 1 });
  });

  it('are within their bounds whatever was stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        const { autoLockMinutes, language } = await serviceOver(stored).service.read();
        return autoLockMinutes >= 1 && autoLockMinutes <= 60 && ['auto', 'ja', 'en'].includes(language);
      }),
    );
  });
});
