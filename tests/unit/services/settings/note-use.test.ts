import { expect, it } from 'vitest';
import { noteUse } from '../../../../lib/services/settings/note-use.ts';
import { defaultSettings, type Settings } from '../../../../lib/services/settings/settings-service.ts';

function settingsWith(order: Settings['order']) {
  let kept: Settings = { ...defaultSettings, order };
  let writes = 0;
  return {
    known: () => kept,
    async change(changes: Partial<Settings>) {
      writes += 1;
      kept = { ...kept, ...changes };
      return { ok: true as const, value: undefined };
    },
    writes: () => writes,
  };
}

it.each(['hand', 'name'] as const)(
  'which account was used is not remembered where the order is by %s',
  async (order) => {
    const settings = settingsWith(order);
    await noteUse(settings, 'a');
    expect([settings.known().usedLast, settings.writes()]).toEqual(['', 0]);
  },
);

it('it is remembered where that is the order, and written once for the same account', async () => {
  const settings = settingsWith('use');
  for (const id of ['a', 'b', 'b']) await noteUse(settings, id);
  expect([settings.known().usedLast, settings.writes()]).toEqual(['b a', 2]);
});
