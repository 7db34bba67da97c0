import { startApplication } from './application.mjs';
import { installKeycloak, VERSIONS, whatIsMissing } from './install.mjs';
import { startKeycloak } from './server.mjs';

/** Starts the real servers, and the application behind them, once for all specs; ends them after the last. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const missing = whatIsMissing();
  if (missing) throw new Error(`The journeys on a real Keycloak need ${missing}.`);
  for (const version of VERSIONS) installKeycloak(version);
  const application = await startApplication();
  const starting = await Promise.allSettled(VERSIONS.map(startKeycloak));
  const end = async () => {
    await Promise.all(starting.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
    await application.close();
  };
  const failed = starting.find((one) => one.status === 'rejected');
  if (!failed) return end;
  // No server outlives a run that can't begin: the next run would find its port taken.
  await end();
  throw failed.reason;
}
