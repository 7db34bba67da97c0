import { startApplication } from './application.mjs';
import { whatIsMissing } from './install.mjs';
import { startKeycloak } from './server.mjs';

/** Starts the real Keycloak, and the application behind it, once for all specs; ends both after the last. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const missing = whatIsMissing();
  if (missing) throw new Error(`The journeys on a real Keycloak need ${missing}.`);
  const application = await startApplication();
  const keycloak = await startKeycloak();
  process.env['KEYCLOAK_URL'] = keycloak.url;
  process.env['KEYCLOAK_HTTPS_PORT'] = String(keycloak.httpsPort);
  return async () => {
    await keycloak.close();
    await application.close();
  };
}
