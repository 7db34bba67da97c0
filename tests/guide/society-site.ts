import { openPortalSite } from '../e2e/sites/portal-site.ts';
import { enterPassword, type Site } from '../e2e/sites/site.ts';
import { behindSocietyHost } from './society-host.ts';

/** The practice portal as members see a society's: on its own host, over TLS. */
export async function openSocietySite(): Promise<Site> {
  const portal = await openPortalSite();
  const host = await behindSocietyHost(Number(new URL(portal.url).port));
  return {
    ...portal,
    browserArgs: host.browserArgs,
    async signIn(page, realm, user) {
      await page.goto(`${host.url}/realms/${realm}/login`);
      await enterPassword(page, user);
    },
    async close() {
      await host.close();
      await portal.close();
    },
  };
}
