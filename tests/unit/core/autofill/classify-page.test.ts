import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/core/autofill/classify-page.ts';
import { whenToFill } from '../../../../lib/core/autofill/code-timing.ts';
import { fillableOrigin } from '../../../../lib/core/autofill/origin.ts';
import { anyPage, field, loginPage, setupPage } from '../../support/pages.ts';

describe('a page', () => {
  it("of Keycloak's set-up takes code and device name, and leaves the check box alone", () => {
    expect(classifyPage(setupPage())).toEqual({
      kind: 'setup',
      field: { nth: 0, id: 'totp', name: 'totp' },
      nameField: { nth: 2, id: 'userLabel', name: 'userLabel' },
    });
  });

  it("of Keycloak's login takes the code", () => {
    expect(classifyPage(loginPage())).toEqual({ kind: 'login', field: { nth: 0, id: 'otp', name: 'otp' } });
  });

  it.each([
    ['the web standard', { autocomplete: 'section-a one-time-code' }, ['app'] as const, 'login'],
    ['a usual name', { name: 'totp_code' }, [] as const, 'login'],
    ['a label', { label: '認証アプリの6桁の番号' }, ['app'] as const, 'login'],
    ['a number field', { type: 'number', id: 'otpCode' }, [] as const, 'login'],
    ['the web standard alone', { autocomplete: 'one-time-code' }, [] as const, 'ask'],
    ['a code by mail', { autocomplete: 'one-time-code' }, ['mail'] as const, 'ask'],
    ['a code by message', { id: 'otp' }, ['message'] as const, 'ask'],
    ['an app or a mail', { id: 'otp' }, ['app', 'mail'] as const, 'ask'],
    ['a captcha', { id: 'captchaText', label: '画像認証' }, ['picture'] as const, 'none'],
    ['a postal code', { label: '郵便番号' }, [] as const, 'none'],
    ['a birthday', { id: 'otp', label: '生年月日' }, [] as const, 'none'],
    ['an insurance number', { label: '記号・番号', maxLength: 8 }, [] as const, 'none'],
    ['a recovery code', { id: 'recoveryCodeInput', autocomplete: 'one-time-code' }, [] as const, 'none'],
    ['a device login', { id: 'device-user-code' }, [] as const, 'none'],
    ['a password', { type: 'password', id: 'password' }, [] as const, 'none'],
    ['one digit of six', { id: 'otp1', maxLength: 1 }, [] as const, 'none'],
    [
      "GitHub's field",
      { id: 'app_totp', name: 'app_otp', autocomplete: 'one-time-code' },
      ['app'] as const,
      'login',
    ],
    ["Google's field", { id: 'totpPin', name: 'totpPin', type: 'tel' }, [] as const, 'login'],
    ["AWS's field", { id: 'mfacode', name: 'mfacode' }, [] as const, 'login'],
    ["GitLab's field", { id: 'user_otp_attempt', name: 'user[otp_attempt]' }, [] as const, 'login'],
    ["Django's field", { id: 'id_token-otp_token', name: 'token-otp_token' }, [] as const, 'login'],
    [
      "WordPress's field",
      { id: 'authcode', name: 'authcode', label: '認証コード:' },
      ['app'] as const,
      'login',
    ],
    ['a label of a code and an app beside it', { label: '確認コード' }, ['app'] as const, 'login'],
    ['a label of a code alone', { label: '確認コード' }, [] as const, 'ask'],
    ['six digits by mail', { label: '６桁の番号' }, ['mail'] as const, 'ask'],
    ['a code by message, by name', { id: 'sms_code', label: '認証コード' }, ['message'] as const, 'none'],
    ['a number on a picture', { label: '確認コード' }, ['picture'] as const, 'none'],
    ['the code of a card', { label: 'セキュリティコード', autocomplete: 'cc-csc' }, [] as const, 'none'],
    ['the number of a card', { label: 'カード裏面の3桁' }, [] as const, 'none'],
    ['a coupon', { label: 'クーポンコード' }, [] as const, 'none'],
    ['an invitation', { id: 'code', label: '招待コード' }, [] as const, 'none'],
    ['a membership number', { label: '会員番号（6桁）' }, [] as const, 'none'],
    ['a secret number', { label: '暗証番号' }, ['app'] as const, 'none'],
    ['a phone number', { type: 'tel', autocomplete: 'tel', label: '電話番号' }, [] as const, 'none'],
    ['a text field', { id: 'username', label: 'ユーザー名' }, ['app'] as const, 'none'],
  ] as const)('with %s', (_, described, words, kind) => {
    expect(classifyPage(anyPage({ fields: [field(0, described)], words })).kind).toBe(kind);
  });

  it('with a button that sends the code again asks, even if it looks like our own', () => {
    expect(classifyPage(loginPage({ resend: true })).kind).toBe('ask');
  });

  const boxes = (count: number, described = {}) =>
    Array.from({ length: count }, (_, nth) => field(nth, { type: 'tel', maxLength: 1, ...described }));
  it.each([
    ['six boxes and an app', boxes(6), ['app'] as const, 'login', 6],
    ['eight boxes and an app', boxes(8), ['app'] as const, 'login', 8],
    ['six boxes alone', boxes(6), [] as const, 'ask', 6],
    ['six boxes and a mail', boxes(6), ['mail'] as const, 'ask', 6],
    ['four boxes', boxes(4), ['app'] as const, 'none', undefined],
    ['twelve boxes', boxes(12), ['app'] as const, 'none', undefined],
    ['boxes of a postal code', boxes(7, { label: '郵便番号' }), [] as const, 'none', undefined],
  ])('with %s', (_, fields, words, kind, count) => {
    const page = classifyPage(anyPage({ fields, words }));
    expect(page.kind).toBe(kind);
    expect('boxes' in page ? page.boxes : undefined).toBe(count);
  });

  it('whose field nobody can see is refused, and one that can be seen is taken instead', () => {
    const hidden = field(0, { id: 'otp', name: 'otp', unusable: 'transparent' });
    const marks = loginPage().marks;
    expect(classifyPage(anyPage({ fields: [hidden], marks }))).toMatchObject({ refusal: 'fieldHidden' });
    const visible = field(1, { id: 'otp', name: 'otp' });
    expect(classifyPage(anyPage({ fields: [hidden, visible], marks }))).toMatchObject({
      kind: 'login',
      field: { nth: 1 },
    });
  });
});

describe('an origin', () => {
  const at = (address: string, more = {}) => {
    const { origin, protocol, hostname } = new URL(address);
    return fillableOrigin({ origin, protocol, hostname, top: true, prerendering: false, ...more });
  };
  it.each(['https://www.example.portal.kosmo-web.jp', 'https://host.example:8443', 'http://localhost:8090'])(
    '%s may be filled',
    (address) => {
      expect(at(address)).toEqual({ ok: true, value: address });
    },
  );
  it.each([
    'http://www.example.portal.kosmo-web.jp',
    'http://127.0.0.1:8090',
    'http://localhost.evil.example',
    'https://host.example.',
    'data:text/html,hello',
    'about:blank',
    'file:///tmp/a.html',
    'chrome://version',
    'blob:https://host.example/1',
  ])('%s may not', (address) => {
    expect(at(address)).toEqual({ ok: false, error: 'siteInsecure' });
  });
  it('of a frame or of a page that is not shown yet may not', () => {
    expect(at('https://host.example', { top: false })).toEqual({ ok: false, error: 'siteOther' });
    expect(at('https://host.example', { prerendering: true })).toEqual({ ok: false, error: 'siteOther' });
  });
  it('that a sandbox made opaque may not', () => {
    expect(at('https://host.example', { origin: 'null' })).toEqual({ ok: false, error: 'siteInsecure' });
  });
});

describe('the time to fill', () => {
  const code = { text: '000000', nextText: '111111', step: 10, validFrom: 300_000, validUntil: 330_000 };
  it.each([
    ['at once', undefined, 310_000, { at: 'now' }],
    ['at once with exactly 4 s left', undefined, 326_000, { at: 'now' }],
    ['later with less', undefined, 326_001, { at: 330_000, why: 'ending' }],
    ['at once after an older code was used', 9, 310_000, { at: 'now' }],
    ['later after this code was used', 10, 310_000, { at: 330_000, why: 'used' }],
    ['later still after a code of the future was used', 11, 310_000, { at: 360_000, why: 'used' }],
  ] as const)('is %s', (_, used, now, timing) => {
    expect(whenToFill(code, used, now)).toEqual(timing);
  });
});
