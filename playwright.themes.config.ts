import { foreignPages } from './tests/components/foreign-pages.ts';

/** Keycloak's own login themes, made by tests/keycloak/themes/make.mjs. */
export default foreignPages('themes', 'tests/keycloak/themes');
