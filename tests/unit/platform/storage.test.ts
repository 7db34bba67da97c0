import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from '../support/fake-browser.ts';

const { createDatabase, isVaultHere } = await import('../../../lib/platform/vault-database.ts');
const { createSession, onLockChange } = await import('../../../lib/platform/session-store.ts');
const { createSettingsStore } = await import('../../../lib/services/settings/settings-store.ts');
const { createUsedCodes } = await import('../../../lib/platform/used-codes.ts');
const { createFillRecords, onFillRecord } = await import('../../../lib/platform/fill-records.ts');
const { createClockOffsets } = await import('../../../lib/platform/clock-offsets.ts');
const { createAskedPictures, rememberAskedPicture } = await import('../../../lib/platform/asked-picture.ts');
const { closeStorageToPages } = await import('../../../lib/platform/access-levels.ts');

const { local, session } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

describe('the database of the vault', () => {
  it('takes several names in one batch, and tells those who watch one of them', async () => {
    const database = createDatabase();
    const batches: string[][] = [];
    local.onChanged.addListener((changes) => void batches.push(Object.keys(changes).sort()));
    let told = 0;
    const stop = database.watch(['v.a'], () => told++);
    expect(await isVaultHere()).toBe(false);
    await database.set({ 'v.a': 'KV1.x', 'v.head': { cur: 'a', gen: 7 } });
    await database.set({ settings: {} });
    stop();
    await database.set({ 'v.a': 'KV1.y' });
    expect(batches).toEqual([['v.a', 'v.head'], ['settings'], ['v.a']]);
    expect(told).toBe(1);
    expect(await database.get(['v.a', 'v.b'])).toMatchObject({ 'v.a': 'KV1.y' });
    expect(await isVaultHere()).toBe(true);
    await database.clear();
    expect(await database.get('everything')).toEqual({});
  });

  it('is read again twice while it is being mended, and rejects when it stays silent', async () => {
    const own = local.get;
    let asked = 0;
    const failing = (times: number) => {
      asked = 0;
      local.get = ((names: null) =>
        ++asked > times ? own(names) : Promise.reject(new Error('corrupt'))) as typeof own;
    };
    failing(2);
    expect(await createDatabase().get('everything')).toEqual({});
    failing(9);
    await expect(createDatabase().get(['v.a'])).rejects.toThrow('corrupt');
    expect(asked).toBe(3);
    local.get = own;
  });
});

describe('what is remembered until the browser closes', () => {
  const record = { key: new Uint8Array(32).fill(7), unlockedAt: 1000, usedAt: 2000, lockAt: 301_000 };

  it('holds the key, moves its lock alone, and lets it go', async () => {
    const own = createSession();
    let rang = 0;
    onLockChange(() => rang++);
    await own.writeKey(record);
    expect(await own.readKey()).toEqual(record);
    await own.writeLockAt(500_000, 3000);
    expect(await own.readKey()).toEqual({ ...record, usedAt: 3000, lockAt: 500_000 });
    await own.clearKey();
    expect(await own.readKey()).toBeUndefined();
    // A lock that is moved after the key went brings no key back.
    await own.writeLockAt(900_000, 4000);
    expect(await own.readKey()).toBeUndefined();
    expect(rang).toBe(4);
    expect(await local.get(null)).toEqual({});
  });

  it.each([
    [{ vk: 'text' }],
    [{ vk: { key: '***', unlockedAt: 1 }, lockAt: 5 }],
    [{ vk: { key: 'AAAA' }, lockAt: 5 }],
  ])('takes nothing else for a key: %j', async (stored) => {
    await session.set(stored);
    expect(await createSession().readKey()).toBeUndefined();
  });

  it('begins with nothing known, and keeps what it is told', async () => {
    const own = createSession();
    expect(await own.recall()).toMatchObject({ suspect: false, generation: 0, mendDue: false, notice: null });
    await own.remember({ generation: 4, suspect: true });
    expect(await own.recall()).toMatchObject({ suspect: true, generation: 4 });
  });

  it('holds numbers of periods for each account and site, and forgets a site alone', async () => {
    const used = createUsedCodes();
    await used.remember('a1', 'https://a.example', 5);
    await used.remember('a1', 'https://b.example', 6);
    await used.forget('https://a.example');
    expect(await used.step('a1', 'https://a.example')).toBeUndefined();
    expect(await used.step('a1', 'https://b.example')).toBe(6);
    expect(await used.step('a2', 'https://b.example')).toBeUndefined();
  });

  it('holds a fill record for each tab and tells who waits for it', async () => {
    const records = createFillRecords();
    const told: number[] = [];
    onFillRecord((tabId) => told.push(tabId));
    const filled = { documentId: 'd', accountId: 'a1' } as never;
    await records.write(7, filled);
    await records.write(8, filled);
    await records.remove(7);
    expect(told).toEqual([7, 8]);
    expect(await records.read(7)).toBeUndefined();
    await session.set({ 'fill 9': 'no record' });
    expect(await records.readAll()).toEqual([{ tabId: 8, record: filled }]);
  });

  it('holds the clocks that are followed, and none that is right', async () => {
    const offsets = createClockOffsets();
    await offsets.write('https://a.example', 130_000);
    await offsets.write('https://b.example', -5000);
    await offsets.write('https://a.example', 0);
    expect(await offsets.read('https://a.example')).toBeUndefined();
    expect(await offsets.read('https://b.example')).toBe(-5000);
  });

  it('gives the picture that was asked for to its own tab, once, and keeps no huge address', async () => {
    const asked = createAskedPictures();
    await rememberAskedPicture(7, 2, 'https://a.example/code.png');
    expect(await asked.take(8)).toBeUndefined();
    expect(await asked.take(7)).toBeUndefined();
    await rememberAskedPicture(7, 2, 'https://a.example/code.png');
    expect(await asked.take(7)).toEqual({ frameId: 2, url: 'https://a.example/code.png' });
    await rememberAskedPicture(7, 0, `data:image/png;base64,${'A'.repeat(1_000_001)}`);
    expect(await asked.take(7)).toEqual({ frameId: 0 });
  });
});

it('a database that refuses the settings is suspected from then on, and takes none before it is made anew', async () => {
  const marks = { suspect: false };
  const store = createSettingsStore({
    database: createDatabase(),
    files: { read: async () => undefined, write: async () => {} } as never,
    session: {
      recall: async () => marks as never,
      remember: async (what) => void Object.assign(marks, what),
    },
    lock: { run: (task) => task() },
  });
  expect(await store.write({ hideCodes: true } as never)).toEqual({ ok: true });
  expect(await store.read()).toEqual({ hideCodes: true });
  const own = local.set;
  local.set = () => Promise.reject(new Error('full'));
  expect(await store.write({ hideCodes: false } as never)).toEqual({ ok: false, error: 'saveFailed' });
  local.set = own;
  expect(marks).toEqual({ suspect: true });
  expect(await store.write({ hideCodes: false } as never)).toEqual({ ok: false, error: 'saveFailed' });
  expect(await store.read()).toEqual({ hideCodes: true });
});

it('every storage area is closed to content scripts, and one that can not be closed stops no other', async () => {
  const levels: [string, unknown][] = [];
  for (const name of ['local', 'session', 'sync', 'managed'] as const)
    Object.assign(fakeBrowser.storage[name], {
      async setAccessLevel(to: unknown) {
        levels.push([name, to]);
        if (name === 'local') throw new Error('an older browser');
      },
    });
  await closeStorageToPages();
  const trusted = { accessLevel: 'TRUSTED_CONTEXTS' };
  expect(levels).toEqual(['local', 'session', 'sync', 'managed'].map((name) => [name, trusted]));
});
