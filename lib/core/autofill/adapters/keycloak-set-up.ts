import { isTyped } from '../evidence/field-evidence.ts';
import { isNameRefused, isRefused } from '../evidence/refusal.ts';
import { blockedBy, type CodePage, locatorOf } from '../page-class.ts';
import type { PageDescription } from '../page-description.ts';
import { keycloak } from '../products/keycloak.ts';

/**
 * Keycloak's set-up (`login-config-totp.ftl`, 12 to 26, v1 and v2, and Keycloakify, which keeps the names; also the old account page):
 * a field `totp`, and beside it what the server can't do without, the hidden `totpSecret`, or a mark of the page. The page for
 * recovery codes has a device name too, but no such field. Read 2026-11.
 */
export function keycloakSetUp(page: PageDescription): CodePage | undefined {
  const called = (wanted: string) => page.fields.filter(({ id, name }) => id === wanted || name === wanted);
  const field = called(keycloak.setUpField).find(isTyped);
  const marked =
    called(keycloak.setUpSecret).length > 0 ||
    keycloak.setUpMarks.some((id) => page.ids.includes(id)) ||
    called(keycloak.setUpName).some(isTyped);
  if (!field || !marked) return undefined;
  const nameField = called(keycloak.setUpName).find((item) => isTyped(item) && !item.unusable);
  return {
    kind: 'setup',
    fields: [locatorOf(field)],
    ...(nameField && { nameField: locatorOf(nameField) }),
    ...(isRefused(page, [field]) && { refused: true }),
    ...(nameField && isNameRefused(page, nameField) && { nameRefused: true }),
    ...blockedBy([field]),
  };
}
