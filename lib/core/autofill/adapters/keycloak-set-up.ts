import { isTyped } from '../evidence/field-evidence.ts';
import { isRefused } from '../evidence/refusal.ts';
import { type CodePage, locatorOf } from '../page-class.ts';
import type { PageDescription } from '../page-description.ts';

/**
 * Keycloak's set-up (`login-config-totp.ftl`, 12 to 26, v1 and v2, and Keycloakify, which keeps the names; also the old account page):
 * a field `totp`, and beside it what the server can't do without, the hidden `totpSecret`, or a mark of the page. The page for
 * recovery codes has a device name too, but no such field. Read 2026-11.
 */
export function keycloakSetUp(page: PageDescription): CodePage | undefined {
  const called = (wanted: string) => page.fields.filter(({ id, name }) => id === wanted || name === wanted);
  const field = called('totp').find(isTyped);
  const marked =
    called('totpSecret').length > 0 ||
    ['kc-totp-settings-form', 'kc-totp-secret-qr-code', 'kc-totp-secret-key'].some((id) =>
      page.ids.includes(id),
    ) ||
    called('userLabel').some(isTyped);
  if (!field || !marked) return undefined;
  const nameField = called('userLabel').find((item) => isTyped(item) && !item.unusable);
  return {
    kind: 'setup',
    fields: [locatorOf(field)],
    ...(nameField && { nameField: locatorOf(nameField) }),
    ...(isRefused(page, [field]) && { refused: true }),
    ...(field.unusable && { refusal: 'fieldHidden' }),
  };
}
