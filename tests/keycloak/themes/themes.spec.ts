import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM } from '../../e2e/accounts-here.ts';
import { expect, test } from '../../e2e/fixtures.ts';
import { CODE, fillJudged, judge, withLeave } from '../../e2e/judged-page.ts';

const MADE = join(import.meta.dirname, '../../../.output/themes');
const ORIGIN = 'https://login.example.test';
const themes = existsSync(MADE) ? readdirSync(MADE).filter((name) => !name.includes('.png')) : [];
const isChosen = 'input[name=selectedCredentialId]:checked, input[type=hidden][name=selectedCredentialId]';

test('themes were made', () => expect(themes.length).toBeGreaterThan(40));

for (const theme of themes)
  test(`Keycloak ${theme}`, async ({ scene, net }) => {
    const reach = await scene.stores();
    net.serve(ORIGIN, { body: FORM });
    const { web, tabId } = await withLeave(scene, scene.web, `${ORIGIN}/begin`);
    for (const file of readdirSync(join(MADE, theme))) {
      net.serve(`${ORIGIN}/${file}`, { html: readFileSync(join(MADE, theme, file), 'utf8') });
      await web.goto(`${ORIGIN}/${file}`);
      const look = await judge(reach, tabId);
      const isSetUp = file.startsWith('set-up');
      expect.soft(look.found, file).toMatchObject({
        kind: isSetUp ? 'setup' : 'login',
        ...(file.includes('wrong') && { refused: true }),
        ...(file.includes('name') && { nameRefused: true }),
      });
      expect.soft(look.found, file).not.toHaveProperty('blocked');
      const device = file.includes('two') ? { device: 'パソコン' } : {};
      const named = isSetUp ? { deviceName: 'PC' } : {};
      expect
        .soft(await fillJudged(reach, tabId, look, device), file)
        .toMatchObject({ did: 'filled', ...named });
      await expect.soft(web.locator(isSetUp ? '#totp' : '#otp'), file).toHaveValue(CODE);
      if (file.includes('two')) await expect.soft(web.locator(isChosen), file).toHaveValue('id1');
    }
  });
