import type { FillError } from '../errors.ts';
import type { FieldDescription, FieldLocator, PageDescription } from './page-description.ts';

/** What a page is for our purposes, and where the code goes. */
export type PageClass =
  | { readonly kind: 'none'; readonly refusal?: FillError }
  | {
      readonly kind: 'setup' | 'login' | 'ask';
      readonly field: FieldLocator;
      /** Set-up only: where the device name goes. */
      readonly nameField?: FieldLocator;
      readonly refusal?: FillError;
    };

/** Fields that are never ours, on whatever page they stand (Keycloak 12–26 and e-mail code providers, read 2026-11). */
const FOREIGN_FIELDS =
  /^(recoverycodeinput|device[-_]user[-_]code|kc-attempted-username|captcha.*|coupon.*|zip.*|postal.*)$/i;
const APP_FIELD =
  /^(totp|otp|totp[-_]?code|otp[-_]?code|app[-_]?otp|app[-_]?totp|mfa[-_]?code|two[-_]?factor[-_]?code|2fa)$/i;
const APP_LABEL =
  /ワンタイム|認証アプリ|認証システム|authenticat(or|ion app)|one[- ]?time|two[- ]?factor|2fa|totp|2段階|二段階|二要素/i;
const TRAP_LABEL =
  /郵便|生年月日|電話|記号|番号の?下|保険証|画像|招待|クーポン|暗証|リカバリ|バックアップ|postal|zip|birth|phone|captcha|invite|coupon|recovery|backup/i;

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
  if (!field) return { kind: 'none' };
  return { kind: isDoubtful(page, field) ? 'ask' : 'login', field: locatorOf(field), ...refusalOf(field) };
}

function isPossible(field: FieldDescription): boolean {
  const names = [field.id, field.name];
  if (!['text', 'tel', 'number', 'password'].includes(field.type)) return false;
  if (names.some((name) => FOREIGN_FIELDS.test(name)) || TRAP_LABEL.test(field.label)) return false;
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
