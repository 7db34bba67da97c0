import { startPortal } from '../../portal/server.mjs';
import { enterPassword, type Site } from './site.ts';

export async function openPortalSite(): Promise<Site & { readonly url: string }> {
  const portal = await startPortal();
  let count = 0;
  return {
    url: portal.url,
    browserArgs: [],
    async newMember(_realm, { setup = true, devices = [], name } = {}) {
      const user = name ?? `member${++count}`;
      portal.addMember(user, { name: '健保 花子', setup, devices: [...devices] });
      return user;
    },
    async signIn(page, realm, user) {
      await page.goto(`${portal.url}/realms/${realm}/login`);
      await enterPassword(page, user);
    },
    async close() {
      await portal.close();
    },
  };
}
