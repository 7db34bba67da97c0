import { describe, expect, it } from 'vitest';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { createConfirmations } from '../../../../lib/services/fill/confirmations.ts';
import type { FillRecord } from '../../../../lib/services/fill/ports.ts';
import { savedHanako } from '../../support/accounts.ts';

const { secret: _, ...hanako } = savedHanako;
const SITE = 'https://a.example';
const record: FillRecord = {
  ...{ accountId: hanako.id, origin: SITE, documentId: 'document 1', refusals: 0 },
  field: { nth: 0, id: 'totp', name: 'totp' },
};

/** The account that the record is about, others beside it, and what is written. */
function world(
  account: Partial<AccountSummary> | undefined,
  others: readonly AccountSummary[] = [],
  open = true,
) {
  const edits: object[] = [];
  const removed: string[] = [];
  const refuses = new Set<string>();
  const own = account && { ...hanako, origins: [SITE], ...account };
  const confirmations = createConfirmations(() => ({
    look: async () => ({ status: open ? 'open' : 'locked' }),
    accounts: () => [...others, ...(own ? [own] : [])],
    async edit(id, changes) {
      edits.push({ id, ...changes });
      return refuses.has(id) ? fail('saveFailed') : ok();
    },
    async remove(id) {
      removed.push(id);
      return refuses.has(id) ? fail('saveFailed') : ok();
    },
  }));
  return { ...confirmations, edits, removed, refuses };
}

const other = (id: string, change: Partial<AccountSummary> = {}): AccountSummary => ({
  ...{ ...hanako, id, pending: true, origins: [SITE] },
  ...change,
});

describe('what a site has shown of an account', () => {
  it('is written when the vault is open, and of an account that is gone nothing is left to write', async () => {
    const locked = world({ pending: true }, [], false);
    expect(await locked.confirm(record)).toBe(false);
    const gone = world(undefined, [other('x')]);
    expect(await gone.confirm(record)).toBe(true);
    expect([locked.edits, gone.edits, gone.removed]).toEqual([[], [], []]);
  });

  it('confirms a set-up once: one that was confirmed already is not written again', async () => {
    const fresh = world({ pending: true });
    expect(await fresh.confirm(record)).toBe(true);
    expect(fresh.edits).toEqual([{ id: hanako.id, pending: false }]);
    const known = world({});
    expect(await known.confirm(record)).toBe(true);
    expect(known.edits).toEqual([]);
    const refused = world({ pending: true });
    refused.refuses.add(hanako.id);
    expect(await refused.confirm(record)).toBe(false);
  });

  it.each<[string, Partial<AccountSummary>, Partial<FillRecord>, object[]]>([
    ['a new name', {}, { deviceName: 'PC' }, [{ id: hanako.id, deviceName: 'PC' }]],
    ['the name that is known', { deviceName: 'PC' }, { deviceName: 'PC' }, []],
    ['no name', { deviceName: 'PC' }, {}, []],
    [
      'another of two of one name',
      { deviceName: 'PC', deviceNth: 1 },
      { deviceName: 'PC', deviceNth: 2 },
      [{ id: hanako.id, deviceName: 'PC', deviceNth: 2 }],
    ],
    [
      'the same of two of one name',
      { deviceName: 'PC', deviceNth: 2 },
      { deviceName: 'PC', deviceNth: 2 },
      [],
    ],
    [
      'one that was one of two',
      { deviceName: 'PC', deviceNth: 2 },
      { deviceName: 'PC' },
      [{ id: hanako.id, deviceName: 'PC' }],
    ],
  ])('keeps the name of the device: %s', async (_, account, filled, written) => {
    const { keepName, edits } = world(account);
    expect(await keepName({ ...record, ...filled })).toBe(true);
    expect(edits).toEqual(written);
  });

  it('that was only sent confirms nothing and removes nothing', async () => {
    const { keepName, edits, removed } = world({ pending: true }, [other('x')]);
    expect(await keepName({ ...record, deviceName: 'PC' })).toBe(true);
    expect(edits).toEqual([{ id: hanako.id, deviceName: 'PC' }]);
    expect(removed).toEqual([]);
  });
});

describe('a set-up that was confirmed', () => {
  it.each<[string, AccountSummary, boolean]>([
    ['an earlier reading of the same set-up', other('x'), true],
    ['one that may be used on one more site', other('x', { origins: [SITE, 'https://b.example'] }), true],
    ['one that a site has taken', { ...hanako, id: 'x', origins: [SITE] }, false],
    ["another person's", other('x', { accountName: 'taro' }), false],
    ['one of another site', other('x', { origins: ['https://b.example'] }), false],
  ])('takes the place of %s: %s', async (_, before, isOutdone) => {
    const { confirm, removed } = world({ pending: true }, [before]);
    expect(await confirm(record)).toBe(true);
    expect(removed).toEqual(isOutdone ? ['x'] : []);
  });

  it('takes the place of none without a name: nobody knows whose it is', async () => {
    const { confirm, removed } = world({ pending: true, accountName: '' }, [other('x', { accountName: '' })]);
    expect(await confirm(record)).toBe(true);
    expect(removed).toEqual([]);
  });

  it('is not confirmed before what it renews is gone: all of it is done again then', async () => {
    const { confirm, edits, refuses } = world({ pending: true }, [other('x')]);
    refuses.add('x');
    expect(await confirm(record)).toBe(false);
    expect(edits).toEqual([]);
  });
});
