import { describe, expect, it } from 'vitest';
import { whenToFill } from '../../../../lib/core/autofill/code-timing.ts';
import { spread } from '../../../../lib/core/autofill/fill-order.ts';

describe('the time to fill', () => {
  const code = { text: '000000', nextText: '111111', step: 10, validFrom: 300_000, validUntil: 330_000 };
  it.each([
    ['at once', undefined, 310_000, { at: 'now' }],
    ['at once with exactly 4 s left', undefined, 326_000, { at: 'now' }],
    ['later with less', undefined, 326_001, { at: 330_000, why: 'ending' }],
    ['at once after an older code was used', 9, 310_000, { at: 'now' }],
    ['later after this code was used', 10, 310_000, { at: 330_000, why: 'used' }],
    ['later still after a code of the future was used', 11, 310_000, { at: 360_000, why: 'used' }],
    ['at once after a code of a wrong clock, a minute ahead', 12, 310_000, { at: 'now' }],
    ['at once after a code of a wrong clock, ten minutes ahead', 30, 310_000, { at: 'now' }],
    ['at once after a code of a wrong clock, 40 days ahead', 115_210, 310_000, { at: 'now' }],
  ] as const)('38 is %s', (_, used, now, timing) => {
    expect(whenToFill(code, used, now)).toEqual(timing);
  });
});

describe('a code', () => {
  const fields = (count: number) => Array.from({ length: count }, (_, nth) => ({ nth, id: '', name: '' }));
  it.each([
    ['123456', 1, ['123456']],
    ['123456', 6, ['1', '2', '3', '4', '5', '6']],
    ['123456', 2, ['123', '456']],
    ['12345678', 4, ['12', '34', '56', '78']],
  ])('%s goes evenly over %i fields', (code, count, parts) => {
    expect(spread(code, fields(count))?.map(({ text }) => text)).toEqual(parts);
  });
  it('of eight digits does not go over six boxes', () => {
    expect(spread('12345678', fields(6))).toBeUndefined();
  });
});
