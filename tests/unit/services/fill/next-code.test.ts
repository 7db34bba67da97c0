import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { nextCode } from '../../../../lib/services/fill/next-code.ts';
import { savedHanako } from '../../support/accounts.ts';

const START = 1_760_000_020_000; // 10 s into a period of 30.
const wanted = { accountId: '1', type: 'totp', origin: 'https://a.example' } as const;

/** A vault, and a clock that sleeping moves on. */
function world({
  used,
  lockedAfter = Number.POSITIVE_INFINITY,
}: {
  used?: number;
  lockedAfter?: number;
} = {}) {
  const clock = { now: START, slept: [] as number[] };
  return {
    clock,
    ports: {
      vault: {
        code: (_: string, now: number) => (now - START < lockedAfter ? codeAt(savedHanako, now) : undefined),
        nextCounterCode: async () => ok('755224'),
      },
      usedCodes: { step: async () => used },
      now: () => clock.now,
      async sleep(milliseconds: number) {
        clock.slept.push(milliseconds);
        clock.now += milliseconds;
      },
    },
  };
}

describe('the code that goes into a page', () => {
  it('of a counter is the next one, and none where the vault has locked', async () => {
    const { ports } = world();
    expect(await nextCode(ports, { ...wanted, type: 'hotp' })).toEqual({
      ok: true,
      value: { text: '755224' },
    });
    const locked = {
      ...ports,
      vault: { ...ports.vault, nextCounterCode: async () => fail('vaultLocked' as const) },
    };
    expect(await nextCode(locked, { ...wanted, type: 'hotp' })).toEqual({ ok: false, error: 'vaultLocked' });
  });

  it('is not waited for any longer once nobody wants it, and is then said to be of another page', async () => {
    const { ports, clock } = world({ used: Math.floor(START / 30_000) });
    const wait = new AbortController();
    const onWait = () => clock.slept.length === 2 && wait.abort();
    expect(await nextCode(ports, { ...wanted, onWait, signal: wait.signal })).toEqual({
      ok: false,
      error: 'pageMoved',
    });
    expect(clock.slept).toHaveLength(3);
  });

  it('is none where the vault locks while it is waited for', async () => {
    const { ports } = world({ used: Math.floor(START / 30_000), lockedAfter: 5_000 });
    expect(await nextCode(ports, wanted)).toEqual({ ok: false, error: 'vaultLocked' });
  });

  it('is the one that was used already where that is still good', async () => {
    const { ports, clock } = world({ used: Math.floor(START / 30_000) });
    expect(await nextCode(ports, { ...wanted, mayRepeat: true })).toMatchObject({ ok: true });
    expect(clock.slept).toEqual([]);
  });
});
