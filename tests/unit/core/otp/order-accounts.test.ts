import { describe, expect, it } from 'vitest';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { afterUse, orderAccounts } from '../../../../lib/core/otp/order-accounts.ts';

const account = (id: string, issuer: string, more: Partial<AccountSummary> = {}): AccountSummary => ({
  ...{ id, issuer, accountName: '', type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 },
  ...{ origins: [], pinned: false, addedAt: 0 },
  ...more,
});
const all = [
  account('1', 'みずほ'),
  account('2', 'GitHub'),
  account('3', 'あおぞら', { pinned: true }),
  account('4', 'amazon'),
];
const ids = (accounts: readonly AccountSummary[]) => accounts.map(({ id }) => id).join('');

describe('accounts are listed', () => {
  it.each([
    ['hand', '', '1234'],
    ['name', '', '3421'],
    ['use', '', '3124'],
    ['use', '2 1', '3214'],
    ['use', '4 gone 2', '3421'],
  ] as const)('by %s after %j: %s', (order, usedLast, wanted) => {
    const pinned = order === 'hand' ? all : orderAccounts(all, { order, usedLast });
    expect(ids(pinned)).toBe(wanted);
  });

  it('by hand as the very list that came, which costs nothing', () => {
    expect(orderAccounts(all, { order: 'hand', usedLast: '2' })).toBe(all);
  });
});

describe('what was used last', () => {
  it('stands first, once, and the oldest are forgotten', () => {
    expect(afterUse('', 'a')).toBe('a');
    expect(afterUse('a b', 'b')).toBe('b a');
    const many = Array.from({ length: 60 }, (_, place) => `n${place}`).reduce(afterUse, '');
    expect(many.split(' ')).toHaveLength(40);
    expect(many.startsWith('n59 n58')).toBe(true);
  });
});
