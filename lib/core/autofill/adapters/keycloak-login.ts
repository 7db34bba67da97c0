import { isTyped } from '../evidence/field-evidence.ts';
import { canCancel, canSend, surroundingsOf } from '../evidence/page-evidence.ts';
import { isRefused } from '../evidence/refusal.ts';
import { type CodePage, locatorOf } from '../page-class.ts';
import type { FieldDescription, PageDescription } from '../page-description.ts';
import { leadOf, plain } from '../reading.ts';
import { otpLabels } from '../words/label-words.ts';

/**
 * Keycloak's OTP form (`login-otp.ftl`): the form's id, or the address that every Keycloak login is sent to, and a field `otp`
 * (`totp` up to version 7). Steps that send a code by mail or message borrow form, field and buttons (six of the nine that were
 * read, 2026-11): neither of these tells. What tells is the chosen device, which only the server's own step knows, and a control
 * that sends the code again, which only the others have.
 */
export function keycloakLogin(page: PageDescription): CodePage | undefined {
  const field = otpField(page);
  if (!field) return undefined;
  const { from: source, app } = surroundingsOf(page, field);
  const likely = isStockTemplate(page) || hasLoginButton(page, field) || isPlainOtp(page, field) || app;
  const borrowed = source || canCancel(page, field) || isOtherTemplate(page);
  const ours = !canSend(page, field) && (knowsDevice(page) || (likely && !borrowed));
  return {
    kind: ours ? 'login' : 'ask',
    fields: [locatorOf(field)],
    ...(!ours && source && source !== 'unknown' && { source }),
    ...(isRefused(page, [field]) && { refused: true }),
    ...(field.unusable && { refusal: 'fieldHidden' }),
  };
}

function otpField(page: PageDescription): FieldDescription | undefined {
  const fitting = page.fields.filter((field) => {
    const { id, action } = page.forms[field.form] ?? { id: '', action: '' };
    const keycloaks = /^kc-t?otp-login-form$/.test(id) || /\/login-actions\/authenticate$/.test(action);
    return keycloaks && isTyped(field) && [field.id, field.name].some((name) => /^t?otp$/.test(name));
  });
  return fitting.find(({ unusable }) => !unusable) ?? fitting[0];
}

/** v1: a choice of several devices. v2: the hidden field, empty where the person has no device at all. */
function knowsDevice({ fields }: PageDescription): boolean {
  return fields.some(
    ({ name, type, filled }) => name === 'selectedCredentialId' && (type === 'radio' || filled === true),
  );
}

const STOCK_TEMPLATE = 'login-login-otp';

/** v2 writes its template's name into a comment, 26 into the body of v1 as well. A copy of the template may have kept the comment. */
function isStockTemplate({ comments, template }: PageDescription): boolean {
  return (
    template === STOCK_TEMPLATE || comments.some((comment) => /template:\s*login-otp\.ftl/.test(comment))
  );
}

function isOtherTemplate({ template }: PageDescription): boolean {
  return template !== '' && template !== STOCK_TEMPLATE;
}

function hasLoginButton({ controls }: PageDescription, { form }: FieldDescription): boolean {
  return controls.some(
    (control) =>
      control.kind === 'submit' &&
      control.form === form &&
      (control.id === 'kc-login' || control.name === 'login'),
  );
}

/** A theme of its own that kept the words of the stock page, and set no bounds to the field, as the stock page sets none. */
function isPlainOtp(page: PageDescription, field: FieldDescription): boolean {
  return field.maxLength < 0 && otpLabels.test(plain(field.label) || leadOf(page, field));
}
