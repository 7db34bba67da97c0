import { keycloakLogin } from './adapters/keycloak-login.ts';
import { keycloakNeighbour } from './adapters/keycloak-neighbours.ts';
import { keycloakSetUp } from './adapters/keycloak-set-up.ts';
import { codeBoxes } from './boxes.ts';
import { anyPage } from './generic-page.ts';
import type { PageClass } from './page-class.ts';
import type { PageDescription } from './page-description.ts';

/**
 * What kind of page this is. Keycloak's own pages first, by the marks that its server needs; then what any page says: of its fields,
 * and around them. Evidence against beats evidence for, and where a code from elsewhere is as likely the person is asked.
 */
export function classifyPage(page: PageDescription): PageClass {
  return (
    keycloakSetUp(page) ?? keycloakLogin(page) ?? keycloakNeighbour(page) ?? anyPage(page, codeBoxes(page))
  );
}
