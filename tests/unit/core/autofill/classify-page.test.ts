import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/core/autofill/classify-page.ts';
import { anyPage, control, field, loginPage, setupPage } from '../../support/pages.ts';

const app = '認証アプリを開いてください。';
const mail = '登録したメールアドレスに番号を送信しました。';
const message = 'SMSでお送りした番号を入力してください。';

describe('a page', () => {
  it("of Keycloak's set-up takes code and device name, and leaves the check box alone", () => {
    expect(classifyPage(setupPage())).toEqual({
      kind: 'setup',
      fields: [{ nth: 0, id: 'totp', name: 'totp' }],
      nameField: { nth: 2, id: 'userLabel', name: 'userLabel' },
    });
  });

  it("of Keycloak's login takes the code", () => {
    expect(classifyPage(loginPage())).toEqual({
      kind: 'login',
      fields: [{ nth: 1, id: 'otp', name: 'otp' }],
    });
  });

  it.each([
    ['the web standard', { autocomplete: 'section-a one-time-code' }, app, 'login'],
    ['a usual name', { name: 'totp_code' }, '', 'login'],
    ['a label', { label: '認証アプリの6桁の番号' }, app, 'login'],
    ['a number field', { type: 'number', id: 'otpCode' }, '', 'login'],
    ['the web standard alone', { autocomplete: 'one-time-code' }, '', 'ask'],
    ['a code by mail', { autocomplete: 'one-time-code' }, mail, 'ask'],
    ['a code by message', { id: 'otp' }, message, 'ask'],
    ['an app or a mail', { id: 'otp' }, app + mail, 'ask'],
    ['a captcha', { id: 'captchaText', label: '画像認証' }, '', 'none'],
    ['a postal code', { label: '郵便番号' }, '', 'none'],
    ['a birthday', { id: 'otp', label: '生年月日' }, '', 'none'],
    ['an insurance number', { label: '記号・番号', maxLength: 8 }, '', 'none'],
    ['a recovery code', { id: 'recoveryCodeInput', autocomplete: 'one-time-code' }, '', 'none'],
    ['a device login', { id: 'device-user-code' }, '', 'none'],
    ['a password', { type: 'password', id: 'password' }, app, 'none'],
    ['a one-time password among passwords', { type: 'password', label: 'ワンタイムパスワード' }, '', 'ask'],
    ['the same with an app', { type: 'password', label: 'ワンタイムパスワード' }, app, 'login'],
    ['one digit of six', { id: 'otp1', maxLength: 1 }, '', 'none'],
    ["GitLab's field", { id: 'user_otp_attempt', name: 'user[otp_attempt]' }, '', 'login'],
    ['a label of a code and an app beside it', { label: '確認コード' }, app, 'login'],
    ['a label of a code alone', { label: '確認コード' }, '', 'ask'],
    ['six digits by mail', { label: '６桁の番号' }, mail, 'ask'],
    ['a code by message, by name', { id: 'sms_code', label: '認証コード' }, message, 'none'],
    ['a code that its label says was sent', { label: 'メールに届いた認証コード' }, '', 'ask'],
    ['a number on a picture', { label: '確認コード' }, '画像認証', 'none'],
    ['the code of a card', { label: 'セキュリティコード', autocomplete: 'cc-csc' }, '', 'none'],
    ['a coupon', { label: 'クーポンコード' }, '', 'none'],
    ['an invitation', { id: 'code', label: '招待コード' }, '', 'none'],
    ['a membership number', { label: '会員番号（6桁）' }, '', 'none'],
    ['a secret number', { label: '暗証番号' }, app, 'none'],
    ['a phone number', { type: 'tel', autocomplete: 'tel', label: '電話番号' }, '', 'none'],
    ['a text field', { id: 'username', label: 'ユーザー名' }, app, 'none'],
    ['a search', { name: 'q', label: 'ワンタイムパスワード' }, app, 'none'],
    ['the name of an app', { label: '認証アプリの名前' }, '', 'none'],
    ['room for six digits below an app', { inputMode: 'numeric', maxLength: 6 }, app, 'login'],
    ['room for six digits and nothing else', { inputMode: 'numeric', maxLength: 6 }, '', 'none'],
    ['an amount below an app', { type: 'number', label: '金額' }, app, 'none'],
  ] as const)('with %s', (_, described, text, kind) => {
    expect(classifyPage(anyPage({ fields: [field(0, described)], text })).kind).toBe(kind);
  });

  it('takes the line before a field for its label where the page has tied none', () => {
    const page = (text: string) => classifyPage(anyPage({ fields: [field(0, { name: 'a1' })], text })).kind;
    expect(page('パスワード\nワンタイムパスワード 必須\n')).toBe('login');
    expect(page('認証アプリの確認コード\n※半角数字\n')).toBe('login');
    expect(page('生年月日\n')).toBe('none');
    // A sentence is no label: it may speak of many things.
    expect(page('内容をよく確かめ、認証アプリに表示された6桁のコードを入力してください。\n')).toBe('login');
  });

  it('counts what is written far away less than what stands above, and not at all where it can be pressed', () => {
    const fields = [field(0, { label: '認証コード' })];
    const links = [control({ kind: 'link', text: 'メールでコードを受け取る' })];
    expect(classifyPage(anyPage({ fields, text: app, controls: links })).kind).toBe('login');
    const inability = `${app}認証アプリを使えない場合は、リカバリーコードを入力してください。`;
    expect(classifyPage(anyPage({ fields, text: inability })).kind).toBe('login');
    const heading = 'リカバリーコード\n認証アプリを使えない場合に入力してください。';
    expect(classifyPage(anyPage({ fields, text: heading })).kind).toBe('none');
  });

  it.each([
    [{ text: '再送信' }, 'ask'],
    [{ name: 'resend', text: 'x' }, 'ask'],
    [{ kind: 'link', address: '/a resend', text: 'x' }, 'ask'],
    [{ text: '認証コードを取得' }, 'ask'],
    [{ text: '別の方法を試す' }, 'login'],
  ] as const)('with a control %j beside our own form', (described, kind) => {
    const { controls } = loginPage();
    expect(classifyPage(loginPage({ controls: [...controls, control(described)] })).kind).toBe(kind);
  });

  const boxes = (count: number, described = {}) =>
    Array.from({ length: count }, (_, nth) => field(nth, { type: 'tel', maxLength: 1, ...described }));
  it.each([
    ['six boxes and an app', boxes(6), app, 'login', 6],
    ['eight boxes and an app', boxes(8), app, 'login', 8],
    ['six boxes alone', boxes(6), '', 'ask', 6],
    ['six boxes and a mail', boxes(6), mail, 'ask', 6],
    ['two boxes of three', boxes(2, { maxLength: 3 }), app, 'login', 2],
    ['narrow boxes without a limit', boxes(6, { maxLength: -1, width: 40 }), app, 'login', 6],
    ['wide fields without a limit', boxes(6, { maxLength: -1 }), '', 'none', undefined],
    ['four boxes', boxes(4), app, 'none', undefined],
    ['twelve boxes', boxes(12), app, 'none', undefined],
    ['boxes of a postal code', boxes(7, { label: '郵便番号' }), '', 'none', undefined],
  ])('with %s', (_, fields, text, kind, count) => {
    const page = classifyPage(anyPage({ fields, text }));
    expect(page.kind).toBe(kind);
    expect('fields' in page ? page.fields.length : undefined).toBe(count);
  });

  it('takes short fields with words between them for dates, not for boxes', () => {
    const text = `${app}年月日から年月`;
    const fields = boxes(6).map((box, place) => ({ ...box, at: app.length + place }));
    expect(classifyPage(anyPage({ fields, text })).kind).toBe('none');
  });

  it('whose field nobody can see is refused, and one that can be seen is taken instead', () => {
    const hidden = field(0, { id: 'otp', name: 'otp', form: 0, unusable: 'transparent' });
    expect(classifyPage(loginPage({ fields: [hidden] }))).toMatchObject({ blocked: 'fieldTransparent' });
    const visible = field(1, { id: 'otp', name: 'otp', form: 0 });
    expect(classifyPage(loginPage({ fields: [hidden, visible] }))).toMatchObject({
      kind: 'login',
      fields: [{ nth: 1 }],
    });
  });

  it('whose code is a later step is none, while something else can be typed in', () => {
    const later = field(1, { name: 'mfa_code', unusable: 'invisible' });
    expect(classifyPage(anyPage({ fields: [field(0, { name: 'user' }), later] })).kind).toBe('none');
    expect(classifyPage(anyPage({ fields: [later] }))).toMatchObject({ blocked: 'fieldHidden' });
  });

  it('tells that a code was refused, and an empty field from that', () => {
    const refused = { ids: ['input-error-otp-code'] };
    expect(classifyPage(loginPage(refused))).toMatchObject({ refused: true });
    expect(classifyPage(setupPage({ ids: ['input-error-otp-code'] }))).toMatchObject({ refused: true });
    const empty = { ...refused, text: 'オーセンティケーターコードを指定してください。' };
    expect(classifyPage(loginPage(empty))).not.toHaveProperty('refused');
    const said = anyPage({ fields: [field(0, { name: 'otp' })], text: '認証コードが正しくありません。' });
    expect(classifyPage(said)).toMatchObject({ refused: true });
    const help = anyPage({
      fields: [field(0, { name: 'otp' })],
      text: 'コードが正しくありませんと出た場合は、時計を確かめてください。',
    });
    expect(classifyPage(help)).not.toHaveProperty('refused');
  });
});

describe('a hostile page', () => {
  it.each(['例', '*', '•', 'メール', '認証アプリに', 'a@', '(', ' ', 'コードが'])(
    'of nothing but %s is judged at once',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const fields = Array.from({ length: 100 }, (_, nth) =>
        field(nth, { label: piece.repeat(60), at: nth * 100 }),
      );
      const controls = Array.from({ length: 300 }, () => control({ text: piece.repeat(30) }));
      expect(classifyPage(anyPage({ text, fields, controls })).kind).toMatch(/none|ask|login/);
    },
  );
});

describe("Keycloak's form", () => {
  const likeOurs = { comments: [], fields: [field(0, { id: 'otp', name: 'otp', form: 0 })] };
  it.each([
    ['of an old version', {}, 'login'],
    ['of 26, whose body names another template', { template: 'login-email-otp' }, 'ask'],
    ['of 26, whose body names the stock template', { template: 'login-login-otp' }, 'login'],
    ['with a text about mail', { text: mail }, 'ask'],
    ['without its button', { controls: [] }, 'ask'],
    [
      'with a button to turn back',
      { controls: [...loginPage().controls, control({ kind: 'submit', name: 'cancel', form: 0 })] },
      'ask',
    ],
  ] as const)('%s', (_, facts, kind) => {
    expect(classifyPage(loginPage({ ...likeOurs, ...facts })).kind).toBe(kind);
  });

  it('is ours whatever is written beside it, once it knows the device', () => {
    expect(classifyPage(loginPage({ text: mail })).kind).toBe('login');
    const nobody = field(0, { type: 'hidden', name: 'selectedCredentialId' });
    const [, otp] = loginPage().fields;
    const fields = [nobody, ...(otp ? [otp] : [])];
    expect(classifyPage(loginPage({ text: mail, fields })).kind).toBe('ask');
  });
});

describe('a page that asks for the code of an app', () => {
  const asks = '認証アプリに表示されている6桁の確認コードを入力してください。';
  const box = field(0, { maxLength: 1, inputMode: 'numeric' });

  it.each([
    ['in no field at all', { text: asks }],
    ['in one box that has no neighbours yet', { text: asks, fields: [box] }],
    ['in a frame of its own site', { text: 'ログイン', framed: '認証アプリのコード' }],
  ])('%s is said to be out of reach', (_, facts) => {
    expect(classifyPage(anyPage(facts))).toEqual({ kind: 'none', unreached: true });
  });

  it.each([
    ['in a long article', { text: asks + 'あ'.repeat(2000) }],
    ['beside a field for something else', { text: asks, fields: [field(0, { name: 'email' })] }],
    ['for those who have it, and is another', { text: 'ようこそ。マイページです。' }],
  ])('%s is not', (_, facts) => {
    expect(classifyPage(anyPage(facts))).toEqual({ kind: 'none' });
  });
});
