import { describe, expect, it } from 'vitest';
import { afterSubmit } from '../../../../lib/core/autofill/after-submit.ts';
import { clockOffset, judgeClock } from '../../../../lib/core/autofill/clock-offset.ts';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import { refusalReason } from '../../../../lib/core/autofill/refusal-reason.ts';
import { anyPage, field, loginPage, setupPage } from '../../support/pages.ts';

describe('the reason of a refusal', () => {
  const usual = {
    ...({ kind: 'login', how: 'filled', refusals: 1, used: false } as const),
    ...{ severalDevices: false, accountsHere: 1 },
  };
  it.each([
    ['nothing that is known', {}, 'codeRefused'],
    ['a clock that is off', { clock: 'off', how: 'filledLate' }, 'clockOff'],
    ['a clock that is far off', { clock: 'farOff' }, 'clockFarOff'],
    ['a clock that is right', { clock: 'right' }, 'codeRefused'],
    ['a page for mails', { kind: 'ask', source: 'mail' }, 'codeByMail'],
    ['three refusals in a row', { refusals: 3, how: 'filledLate' }, 'codeTriedTooOften'],
    ['a code that was sent too late', { how: 'filledLate' }, 'codeLate'],
    ['a typed code', { how: 'typed' }, 'codeTyped'],
    ['a typed code that had been filled in before', { how: 'typed', used: true }, 'codeUsed'],
    ['a code of which nothing is known', { how: 'unknown' }, 'codeTyped'],
    ['a set-up', { kind: 'setup' }, 'setUpRefused'],
    ['several devices', { severalDevices: true, accountsHere: 2 }, 'codeOfOtherDevice'],
    ['several accounts', { accountsHere: 2 }, 'codeOfOtherAccount'],
    ['a set-up that was never finished', { unfinished: true, severalDevices: true }, 'setUpUnfinished'],
    ['a device name that is taken', { kind: 'setup', nameRefused: true, how: 'typed' }, 'deviceNameTaken'],
  ] as const)('with %s', (_, facts, reason) => {
    expect(refusalReason({ ...usual, ...facts })).toBe(reason);
  });
});

describe('what came after a code was sent', () => {
  const outcome = (page: PageDescription, sent = true) => afterSubmit(lookAt(page), sent);
  it('is good when the site goes on, and nobody can tell when nothing was sent', () => {
    expect(outcome(anyPage({ ids: ['welcome'] }))).toBe('accepted');
    expect(afterSubmit('elsewhere', true)).toBe('accepted');
    expect(outcome(anyPage(), false)).toBe('open');
    expect(afterSubmit('elsewhere', false)).toBe('open');
    const newPassword = field(0, { type: 'password', autocomplete: 'new-password' });
    expect(outcome(anyPage({ ids: ['kc-passwd-update-form'], fields: [newPassword] }))).toBe('accepted');
  });
  it('is a refusal where the form stands there again and says so', () => {
    expect(outcome(loginPage({ ids: ['input-error-otp'] }))).toBe('refused');
    expect(outcome(setupPage({ ids: ['input-error-otp-code'] }), false)).toBe('refused');
    expect(outcome(setupPage())).toBe('open');
  });
  it.each(['kc-form-login', 'kc-error-message', 'loginRestartLink'])(
    'is open where one begins again: %s',
    (id) => {
      expect(outcome(anyPage({ ids: [id] }))).toBe('open');
    },
  );
  it('is open on a sign-in page of any product', () => {
    const password = field(0, { type: 'password', autocomplete: 'current-password' });
    expect(outcome(anyPage({ fields: [password] }))).toBe('open');
  });
  it('is waited for while a young page is empty', () => {
    const settling = (page: PageDescription) => lookAt(page).settling;
    expect(settling(anyPage({ age: 300 }))).toBe(true);
    expect(settling(anyPage({ age: 3000 }))).toBe(false);
    expect(settling(anyPage({ age: 300, fields: [field(0, { name: 'user' })] }))).toBe(false);
    expect(settling(loginPage({ age: 300 }))).toBe(false);
  });
});

describe("58 the PC's clock", () => {
  const NOW = 1_760_000_000_000;
  /** A server whose clock is ahead by so much, behind a line that takes so long both ways. */
  const sample = (aheadMs: number, journeyMs = 200, age = 0) => {
    const answeredAt = NOW + journeyMs / 2 + aheadMs;
    return {
      ...{ sentAt: NOW, receivedAt: NOW + journeyMs, age },
      date: Math.floor((answeredAt - age * 1000) / 1000) * 1000,
    };
  };
  it.each([
    [0, 'right'],
    [-40_000, 'off'],
    [600_000 - 2000, 'off'],
    [-605_000, 'farOff'],
    [15 * 365 * 86_400_000, 'farOff'],
    [20_000, 'right'],
  ] as const)('58 that is %i ms behind the server is found so within a second: %s', (ahead, verdict) => {
    const measured = clockOffset([sample(ahead), sample(ahead, 300), sample(ahead, 150)]);
    expect(Math.abs((measured?.offsetMs ?? Number.NaN) - ahead)).toBeLessThanOrEqual(1000);
    expect(measured && judgeClock(measured)).toBe(verdict);
  });
  it('58 is not judged by answers that took too long or carry no date', () => {
    expect(clockOffset([sample(0, 2500), { ...sample(0), date: Number.NaN }])).toBeUndefined();
    expect(clockOffset([])).toBeUndefined();
  });
  it('58 is not judged by the time when a cache took the answer', () => {
    expect(Math.abs(clockOffset([sample(0, 100, 3600)])?.offsetMs ?? Number.NaN)).toBeLessThanOrEqual(1000);
  });
  it('58 is judged by the answer in the middle', () => {
    const measured = clockOffset([sample(90_000), sample(0), sample(0)]);
    expect(Math.abs(measured?.offsetMs ?? Number.NaN)).toBeLessThanOrEqual(1000);
  });
});
