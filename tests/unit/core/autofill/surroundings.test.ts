import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/core/autofill/classify-page.ts';
import type {
  ControlDescription,
  FieldDescription,
  PageDescription,
} from '../../../../lib/core/autofill/page-description.ts';
import { anyPage, control, field, loginPage, setupPage } from '../../support/pages.ts';

const app = '認証アプリに表示されたコード';
const forms = [{ id: '', action: '' }];
const code = (of: Partial<FieldDescription> = {}) => field(0, { label: '認証コード', form: 0, ...of });
const send = (text: string, of: Partial<ControlDescription> = {}) =>
  control({ kind: 'submit', text, form: 0, ...of });
/** What a page with one field for a code is taken for: its kind, and who sends the code where that is asked. */
const taken = (facts: Partial<PageDescription>) => {
  const found = classifyPage(anyPage({ fields: [code()], forms, ...facts }));
  return 'source' in found ? `${found.kind} ${found.source}` : found.kind;
};

describe('where a code comes from', () => {
  it.each<[string, Partial<PageDescription>, string]>([
    ['the text says by mail', { text: 'メールで届いたコード' }, 'ask mail'],
    ['the text says by message', { text: 'SMSで届いたコード' }, 'ask message'],
    ['a thing of plastic makes it', { text: 'ハードウェアトークン' }, 'ask token'],
    ['it was sent, nobody says how', { text: '届いた認証コード' }, 'ask'],
    ['the form is called so', { text: app, forms: [{ id: 'emailForm', action: '' }] }, 'ask mail'],
    [
      'the form is called so, for messages',
      { text: app, forms: [{ id: 'sms-form', action: '' }] },
      'ask message',
    ],
    ['another form is called so', { text: app, forms: [...forms, { id: 'email', action: '' }] }, 'login'],
    ['its one button says so', { text: app, controls: [send('メールで届いたコードを送る')] }, 'ask mail'],
    [
      'one of two buttons says so',
      { text: app, controls: [send('次へ'), send('メールで届いたコードを送る')] },
      'login',
    ],
    [
      'the button of another form says so',
      { text: app, controls: [send('SMSで届いた番号を送る', { form: 1 })] },
      'login',
    ],
    [
      'a button that sends nothing says so',
      { text: app, controls: [send('SMSで届いた番号を見る', { kind: 'button' })] },
      'login',
    ],
    ['its label says so', { fields: [code({ label: 'SMSで届いた認証コード' })], text: app }, 'ask message'],
    [
      'it can be missed, and nobody speaks of an app',
      { controls: [send('届かない場合', { kind: 'link' })] },
      'ask',
    ],
    [
      'it can be missed, of an app',
      { text: app, controls: [send('届かない場合', { kind: 'link' })] },
      'login',
    ],
    [
      'it can be had',
      { text: app, controls: [send('コードを取得', { kind: 'button' }), send('次へ')] },
      'ask',
    ],
    ['it can be had, by the only button', { text: app, controls: [send(' コードを取得 ')] }, 'login'],
    [
      'it can be had, by one of two buttons',
      { text: app, controls: [send('コードを取得'), send('次へ')] },
      'ask',
    ],
    [
      'it can be had, by the button of another form',
      { text: app, controls: [send('コードを取得', { form: 1 }), send('次へ')] },
      'ask',
    ],
    [
      'it can be sent again, by its name',
      { text: app, controls: [send('x', { kind: 'button', id: 'reSend' })] },
      'ask',
    ],
  ])('where %s', (_, facts, expected) => {
    expect(taken(facts)).toBe(expected);
  });

  const beside = (of: Partial<FieldDescription>, ...more: Partial<FieldDescription>[]) => ({
    fields: [
      code({ label: 'ワンタイムパスワード' }),
      ...[of, ...more].map((each, nth) => field(nth + 1, { form: 0, ...each })),
    ],
  });
  it.each<[string, Partial<PageDescription>, string]>([
    ['a mail address', beside({ type: 'email' }), 'ask'],
    ['a field that browsers fill with one', beside({ autocomplete: 'email' }), 'ask'],
    ['a telephone', beside({ autocomplete: 'section-a tel' }), 'ask'],
    ['what is labelled so', beside({ label: 'メールアドレス' }), 'ask'],
    ['a mail address and a password', beside({ type: 'email' }, { type: 'password' }), 'login'],
    ['a mail address of another form', beside({ type: 'email', form: 1 }), 'login'],
    ['one that nobody sees', beside({ type: 'email', unusable: 'invisible' }), 'login'],
    ['one that is only drawn', beside({ type: 'email', drawn: true }), 'login'],
    [
      'a mail address, and the password in another form',
      beside({ type: 'email' }, { type: 'password', form: 1 }),
      'ask',
    ],
    ['a mail address, of an app', { ...beside({ type: 'email' }), text: app }, 'login'],
  ])('beside %s', (_, facts, expected) => {
    expect(taken(facts)).toBe(expected);
  });
});

describe('a code that is asked about, or is not ours', () => {
  it.each<[string, Partial<PageDescription>, string]>([
    ['over it stands the end of the account', { text: `退会手続き\n${app}\n` }, 'ask'],
    ['over it stands for whom that may be', { text: `退会する場合\n${app}\n` }, 'login'],
    ['a long text speaks of it', { text: `${'あ'.repeat(59)}退会\n${app}\n` }, 'login'],
    ['a heading of sixty letters speaks of it', { text: `${'あ'.repeat(58)}退会\n${app}\n` }, 'ask'],
    ['its button does nothing else', { text: app, controls: [send('削除する')] }, 'ask'],
    ['a link leads there', { text: app, controls: [send('退会', { kind: 'link' })] }, 'login'],
    ['the button of another form does so', { text: app, controls: [send('退会', { form: 1 })] }, 'login'],
    ['it goes behind the password', { text: 'パスワードに続けて認証アプリのコード' }, 'ask'],
    ['letters of a picture are asked for', { text: '画像認証' }, 'none'],
    ['a picture is called so', { pictures: ['x captcha.png'] }, 'none'],
    ['a picture is called so, of an app', { text: app, pictures: ['x captcha.png'] }, 'login'],
    ['a heading names another number', { text: '会員番号\n' }, 'none'],
  ])('where %s', (_, facts, expected) => {
    expect(taken(facts)).toBe(expected);
  });

  const save = [send('保存')];
  const title = field(1, { label: 'タイトル', form: 0 });
  it.each<[string, Partial<PageDescription>, string]>([
    ['beside a title', { fields: [code(), title], controls: save }, 'none'],
    [
      'beside a title without a label of its own',
      { text: '\n備考\n', fields: [code({ at: 1 }), field(1, { form: 0, at: 4 })], controls: save },
      'none',
    ],
    ['beside a title of another form', { fields: [code(), { ...title, form: 1 }], controls: save }, 'login'],
    ['beside a hidden title', { fields: [code(), { ...title, type: 'hidden' }], controls: save }, 'login'],
    [
      'beside a title, and sent by another button',
      { fields: [code(), title], controls: [send('次へ')] },
      'login',
    ],
    [
      'beside a title, and sent by one of two',
      { fields: [code(), title], controls: [send('次へ'), ...save] },
      'none',
    ],
    ['under such a heading', { text: `項目を編集\n${app}`, controls: save }, 'none'],
    ['without any of these', { controls: save }, 'login'],
  ])('is written down %s', (_, facts, expected) => {
    expect(taken({ text: app, ...facts })).toBe(expected);
  });

  it.each<[string, Partial<FieldDescription>, string]>([
    ['a name that browsers know', { autocomplete: 'family-name' }, 'none'],
    ['a name by its label', { label: '予約者名' }, 'none'],
    ['no name', { label: 'ご意見' }, 'ask'],
  ])('is looked up beside %s', (_, of, expected) => {
    expect(taken({ fields: [code(), field(1, { form: 0, ...of })] })).toBe(expected);
  });

  it('is a set-up only beside a square picture that an app is to read', () => {
    const scan = '認証アプリで二次元コードをスキャンし、表示されたコードを入力してください。';
    expect(taken({ text: scan, squarePictures: 1 })).toBe('setup');
    expect(taken({ text: scan })).toBe('login');
    expect(taken({ text: app, squarePictures: 1 })).toBe('login');
  });
});

describe('room for digits and nothing else', () => {
  it.each<[string, Partial<FieldDescription>, string]>([
    ['six of any kind', { maxLength: 6 }, 'login'],
    ['eight of any kind', { maxLength: 8 }, 'login'],
    ['nine', { maxLength: 9 }, 'none'],
    ['five', { maxLength: 5, inputMode: 'numeric' }, 'none'],
    ['none', { maxLength: 0, inputMode: 'numeric' }, 'none'],
    ['no limit, by its keyboard', { inputMode: 'numeric' }, 'login'],
    ['no limit, by that of a telephone', { inputMode: 'tel' }, 'login'],
    ['no limit, by its pattern', { pattern: '[0-9]*' }, 'login'],
    ['no limit, by another pattern', { pattern: '\\d{6}' }, 'login'],
    ['no limit, by its type', { type: 'number' }, 'login'],
    ['no limit, and letters', { pattern: '[a-z]*' }, 'none'],
    ['six of a password', { type: 'password', maxLength: 6 }, 'none'],
    ['six with an example', { maxLength: 6, label: '例：123456' }, 'login'],
    ['six to type in', { maxLength: 6, label: 'ここに入力してください' }, 'login'],
    ['six of digits', { maxLength: 6, label: 'Enter 6 digits here' }, 'login'],
    ['six called otherwise', { maxLength: 6, label: '金額' }, 'none'],
  ])('below an app: %s', (_, of, expected) => {
    expect(
      taken({
        text: `${app}を確かめます。${'長い文であり、何の欄かを言うものではありません。'.repeat(4)}\n`,
        fields: [field(0, { name: 'a1', ...of })],
      }),
    ).toBe(expected);
  });

  it.each<[string, Partial<FieldDescription>, string]>([
    ['a token that types by itself', { maxLength: 40 }, 'none'],
    ['as long as any', { maxLength: 64 }, 'login'],
    ['a little less', { maxLength: 39 }, 'login'],
    ['a telephone by its name, but an app by the words', { name: 'phoneCode' }, 'login'],
    ['a message by its name', { name: 'smsCode' }, 'none message'],
    ['the app on a telephone', { name: 'phone_totp' }, 'login'],
    ['a card by what browsers put in', { autocomplete: 'cc-number' }, 'none'],
  ])('a field that is called a code, for %s', (_, of, expected) => {
    expect(taken({ text: app, fields: [code(of)] })).toBe(expected);
  });

  it('what is called after a telephone is of an app only where one is spoken of', () => {
    for (const text of ['', 'アプリが使えない場合は認証アプリの代わりに'])
      expect(taken({ text, fields: [code({ name: 'phoneCode' })] })).toBe('none');
  });

  it('the word of the web counts as long as it stands on one field that can be seen', () => {
    const called = { autocomplete: 'one-time-code', label: '' };
    const other = (of: Partial<FieldDescription>) => [
      code(called),
      field(1, { ...called, name: 'x', ...of }),
    ];
    expect(taken({ fields: [code(called)] })).toBe('ask');
    expect(taken({ fields: other({ type: 'checkbox' }) })).toBe('none');
    for (const of of [{ unusable: 'invisible' as const }, { drawn: true as const }])
      expect(taken({ fields: other({ type: 'checkbox', ...of }) })).toBe('ask');
    expect(taken({ fields: [code(called), field(1, { name: 'x', type: 'checkbox' })] })).toBe('ask');
  });
});

describe('a field among others', () => {
  it('that says more is taken, and two that say the same are asked about', () => {
    const fieldsOf = (...labels: string[]) => {
      const found = classifyPage(
        anyPage({ text: app, fields: labels.map((label, nth) => field(nth, { label })) }),
      );
      return [found.kind, 'fields' in found ? found.fields[0].nth : undefined];
    };
    expect(fieldsOf('認証コード', 'ワンタイムパスワード')).toEqual(['login', 1]);
    expect(fieldsOf('ワンタイムパスワード', '認証コード')).toEqual(['login', 0]);
    expect(fieldsOf('ワンタイムパスワード', 'ワンタイムパスワード')).toEqual(['ask', 0]);
  });

  it('that is only drawn is taken where there is no other', () => {
    const drawn = field(0, { label: 'ワンタイムパスワード', drawn: true });
    const kindBeside = (of: Partial<FieldDescription>) =>
      classifyPage(anyPage({ text: app, fields: [drawn, field(1, { name: 'q', ...of })] })).kind;
    expect(kindBeside({ type: 'hidden' })).toBe('login');
    expect(kindBeside({ drawn: true })).toBe('login');
    expect(kindBeside({ unusable: 'invisible' })).toBe('login');
    expect(kindBeside({})).toBe('none');
  });

  it('of a code for others says whose it is', () => {
    const foreign = (id: string, name = '') => classifyPage(anyPage({ fields: [field(0, { id, name })] }));
    expect(foreign('sms', 'otp')).toEqual({ kind: 'none', source: 'message' });
    expect(foreign('email_code')).toEqual({ kind: 'none', source: 'mail' });
    for (const id of ['email', 'smsPhone', 'x']) expect(foreign(id)).toEqual({ kind: 'none' });
  });
});

describe("Keycloak's pages", () => {
  it('say who sends a code that is not ours, where they tell', () => {
    const likeOurs = { comments: [], fields: [field(0, { id: 'otp', name: 'otp', form: 0 })] };
    const found = (text: string) => classifyPage(loginPage({ ...likeOurs, text }));
    expect(found('メールで届いたコード')).toMatchObject({ kind: 'ask', source: 'mail' });
    expect(found('届いた認証コード')).not.toHaveProperty('source');
    expect(classifyPage(loginPage({ text: 'メールで届いたコード' }))).not.toHaveProperty('source');
  });

  const bare = { ...loginPage(), comments: [], fields: [field(0, { id: 'otp', name: 'otp', form: 0 })] };
  const [button] = loginPage().controls;
  it.each<[string, Partial<PageDescription>, string]>([
    ['has its button', {}, 'login'],
    ['has its button by the name', { controls: [send('x', { name: 'login' })] }, 'login'],
    ['has its button by the id', { controls: [send('x', { id: 'kc-login' })] }, 'login'],
    ['has it in another form', { controls: [send('x', { id: 'kc-login', form: 1 })] }, 'ask'],
    ['has something else called so', { controls: [send('x', { id: 'kc-login', kind: 'button' })] }, 'ask'],
    ['has another button', { controls: [send('x')] }, 'ask'],
    ['names its template', { controls: [], template: 'login-login-otp' }, 'login'],
    [
      'kept the comment of its template',
      { controls: [], comments: ['a', 'template: login-otp.ftl'] },
      'login',
    ],
    [
      'kept the words of its field',
      { controls: [], fields: [field(0, { id: 'otp', name: 'otp', form: 0, label: 'ワンタイムコード' })] },
      'login',
    ],
    [
      'kept them before the field',
      {
        controls: [],
        text: 'ワンタイムコード\n',
        fields: [field(0, { id: 'otp', name: 'otp', form: 0, at: 9 })],
      },
      'login',
    ],
    [
      'kept them, and set a bound',
      {
        controls: [],
        fields: [field(0, { id: 'otp', name: 'otp', form: 0, label: 'ワンタイムコード', maxLength: 6 })],
      },
      'ask',
    ],
    ['has a field of one of its names', { fields: [field(0, { id: 'x', name: 'totp', form: 0 })] }, 'login'],
    [
      'is sent to where it is sent to',
      { forms: [{ id: '', action: '/realms/a/login-actions/authenticate' }] },
      'login',
    ],
    ['has the id of its form', { forms: [{ id: 'kc-otp-login-form', action: '/x' }] }, 'login'],
    ['is any other form', { forms: [{ id: 'f', action: '/x' }], controls: button ? [button] : [] }, 'login'],
    [
      'knows the devices',
      {
        text: 'メールで届いたコード',
        fields: [...bare.fields, field(1, { type: 'radio', name: 'selectedCredentialId' })],
      },
      'login',
    ],
    [
      'has other choices',
      { text: 'メールで届いたコード', fields: [...bare.fields, field(1, { type: 'radio', name: 'x' })] },
      'ask',
    ],
  ])('are a login where the page %s, or not', (_, facts, kind) => {
    expect(classifyPage({ ...bare, ...facts }).kind).toBe(kind);
  });

  it.each<[string, Partial<PageDescription>, string]>([
    ['the hidden key', { ids: [] }, 'setup'],
    ['a mark of the page', { fields: [field(0, { id: 'totp', name: 'totp' })] }, 'setup'],
    [
      'one mark of them',
      { ids: ['kc-totp-secret-key'], fields: [field(0, { id: 'totp', name: 'totp' })] },
      'setup',
    ],
    [
      'a field for the name',
      { ids: [], fields: [field(0, { name: 'totp' }), field(1, { id: 'userLabel' })] },
      'setup',
    ],
    [
      'a hidden name',
      { ids: [], fields: [field(0, { name: 'totp' }), field(1, { id: 'userLabel', type: 'hidden' })] },
      'login',
    ],
    ['nothing', { ids: [], fields: [field(0, { id: 'totp' })] }, 'login'],
    ['no field', { fields: [field(0, { id: 'totpSecret', type: 'hidden' })] }, 'none'],
  ])('are a set-up where beside the field stands %s', (_, facts, kind) => {
    expect(classifyPage(setupPage(facts)).kind).toBe(kind);
  });

  it('take the name of a device only where somebody can write it', () => {
    const facts = (of: Partial<FieldDescription>) => ({
      fields: [field(0, { id: 'totp' }), field(1, { name: 'userLabel', ...of })],
    });
    expect(classifyPage(setupPage(facts({})))).toHaveProperty('nameField', {
      nth: 1,
      id: '',
      name: 'userLabel',
    });
    for (const of of [{ unusable: 'invisible' as const }, { type: 'hidden' }])
      expect(classifyPage(setupPage(facts(of)))).not.toHaveProperty('nameField');
  });

  it.each<[string, Partial<PageDescription>, boolean]>([
    ['by the mark of Keycloak', { ids: ['totp', 'totpSecret', 'input-error-otp-label'] }, true],
    [
      'by the field itself',
      {
        fields: setupPage().fields.map((each) =>
          each.id === 'userLabel' ? { ...each, invalid: true as const } : each,
        ),
      },
      true,
    ],
    ['by the text', { text: 'デバイス\n同じ名前のデバイスがすでに存在します。\n' }, true],
    ['by a long text, which is none', { text: `${'あ'.repeat(80)}同じ名前` }, false],
    ['by the text in eighty letters', { text: `${'あ'.repeat(76)}同じ名前` }, true],
    [
      'by a name that is missing, which is none',
      { ids: ['input-error-otp-label'], text: '名前を入力してください' },
      false,
    ],
    ['by nothing', {}, false],
  ])('say that a name is refused: %s', (_, facts, isRefused) => {
    expect('nameRefused' in classifyPage(setupPage(facts))).toBe(isRefused);
  });

  it.each<[string, Partial<PageDescription>, boolean]>([
    ['the field says so', { fields: [code({ invalid: true })] }, true],
    [
      'one of the boxes says so',
      {
        fields: [0, 1, 2, 3, 4, 5].map((nth) =>
          field(nth, { maxLength: 1, ...(nth === 3 && { invalid: true as const }) }),
        ),
      },
      true,
    ],
    ['a line of the text says so', { text: 'ログイン\n  認証コードが違います  \n' }, true],
    ['a line of eighty letters says so', { text: `${'あ'.repeat(70)}認証コードが違います` }, true],
    ['a longer one, which is none', { text: `${'あ'.repeat(71)}認証コードが違います` }, false],
    [
      'an empty field, which is none',
      { fields: [code({ invalid: true })], text: 'コードを指定してください' },
      false,
    ],
  ])('and a code, where %s', (_, facts, isRefused) => {
    const text = facts.text ?? '';
    expect(
      'refused' in classifyPage(anyPage({ fields: [code()], forms, ...facts, text: `${app}\n${text}` })),
    ).toBe(isRefused);
  });

  it.each<[string, Partial<PageDescription>]>([
    [
      'another form',
      {
        forms: [
          { id: 'f', action: '' },
          { id: 'kc-otp-reset-form', action: '' },
        ],
      },
    ],
    ['another page', { ids: ['x', 'kc-code'] }],
    ['a key of its own', { fields: [code(), field(1, { name: 'attestationObject', type: 'hidden' })] }],
  ])('are none of ours by %s', (_, facts) => {
    expect(classifyPage(anyPage({ text: app, fields: [code()], forms, ...facts }))).toEqual({ kind: 'none' });
  });

  it('a row of boxes is blocked by its first one, and by none that sleeps until it is reached', () => {
    const boxes = (...unusable: (FieldDescription['unusable'] | undefined)[]) =>
      [0, 1, 2, 3, 4, 5].map((nth) => {
        const why = unusable[nth];
        return field(nth, { maxLength: 1, ...(why && { unusable: why }) });
      });
    const blocked = (fields: readonly FieldDescription[]) => {
      const found = classifyPage(anyPage({ text: app, fields }));
      return 'blocked' in found ? found.blocked : undefined;
    };
    expect(blocked(boxes(undefined, 'covered'))).toBe('fieldCovered');
    expect(blocked(boxes('covered'))).toBe('fieldCovered');
    expect(blocked(boxes())).toBeUndefined();
  });
});
