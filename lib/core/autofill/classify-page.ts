import type { FillError } from '../errors.ts';
import type { FieldDescription, FieldLocator, PageDescription } from './page-description.ts';

/** What a page is for our purposes, and where the code goes. */
export type PageClass =
  | { readonly kind: 'none'; readonly refusal?: FillError }
  | {
      readonly kind: 'setup' | 'login' | 'ask';
      readonly field: FieldLocator;
      /** How many fields of one digit the code goes into, from `field` on; absent where one takes it whole. */
      readonly boxes?: number;
      /** Set-up only: where the device name goes. */
      readonly nameField?: FieldLocator;
      readonly refusal?: FillError;
    };

/** Fields that are never ours, on whatever page they stand (Keycloak 12–26 and e-mail code providers, read 2026-11). */
const FOREIGN_FIELDS =
  /^(recoverycodeinput|device[-_]user[-_]code|kc-attempted-username)$|captcha|coupon|invite|zip|postal|recovery|backup|sms|e?mail|phone|cvv|cvc|birth/i;
/** What browsers are told to put in there: never a code. */
const FOREIGN_AUTOCOMPLETE =
  /(^|\s)(cc-|postal-code|bday|tel|email|username|name|given-name|family-name|organization|street-|address-|country|new-password|current-password|url)/;
/** Names that say an authenticator's code (GitHub, GitLab, AWS, Google, Microsoft, Django, Rails, WordPress …, read 2026-11). */
const APP_FIELD =
  /totp|(^|[^a-z])(app[-_]?otp|otp|mfa|tfa|2fa|otc|otp[-_]?(code|token|attempt|pin|input)|(mfa|tfa|2fa)[-_]?(code|token|otp)|authcode|authenticator)([^a-z]|$)|otpcode|mfacode|two[-_]?factor/i;
const APP_LABEL =
  /ワンタイムパス|認証アプリ|認証システム|オーセンティケ|authenticat(or|ion app)|one[- ]?time pass|two[- ]?factor|2fa|totp|2段階|二段階|二要素|多要素/i;
/** A code of some kind: by an app, by mail or by message. */
const CODE_LABEL =
  /(認証|確認|検証|ワンタイム|ログイン)[-・ ]?(コード|番号)|(verification|authentication|login|one[- ]?time|security) code|passcode|[6６六][-\s]?(桁|けた|ケタ|digit)/i;
const TRAP_LABEL =
  /郵便|生年月日|電話|記号|番号の?下|保険証|被保険者|画像|招待|紹介|クーポン|暗証|リカバリ|回復|バックアップ|カード|シリアル|会員番号|社員番号|postal|zip|birth|phone|captcha|invit|referral|coupon|recovery|backup|cvv|cvc|card|serial/i;

/** A code that is typed into boxes of one digit each. */
const FEWEST_BOXES = 6;
const MOST_BOXES = 8;

/**
 * What kind of page this is. Keycloak's own ids come first, the web standard second, labels last; evidence against beats evidence
 * for, and where a code by e-mail is as likely the page asks the person.
 */
export function classifyPage(page: PageDescription): PageClass {
  const candidates = page.fields.filter(isPossible);
  const setup = setupFields(page, candidates);
  if (setup) {
    const { field, nameField } = setup;
    const name = nameField && { nameField: locatorOf(nameField) };
    return { kind: 'setup', field: locatorOf(field), ...name, ...refusalOf(field) };
  }

  const field = loginField(page, candidates);
  if (field) {
    // Where the words nearby speak of pictures or recovery, a label alone is no evidence.
    if (isWeak(page, field) && (page.words.includes('picture') || page.words.includes('recovery')))
      return { kind: 'none' };
    return { kind: isDoubtful(page, field) ? 'ask' : 'login', field: locatorOf(field), ...refusalOf(field) };
  }
  const [first, ...others] = codeBoxes(page);
  if (!first || page.words.includes('picture') || page.words.includes('recovery')) return { kind: 'none' };
  const sure = page.words.includes('app') && !page.words.includes('mail') && !page.words.includes('message');
  const hidden = [first, ...others].find(({ unusable }) => unusable);
  return {
    kind: sure && !page.resend ? 'login' : 'ask',
    field: locatorOf(first),
    boxes: others.length + 1,
    ...refusalOf(hidden ?? first),
  };
}

/** Six to eight fields of one digit in a row. */
function codeBoxes({ fields }: PageDescription): readonly FieldDescription[] {
  let run: FieldDescription[] = [];
  for (const field of fields) {
    const isBox = field.maxLength === 1 && ['text', 'tel', 'number', 'password'].includes(field.type);
    const goesOn = isBox && run.at(-1)?.nth === field.nth - 1;
    if (run.length >= FEWEST_BOXES && !goesOn) break;
    run = !isBox ? [] : goesOn ? [...run, field] : [field];
  }
  const named = run.some(
    ({ id, name, label }) => FOREIGN_FIELDS.test(`${id} ${name}`) || TRAP_LABEL.test(label),
  );
  return run.length >= FEWEST_BOXES && run.length <= MOST_BOXES && !named ? run : [];
}

/** Nothing but a label, or a field's claim that could be for any code. */
function isWeak(page: PageDescription, field: FieldDescription): boolean {
  return !page.marks.otpForm && !APP_FIELD.test(field.id) && !APP_FIELD.test(field.name);
}

function isPossible(field: FieldDescription): boolean {
  const names = [field.id, field.name];
  if (!['text', 'tel', 'number', 'password'].includes(field.type)) return false;
  if (names.some((name) => FOREIGN_FIELDS.test(name)) || TRAP_LABEL.test(field.label)) return false;
  if (FOREIGN_AUTOCOMPLETE.test(field.autocomplete)) return false;
  return field.maxLength < 0 || field.maxLength >= 6;
}

function setupFields(page: PageDescription, candidates: readonly FieldDescription[]) {
  const field = candidates.find(({ id, name }) => id === 'totp' || name === 'totp');
  const nameField = page.fields.find(({ id }) => id === 'userLabel');
  // Keycloak's page for recovery codes has a device name as well, but no field of this name.
  if (!field || !(page.marks.setup || nameField)) return undefined;
  return { field, nameField: nameField?.unusable ? undefined : nameField };
}

function loginField(
  page: PageDescription,
  candidates: readonly FieldDescription[],
): FieldDescription | undefined {
  const first = (...tests: readonly ((field: FieldDescription) => boolean)[]) => {
    for (const test of tests) {
      const fitting = candidates.filter(test);
      const field = fitting.find((item) => !item.unusable) ?? fitting[0];
      if (field) return field;
    }
    return undefined;
  };
  return first(
    ({ id, name }) => page.marks.otpForm && (id === 'otp' || name === 'otp'),
    ({ autocomplete }) => /(^|\s)one-time-code(\s|$)/.test(autocomplete),
    ({ id, name, type }) => type !== 'password' && (APP_FIELD.test(id) || APP_FIELD.test(name)),
    ({ label, type }) => type !== 'password' && APP_LABEL.test(label),
    ({ label, type }) => type !== 'password' && CODE_LABEL.test(label),
  );
}

/** Could the code come by e-mail or message? Keycloak's own OTP page can't; every other page is believed when it says so. */
function isDoubtful(page: PageDescription, field: FieldDescription): boolean {
  const { marks, words, resend } = page;
  if (marks.otpLogin && !resend) return false;
  if (resend || words.includes('mail') || words.includes('message') || words.includes('recovery'))
    return true;
  if (marks.otpForm && marks.loginButton) return false;
  return !(
    words.includes('app') ||
    APP_FIELD.test(field.id) ||
    APP_FIELD.test(field.name) ||
    APP_LABEL.test(field.label)
  );
}

function refusalOf(field: FieldLocator & { readonly unusable?: unknown }): { readonly refusal?: FillError } {
  return field.unusable ? { refusal: 'fieldHidden' } : {};
}

function locatorOf({ nth, id, name }: FieldLocator): FieldLocator {
  return { nth, id, name };
}
