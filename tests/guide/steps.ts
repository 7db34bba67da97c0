import { test as base, expect } from '../e2e/fixtures.ts';
import type { Scene } from '../e2e/journeys.ts';
import { openCamera } from './camera.ts';
import { openSocietySite } from './society-site.ts';

/** A test with a camera. The web pages are those of a real Keycloak, or of the practice portal on the society's host where the test asks for it. */
export const test = base.extend<{
  readonly camera: ReturnType<typeof openCamera>;
  readonly onPortal: boolean;
}>({
  onPortal: [false, { option: true }],
  site: async ({ onPortal, site }, use) => {
    if (!onPortal) return use(site);
    const portal = await openSocietySite();
    await use(portal);
    await portal.close();
  },
  camera: async ({ language }, use) => use(openCamera(language)),
});

/** A member of this name in front of the set-up page. The name stands in the pictures; each language has members of its own. */
export async function setUpAs({ web, site, say }: Scene, name: string, realm = 'kosmo'): Promise<string> {
  const user = await site.newMember(realm, { name: say.start === 'Start' ? `${name}.kenpo` : name });
  await site.signIn(web, realm, user);
  await expect(web.locator('#totp')).toBeVisible();
  await web.waitForLoadState('load');
  return user;
}
