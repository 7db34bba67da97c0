import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../lib/core/otp/account.ts';
import {
  addAccount,
  addAccounts,
  advanceCounter,
  bindOrigin,
  type Changed,
  editAccount,
  forgetAccount,
  moveAccount,
  purgeTrash,
  removeAccount,
  replaceAccount,
  restoreAccount,
  unbindOrigin,
} from '../../../../lib/core/vault/change-contents.ts';
import {
  type Contents,
  emptyContents,
  MAX_ACCOUNTS,
  readContents,
  writeContents,
} from '../../../../lib/core/vault/contents.ts';
import { hasSameNames, makesSameCodes } from '../../../../lib/core/vault/twin.ts';
import { createTwinIndex } from '../../../../lib/core/vault/twin-index.ts';
import { anyAccount, hanako, savedHanako } from '../../support/accounts.ts';

const value = (changed: Changed): Contents => {
  if (!changed.ok) throw new Error(changed.error);
  return changed.value;
};
const numbered = (count: number): Account[] =>
  Array.from({ length: count }, (_, index) => ({
    ...savedHanako,
    id: index.toString(16).padStart(16, '0'),
    accountName: `user ${index}`,
    secret: new TextEncoder().encode(`secret of ${index}`),
  }));
const three: Contents = { accounts: numbered(3), trash: [] };
const ids = (contents: Contents) => contents.accounts.map((account) => Number.parseInt(account.id, 16));
const id = (index: number) => index.toString(16).padStart(16, '0');

describe('changing the contents', () => {
  it('saves no account twice', () => {
    expect(addAccount(value(addAccount(emptyContents, savedHanako)), { ...savedHanako, id: id(9) })).toEqual({
      ok: false,
      error: 'accountExists',
    });
  });

  it('saves the same secret under another name, if that is wanted', () => {
    const again = { ...savedHanako, id: id(9), accountName: '花子（家）' };
    expect(value(addAccount(value(addAccount(emptyContents, savedHanako)), again)).accounts.length).toBe(2);
  });

  it('adds five thousand at once, all or none', () => {
    const many = numbered(5000);
    const added = value(addAccounts({ accounts: [], trash: [] }, many));
    expect(added.accounts).toEqual(many);
    const again = { ...many[4999], id: 'ffffffffffffffff' } as Account;
    expect(addAccounts(added, [{ ...savedHanako, id: 'fffffffffffffffe' }, again])).toEqual({
      ok: false,
      error: 'accountExists',
    });
    expect(addAccounts(emptyContents, [savedHanako, { ...savedHanako, id: id(9) }])).toEqual({
      ok: false,
      error: 'accountExists',
    });
  });

  it('is full at ten thousand', () => {
    const full = { accounts: numbered(MAX_ACCOUNTS), trash: [] };
    expect(addAccount(full, { ...savedHanako, id: 'ffffffffffffffff' })).toEqual({
      ok: false,
      error: 'vaultFull',
    });
  });

  it('moves within the list and stops at its ends', () => {
    expect(ids(value(moveAccount(three, id(2), 0)))).toEqual([2, 0, 1]);
    expect(ids(value(moveAccount(three, id(0), 99)))).toEqual([1, 2, 0]);
    expect(ids(value(moveAccount(three, id(0), -5)))).toEqual([0, 1, 2]);
  });

  it('replaces in place and keeps the old one in the trash', () => {
    const renewed = { ...savedHanako, id: id(9) };
    const replaced = value(replaceAccount(three, id(1), renewed, 1000));
    expect(ids(replaced)).toEqual([0, 9, 2]);
    expect(replaced.trash).toMatchObject([{ id: id(1), removedAt: 1000 }]);
  });

  it('brings back from the trash what was removed, as it was', () => {
    const back = value(restoreAccount(value(removeAccount(three, id(1), 5)), id(1)));
    expect(back.accounts.at(-1)).toEqual(three.accounts[1]);
    expect(back.trash).toEqual([]);
  });

  it('empties the trash after thirty days that were seen to pass, and seven to be sure; not before', () => {
    const day = 86_400_000;
    const removed = value(removeAccount(three, id(1), 0));
    expect(purgeTrash(removed, 37 * day - 1, 30 * day)).toBe(removed);
    expect(purgeTrash(removed, 37 * day, 30 * day).trash).toEqual([]);
  });

  it('64 believes no single clock: one that is ahead takes nothing out of the trash, one that was put right starts anew', () => {
    const day = 86_400_000;
    const removed = value(removeAccount(three, id(1), 0));
    for (const ahead of [8, 40, 400, 40_000]) {
      let wrong = purgeTrash(removed, ahead * day, 0);
      for (let save = 0; save < 5; save++) wrong = purgeTrash(wrong, ahead * day + save, ahead * day + save);
      expect(wrong.trash, `${ahead} days`).toHaveLength(1);
      const right = purgeTrash(wrong, day, ahead * day);
      expect(right.trash[0]?.removedAt).toBe(day);
    }
    // Even on the day before it would go: thirty days have really passed by then.
    expect(purgeTrash(removed, 69 * day, 29 * day).trash).toHaveLength(1);
  });

  it('empties the trash of somebody who saves once a year as well', () => {
    const year = 365 * 86_400_000;
    let contents = value(removeAccount(three, id(1), 0));
    for (let saves = 1; saves <= 7; saves++)
      contents = purgeTrash(contents, saves * year, (saves - 1) * year);
    expect(contents.trash).toEqual([]);
  });

  it('cleans the names that are typed', () => {
    const edited = value(editAccount(three, id(0), { issuer: ' a\u202eb\n ' }));
    expect(edited.accounts[0]).toMatchObject({ issuer: 'ab', accountName: 'user 0' });
  });

  it('binds a site once, and lets it go', () => {
    const site = 'https://login.example.jp';
    const bound = value(bindOrigin(value(bindOrigin(three, id(0), site)), id(0), site));
    expect(bound.accounts[0]?.origins).toEqual([...savedHanako.origins, site]);
    expect(value(unbindOrigin(bound, id(0), site)).accounts[0]?.origins).toEqual(savedHanako.origins);
  });

  it('says so when the account is gone', () => {
    const gone = { ok: false, error: 'accountGone' };
    expect(removeAccount(three, id(7), 0)).toEqual(gone);
    expect(restoreAccount(three, id(7))).toEqual(gone);
    expect(forgetAccount(three, id(7))).toEqual(gone);
    expect(moveAccount(three, id(7), 0)).toEqual(gone);
    expect(replaceAccount(three, id(7), savedHanako, 0)).toEqual(gone);
    expect(advanceCounter(three, id(7))).toEqual(gone);
  });

  it('loses no secret, whatever is done in whatever order, but by deleting it from the trash', () => {
    const step = fc.record({ what: fc.nat(6), at: fc.nat(5), place: fc.nat(6) });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAccount, { selector: (account) => account.id, minLength: 2, maxLength: 6 }),
        fc.array(step, { maxLength: 20 }),
        (accounts, steps) => {
          let contents: Contents = { accounts, trash: [] };
          for (const { what, at, place } of steps) {
            const all = [...contents.accounts, ...contents.trash];
            const target = all[at % all.length]?.id ?? '';
            const changed = [
              () => moveAccount(contents, target, place),
              () => removeAccount(contents, target, 1),
              () => restoreAccount(contents, target),
              () => editAccount(contents, target, { issuer: 'x', pinned: true }),
              () => bindOrigin(contents, target, 'https://x.example'),
              () => unbindOrigin(contents, target, 'https://x.example'),
              () => advanceCounter(contents, target),
            ][what]?.();
            if (changed?.ok) contents = changed.value;
          }
          const secrets = [...contents.accounts, ...contents.trash].map((account) => account.secret.join());
          expect(secrets.sort()).toEqual(accounts.map((account) => account.secret.join()).sort());
        },
      ),
    );
  });
});

describe('reading contents', () => {
  const written = JSON.parse(writeContents({ accounts: [savedHanako], trash: [] }));
  const account = written.accounts[0];
  const trashed = { ...account, removedAt: 5 };
  it.each([
    ['no JSON', 'x'],
    ['nothing', 'null'],
    ['no version', JSON.stringify({ ...written, v: undefined })],
    ['a version that is a text', JSON.stringify({ ...written, v: '2' })],
    ['a version that never was', JSON.stringify({ ...written, v: 0 })],
    ['half a version', JSON.stringify({ ...written, v: 1.5 })],
    ['no list of accounts', JSON.stringify({ ...written, accounts: {} })],
    ['no trash', JSON.stringify({ ...written, trash: undefined })],
    ['two accounts of one id', JSON.stringify({ ...written, accounts: [account, account] })],
    ['an account and its like in the trash', JSON.stringify({ ...written, trash: [trashed] })],
    ['no account at all beside a whole one', JSON.stringify({ ...written, accounts: [account, null] })],
    ['a text among the accounts', JSON.stringify({ ...written, accounts: [account, 'x'] })],
    ...[undefined, -1, 0.5, '5', null].map((removedAt) => [
      `an account that was put into the trash at ${removedAt}`,
      JSON.stringify({ ...written, accounts: [], trash: [{ ...trashed, removedAt }] }),
    ]),
    ...Object.entries({
      id: ['0'.repeat(15), '0'.repeat(17), `${'0'.repeat(15)}G`, 0],
      secret: [5, 'A'.repeat(343), `${'A'.repeat(342)}AA`, '***'],
      deviceNth: [0, 51, 1.5, '1'],
      person: [5],
      accountName: [' a'],
      pinned: [undefined],
      addedAt: [-1, '5', 2 ** 60],
      origins: [
        'https://a.example',
        Array.from({ length: 21 }, (_, at) => `https://a${at}.example`),
        [`https://${'a'.repeat(293)}`],
        ['https://a.example/'],
        ['https://a.example?b'],
        ['https://a.example#b'],
        ['https://b@a.example'],
        ['https://a .example'],
        [' https://a.example'],
        ['ftp://a.example'],
        ['https://'],
        [5],
      ],
    }).flatMap(([name, wrongs]) =>
      wrongs.map((wrong) => [
        `${name} ${JSON.stringify(wrong)?.slice(0, 40)}`,
        JSON.stringify({ ...written, accounts: [{ ...account, [name]: wrong }] }),
      ]),
    ),
    ...Object.entries({
      id: 'x',
      type: 'steam',
      issuer: 'a\u202e',
      accountName: 5,
      secret: '',
      algorithm: 'MD5',
      digits: 5,
      period: 0,
      counter: -1,
      origins: ['javascript:alert(1)'],
      pinned: 'yes',
      addedAt: 1.5,
      deviceName: 7,
      person: 'a\nb',
      pending: false,
    }).map(([name, wrong]) => [
      `a wrong ${name}`,
      JSON.stringify({ ...written, accounts: [{ ...account, [name]: wrong }] }),
    ]),
  ])('refuses %s', (_, json) => {
    expect(readContents(json ?? '')).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it.each([
    { secret: new Uint8Array(256).fill(9) },
    { secret: new Uint8Array([9]) },
    { deviceName: 'PC', deviceNth: 1 },
    { deviceName: 'PC', deviceNth: 50 },
    { origins: Array.from({ length: 20 }, (_, at) => `http://a${at}.example:8080`) },
    { origins: [`https://${'a'.repeat(292)}`] },
    { addedAt: 0 },
  ])('takes what may be saved, to its last: %j', (most) => {
    const contents = {
      accounts: [{ ...savedHanako, ...most }],
      trash: [{ ...savedHanako, ...most, id: id(9), removedAt: 0 }],
    };
    expect(readContents(writeContents(contents))).toEqual({ ok: true, value: { contents, version: 2 } });
  });

  it('refuses more accounts than may be saved, the trash among them', () => {
    const json = (accounts: readonly Account[]) => writeContents({ accounts, trash: [] });
    const most = numbered(MAX_ACCOUNTS);
    expect(readContents(json(most)).ok).toBe(true);
    const more = [...most, { ...savedHanako, id: 'ffffffffffffffff' }];
    expect(readContents(json(more))).toEqual({ ok: false, error: 'vaultDamaged' });
    const inTrash = writeContents({
      accounts: most,
      trash: [{ ...savedHanako, id: 'f'.repeat(16), removedAt: 1 }],
    });
    expect(readContents(inTrash)).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it('says "newer" for a later shape', () => {
    expect(readContents(JSON.stringify({ ...written, v: 3 }))).toEqual({ ok: false, error: 'vaultNewer' });
  });
});

describe('a twin', () => {
  it('is found as by comparing each with each', () => {
    const few = fc.record({
      secret: fc.constantFrom(new Uint8Array([1]), new Uint8Array([1, 2]), new Uint8Array([2, 1])),
      accountName: fc.constantFrom('', 'a', 'Ａ'),
      issuer: fc.constantFrom('x', 'Ｘ', 'y'),
      type: fc.constantFrom('totp' as const, 'hotp' as const),
      period: fc.constantFrom(30, 60),
    });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 12 }), few, (kept, asked) => {
        const accounts = kept.map((parts, place): Account => ({ ...savedHanako, ...parts, id: id(place) }));
        const added = { ...hanako, ...asked };
        const same = accounts.find((account) => makesSameCodes(account, added));
        const renewed = asked.accountName && accounts.find((account) => hasSameNames(account, added));
        const index = createTwinIndex(accounts);
        const expected = same
          ? { kind: 'same', id: same.id }
          : renewed && { kind: 'renewed', id: renewed.id };
        expect(index.find(added)).toEqual(expected || undefined);
        expect(index.hasSame(added)).toBe(same !== undefined);
        expect(index.hasVerySame(added)).toBe(
          accounts.some((account) => makesSameCodes(account, added) && hasSameNames(account, added)),
        );
      }),
    );
  });

  it.each([
    ['the kind', { type: 'hotp' }, false],
    ['the algorithm', { algorithm: 'SHA256' }, false],
    ['the digits', { digits: 8 }, false],
    ['the period', { period: 60 }, false],
    ['the secret', { secret: new Uint8Array(20) }, false],
    ['a letter of the secret', { secret: hanako.secret.slice(0, 19) }, false],
    ['names and counter', { issuer: 'x', accountName: 'y', counter: 5 }, true],
  ] as const)('makes other codes, or the same, where another one differs in %s', (_, change, same) => {
    const other = { ...hanako, ...change };
    expect(makesSameCodes(hanako, other)).toBe(same);
    expect(createTwinIndex([savedHanako]).hasSame(other)).toBe(same);
  });

  it('by counter has no period', () => {
    const counting = { ...hanako, type: 'hotp' } as const;
    expect(makesSameCodes(counting, { ...counting, period: 60 })).toBe(true);
  });

  it('is called the same in issuer and account', () => {
    expect(hasSameNames(hanako, { ...hanako, accountName: 'ＨＡＮＡＫＯ' })).toBe(true);
    expect(hasSameNames(hanako, { ...hanako, accountName: 'taro' })).toBe(false);
    expect(hasSameNames(hanako, { ...hanako, issuer: 'x' })).toBe(false);
  });

  it('knows the very account whatever it is called', () => {
    expect(createTwinIndex([savedHanako]).find({ ...hanako, issuer: 'x', accountName: 'y' })).toEqual({
      kind: 'same',
      id: savedHanako.id,
    });
  });

  it('knows the same names in any width or case with another secret', () => {
    const renewed = { ...hanako, accountName: 'ＨＡＮＡＫＯ', secret: new Uint8Array([1, 2, 3]) };
    expect(createTwinIndex([savedHanako]).find(renewed)).toEqual({ kind: 'renewed', id: savedHanako.id });
  });

  it('does not take two accounts without a name for one', () => {
    const nameless = { ...savedHanako, accountName: '' };
    expect(
      createTwinIndex([nameless]).find({ ...hanako, accountName: '', secret: new Uint8Array([1]) }),
    ).toBeUndefined();
  });
});
