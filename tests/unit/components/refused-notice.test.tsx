// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { useRefusal } from '../../../components/hooks/use-refusal.ts';
import { RefusedNotice } from '../../../components/popup/refused-notice.tsx';
import { refusalErrorsJa } from '../../../components/texts/errors-refusal-ja.ts';
import type { RefusalReason } from '../../../lib/core/autofill/refusal-reason.ts';
import { fail, ok, type Result } from '../../../lib/core/result.ts';
import type { ClockCheck } from '../../../lib/services/clock/clock-service.ts';
import type { PageView } from '../../../lib/services/fill/fill-service.ts';
import { doing, draw, type Given } from '../support/draw.tsx';

const page = { tabId: 1, refused: true } as unknown as PageView;
const clockButton = 'パソコンの時計を確かめる';

/** What is said, above the button of the account that it is about. */
function Refused({ onRefill }: { readonly onRefill: (id: string) => void }) {
  const refusal = useRefusal(page);
  return (
    <>
      <RefusedNotice refusal={refusal} onRefill={onRefill} />
      {refusal.next === 'fill' && (
        <button type="button" class="button">
          入力する
        </button>
      )}
    </>
  );
}

async function refused(
  reason: (verdict?: string) => RefusalReason,
  check: Result<ClockCheck, never> | Result<never, never> = fail('clockUnknown' as never),
) {
  const done: unknown[] = [];
  const shown = await draw(<Refused onRefill={(id) => done.push(['refill', id])} />, {
    whyRefused: async (_: PageView, verdict?: string) => ({ reason: reason(verdict), accountId: 'a1' }),
    clock: { check: async () => check, follow: async () => void done.push('follow') },
    vault: { edit: async (...what: unknown[]) => void done.push(what) },
  } as unknown as Given);
  /** What is green, here or at the account. */
  const green = () =>
    [...shown.place.querySelectorAll('.button:not(.button-second, .button-link)')].map(
      ({ textContent }) => textContent,
    );
  return { ...shown, done, green };
}

const follow = 'このサイトでは、ずれを直してコードを作る';

/** The one thing to press that may mend it. */
const nextAfter: Readonly<Record<RefusalReason, string>> = {
  codeByMail: 'とじる',
  clockOff: follow,
  clockFarOff: clockButton,
  codeUsed: '入力する',
  codeLate: '入力する',
  codeOfOtherDevice: 'デバイスを選びなおす',
  codeOfOtherAccount: '入力する',
  codeTriedTooOften: 'とじる',
  codeTyped: '入力する',
  codeRefused: clockButton,
  setUpRefused: '入力する',
  setUpUnfinished: 'とじる',
  deviceNameTaken: '入力する',
};

const reasons = Object.keys(refusalErrorsJa).filter((code) => code.startsWith('code')) as RefusalReason[];

describe('a code that was refused', () => {
  it.each(reasons)('has its reason and the next step: %s', async (reason) => {
    const shown = await refused(() => reason);
    expect(shown.getByRole('alert').dataset['error']).toBe(reason);
    const { what, hint } = refusalErrorsJa[reason as keyof typeof refusalErrorsJa];
    expect(shown.getByRole('alert').textContent).toContain(what);
    expect(shown.getByRole('alert').textContent).toContain(hint);
    // A number that came by mail has nothing to do with this PC's clock.
    expect(shown.queryByRole('button', { name: clockButton }) === null).toBe(reason === 'codeByMail');
    const another = shown.queryByRole('button', { name: 'デバイスを選びなおす' });
    expect(another !== null).toBe(reason === 'codeOfOtherDevice');
    if (another) {
      await doing(() => another.click());
      expect(shown.done).toEqual([
        ['a1', { deviceName: '' }],
        ['refill', 'a1'],
      ]);
    }
  });

  it.each(Object.entries(nextAfter) as [RefusalReason, string][])(
    'one thing is green, and it is the right one: %s',
    async (reason, name) => {
      const shown = await refused(() => reason);
      expect(shown.green()).toEqual([name]);
    },
  );

  it.each([
    ['the clock is right', ok({ verdict: 'right', offsetMs: 300 } as never), 'codeRefused', ['とじる']],
    ['it can not be seen', fail('clockUnknown' as never), 'codeRefused', ['入力する']],
    ['it is still off', ok({ verdict: 'far', offsetMs: 3_600_000 } as never), 'clockFarOff', [clockButton]],
  ] as const)('after a look at the clock, too: %s', async (_, check, reason, green) => {
    const shown = await refused((verdict) => (verdict ? reason : 'codeRefused'), check);
    await doing(() => shown.getByRole('button', { name: clockButton }).click());
    expect(shown.green()).toEqual(green);
  });

  it.each([
    [{ verdict: 'right', offsetMs: 300 }, 'codeRefused', /時計は合っています/, false],
    [{ verdict: 'off', offsetMs: 130_000 }, 'clockOff', /2\s分 10\s秒 遅れています/, true],
    [{ verdict: 'off', offsetMs: -45_000 }, 'clockOff', /45\s秒 進んでいます/, true],
    [{ verdict: 'far', offsetMs: 3_600_000 }, 'clockFarOff', /60\s分 0\s秒 遅れています/, false],
  ] as const)('after a look at the clock (%o) is %s', async (check, reason, told, mayFollow) => {
    const shown = await refused(
      (verdict) => (verdict ? (reason as RefusalReason) : 'codeRefused'),
      ok(check as never),
    );
    await doing(() => shown.getByRole('button', { name: clockButton }).click());
    expect(shown.getByRole('alert').dataset['error']).toBe(reason);
    expect(shown.getByRole('status').textContent).toMatch(told);
    const following = shown.queryByRole('button', { name: follow });
    expect(following !== null).toBe(mayFollow);
    if (!following) return;
    await doing(() => following.click());
    expect(shown.done).toEqual(['follow']);
    expect(shown.green()).toEqual(['入力する']);
    expect(shown.queryByRole('alert')).toBeNull();
  });

  it('whose server does not tell its time is told so', async () => {
    const shown = await refused(() => 'codeRefused');
    await doing(() => shown.getByRole('button', { name: clockButton }).click());
    expect(shown.getAllByRole('alert').map(({ dataset }) => dataset['error'])).toEqual([
      'codeRefused',
      'clockUnknown',
    ]);
  });
});
