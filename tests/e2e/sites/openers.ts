import { openKeycloakSite } from './keycloak-site.ts';
import { openNetSite } from './net-site.ts';
import { openPortalSite } from './portal-site.ts';

/** The kinds of sites that a test can ask for. */
export const openers = {
  portal: openPortalSite,
  net: openNetSite,
  keycloak: () => openKeycloakSite('26.7.3'),
  'keycloak-24': () => openKeycloakSite('24.0.5'),
  'keycloak-22': () => openKeycloakSite('22.0.5'),
};
