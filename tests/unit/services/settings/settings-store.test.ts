import { describe, expect, it } from 'vitest';
import { readBesides, writeBesides } from '../../../../lib/services/besides.ts';
import { defaultSettings } from '../../../../lib/services/settings/settings-service.ts';
import { createSettingsStore } from '../../../../lib/services/settings/settings-store.ts';
import { DiskSilent, WriterBusy } from '../../../../lib/services/vault/ports.ts';

const older = { ...defaultSettings, autoLockMinutes: 1 };
const newer = { ...defaultSettings, autoLockMinutes: 2 };
const broken = () => Promise.reject(new Error('broken'));

/** A disk of two places whose steps can be replaced one by one. */
function disk(kept: Record<string, unknown> = {}, file?: string) {
  const place = { kept, file, marks: { suspect: false }, watched: [] as unknown[], writes: 0 };
  const database = {
    get: async (names: readonly string[]) =>
      Object.fromEntries(names.filter((name) => name in place.kept).map((name) => [name, place.kept[name]])),
    async set(items: Record<string, unknown>) {
      place.kept = { ...place.kept, ...items };
    },
    watch(names: readonly string[], listener: () => void) {
      place.watched = [...names, listener];
      return () => {};
    },
  };
  const files = {
    read: async (_: string) => place.file,
    async write(_: string, text: string) {
      place.writes++;
      place.file = text;
    },
  };
  const session = {
    recall: async () => place.marks,
    remember: async (marks: object) => void Object.assign(place.marks, marks),
  };
  const lock = { run: <Value>(task: () => Promise<Value>) => task() };
  const store = () => createSettingsStore({ database, files, session, lock } as never);
  return { place, database, files, lock, store };
}

const besides = (settings: unknown) => JSON.stringify({ settings });

describe('settings on a disk', () => {
  it('lie in both places, beside what else is in the second', async () => {
    const { place, store } = disk({}, '{"quarantine":["x"]}');
    expect(await store().write(newer)).toEqual({ ok: true });
    expect(place.kept).toEqual({ settings: newer });
    expect(JSON.parse(place.file ?? '')).toEqual({ quarantine: ['x'], settings: newer });
    expect(await store().read()).toEqual(newer);
    expect(place.marks.suspect).toBe(false);
  });

  it.each([
    ['a database that holds them', { settings: newer }, besides(older), newer],
    ['a database that was lost', {}, besides(older), older],
    ['a database that holds a vault, and never held any', { 'v.head': 1 }, besides(older), undefined],
    ['no place', {}, undefined, undefined],
    ['a second place that is damaged', {}, '{"settings":', undefined],
    ['a second place that holds something else', {}, 'null', undefined],
    ['a second place of one word', {}, '"settings"', undefined],
  ])('are read from %s', async (_, kept, file, expected) => {
    expect(await disk(kept, file).store().read()).toEqual(expected);
  });

  it('are read from the second place while the database does not answer, and are none where neither does', async () => {
    const { database, files, store } = disk({ settings: newer }, besides(older));
    database.get = broken;
    expect(await store().read()).toEqual(older);
    files.read = broken;
    expect(await store().read()).toBeUndefined();
  });

  it('are watched by their name', () => {
    const { place, store } = disk();
    const listener = () => {};
    store().watch(listener);
    expect(place.watched).toEqual(['settings', listener]);
  });
});

describe('what is told when settings are saved', () => {
  it.each([
    [new WriterBusy(), 'writerBusy'],
    [new DiskSilent(), 'diskSilent'],
    [new Error('broken'), 'saveFailed'],
  ])('while the turn to write ends with %s', async (problem, error) => {
    const { place, lock, store } = disk({ settings: older });
    lock.run = () => Promise.reject(problem);
    expect(await store().write(newer)).toEqual({ ok: false, error });
    expect(place.kept).toEqual({ settings: older });
  });

  it('where the database refuses: not saved, or unsure where it kept them all the same; and it is suspected', async () => {
    for (const keeps of [false, true]) {
      const { place, database, store } = disk({ settings: older });
      const { set } = database;
      database.set = async (items) => {
        if (keeps) await set(items);
        return broken();
      };
      const error = keeps ? 'saveUnsure' : 'saveFailed';
      expect(await store().write(newer)).toEqual({ ok: false, error });
      expect([place.marks.suspect, place.file]).toEqual([true, undefined]);
      // Nothing is written into it from then on.
      database.set = set;
      expect(await store().write({ ...newer, theme: 'dark' })).toEqual({ ok: false, error: 'saveFailed' });
      expect(place.kept).toEqual({ settings: keeps ? newer : older });
    }
  });

  it.each([
    ['the old ones', older],
    ['nothing', undefined],
    ['no record', null],
    ['a word', 'settings'],
  ])('where it takes them and gives back %s: not saved', async (_, back) => {
    const { place, database, store } = disk();
    database.get = async () => ({ settings: back });
    expect(await store().write(newer)).toEqual({ ok: false, error: 'saveFailed' });
    expect(place.file).toBeUndefined();
  });

  it('where it gives them back in another order, or at the second try: saved; at neither: unsure', async () => {
    for (const failures of [0, 1, 2]) {
      const { place, database, store } = disk();
      let left = failures;
      database.get = async () =>
        left-- > 0 ? broken() : { settings: Object.fromEntries(Object.entries(newer).toReversed()) };
      expect(await store().write(newer)).toEqual(
        failures < 2 ? { ok: true } : { ok: false, error: 'saveUnsure' },
      );
      expect(place.file).toBe(failures < 2 ? besides(newer) : undefined);
    }
  });

  it('where the second place can not be read or written: saved, and what is there stays', async () => {
    for (const step of ['read', 'write'] as const) {
      const { place, files, store } = disk({}, besides(older));
      files[step] = broken;
      expect(await store().write(newer)).toEqual({ ok: true });
      expect([place.kept, place.file]).toEqual([{ settings: newer }, besides(older)]);
    }
  });
});

describe('the second place', () => {
  it('is not written where it says the same already, or has nothing to say', async () => {
    const [none, same] = [disk(), disk({}, besides(newer))];
    await writeBesides(none.files, {});
    await writeBesides(same.files, { settings: newer });
    expect([none.place.writes, none.place.file, same.place.writes]).toEqual([0, undefined, 0]);
  });

  it('is emptied where it says something that no longer holds', async () => {
    const { place, files } = disk({}, besides(newer));
    await writeBesides(files, {});
    expect(place.file).toBe('{}');
  });

  it('rejects where it gives back something else than was written, or does not answer', async () => {
    const { place, files } = disk();
    files.write = async (_, text) => {
      place.file = text.slice(1);
    };
    await expect(writeBesides(files, { settings: newer })).rejects.toThrow();
    files.read = broken;
    await expect(readBesides(files)).rejects.toThrow();
  });
});
