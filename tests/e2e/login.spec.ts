import { ENGLISH, test } from './fixtures.ts';
import { enrolOnPage, firstVault, goToSetUp, logIn } from './journeys.ts';
import { expectLoggedIn, submit } from './steps.ts';

test.use({ browserFor: 'worker' });

// By keyboard, with several devices and after a wrong code: on a real Keycloak, keycloak/login.spec.ts.
test('J5 log in with a filled-in code, by mouse', { tag: ENGLISH }, async ({ scene, web }) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);
  await logIn(scene, 'kosmo', user);
});
