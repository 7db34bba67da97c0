import { isTyped } from '../evidence/field-evidence.ts';
import { canCancel, canSend, surroundingsOf } from '../evidence/page-evidence.ts';
import { isRefused } from '../evidence/refusal.ts';
import { blockedBy, type CodePage, locatorOf } from '../page-class.ts';
import type { FieldDescription, PageDescription } from '../page-description.ts';
import { keycloak } from '../products/keycloak.ts';
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
    ...blockedBy([field]),
  };
}

function otpField(page: PageDescription): FieldDescription | undefined {
  const fitting = page.fields.filter((field) => {
    const { id, action } = page.forms[field.form] ?? { id: '', action: '' };
    const keycloaks = keycloak.loginForm.test(id) || keycloak.loginAction.test(action);
    const called = [field.id, field.name].some((name) => keycloak.loginField.test(name));
    return keycloaks && isTyped(field) && called;
  });
  return fitting.find(({ unusable }) => !unusable) ?? fitting[0];
}

/** v1: a choice of several devices. v2: the hidden field, empty where the person has no device at all. */
function knowsDevice({ fields }: PageDescription): boolean {
  return fields.some(
    ({ name, type, filled }) => name === keycloak.devices.field && (type === 'radio' || filled === true),
  );
}

function isStockTemplate({ comments, template }: PageDescription): boolean {
  const { id, comment } = keycloak.loginTemplate;
  return template === id || comments.some((written) => comment.test(written));
}

function isOtherTemplate({ template }: PageDescription): boolean {
  return template !== '' && template !== keycloak.loginTemplate.id;
}

function hasLoginButton({ controls }: PageDescription, { form }: FieldDescription): boolean {
  return controls.some(
    (control) =>
      control.kind === 'submit' &&
      control.form === form &&
      (control.id === keycloak.loginButton.id || control.name === keycloak.loginButton.name),
  );
}

/** A theme of its own that kept the words of the stock page, and set no bounds to the field, as the stock page sets none. */
function isPlainOtp(page: PageDescription, field: FieldDescription): boolean {
  return field.maxLength < 0 && otpLabels.test(plain(field.label) || leadOf(page, field));
}
