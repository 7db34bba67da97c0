import { startApplication } from './application.mjs';
import { installKeycloak, VERSIONS, whatIsMissing } from './install.mjs';
import { startKeycloak } from './server.mjs';

/** Starts the real servers, and the application behind them, once for all specs; ends them after the last. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const missing = whatIsMissing();
  if (missing) throw new Error(`The journeys on a real Keycloak need ${missing}.`);
  for (const version of VERSIONS) installKeycloak(version);
  const application = await startApplication();
  const servers = await Promise.all(VERSIONS.map(startKeycloak));
  return async () => {
    await Promise.all(servers.map(({ close }) => close()));
    await application.close();
  };
}
