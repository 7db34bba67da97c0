import { startApplication } from '../keycloak/application.mjs';
import { whatIsMissing } from '../keycloak/install.mjs';
import { startKeycloak } from '../keycloak/server.mjs';

/** The newest real server and the application behind it, for the pages that members see. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const missing = whatIsMissing();
  if (missing) throw new Error(`The guide shows a real Keycloak, which needs ${missing}.`);
  const application = await startApplication();
  const server = await startKeycloak('26.7.3').catch(async (error: unknown) => {
    await application.close();
    throw error;
  });
  return async () => {
    await server.close();
    await application.close();
  };
}
