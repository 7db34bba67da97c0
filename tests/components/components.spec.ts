import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { HOTP, Secret } from 'otpauth';
import { countingAccount } from '../e2e/accounts-here.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { firstVault, type Scene } from '../e2e/journeys.ts';
import { KEY } from '../e2e/known-key.ts';
import { button, filled } from '../e2e/steps.ts';

/** What a component told its page (frame.js). */
interface Told {
  readonly ready?: boolean;
  readonly state: string;
  readonly completes: readonly string[];
  readonly sent: readonly string[];
  readonly welcome: boolean;
}

const BUILT = join(import.meta.dirname, '../../.output/components');
const ORIGIN = 'https://components.example.test';
const kits = existsSync(BUILT)
  ? readdirSync(BUILT).filter((kit) => existsSync(join(BUILT, kit, 'dist/pages.js')))
  : [];
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

const codes = [0, 1, 2, 3].map((counter) =>
  new HOTP({ secret: Secret.fromBase32(KEY) }).generate({ counter }),
);

for (const kit of kits)
  for (const { name, isSetUp, completes } of pagesOf(kit))
    test(`${kit} | ${name}`, async ({ scene }) => {
      const { web } = scene;
      await serve(web, kit);
      if (isSetUp) return enrol(scene, name);
      await countingAccount(scene, ORIGIN);
      await openStep(web, name);
      const said = await fill(scene);
      if (isSent(kit)) return expect(said, 'a code that was sent to the person').toBe('ask');
      expect.soft(said, 'what the popup says').toBe('filled');
      if (isService(kit)) {
        // Some send by themselves at the last digit, and have no button to press then.
        if ((await toldBy(web)).sent.length === 0) await web.locator('button[type=submit]').first().click();
        await expect.poll(async () => (await toldBy(web)).sent.length, 'what was sent').toBe(1);
        return expect(codes).toContain((await toldBy(web)).sent[0]);
      }
      const { state, completes: complete } = await toldBy(web);
      expect.soft(codes, 'the state of the component').toContain(state);
      expect.soft(complete, 'how often it said that it is complete').toEqual(completes ? [state] : []);
      await web.locator('#send').click();
      expect.soft((await toldBy(web)).sent, 'what was sent').toEqual([state]);
      if (!completes) return;

      await openStep(web, name, 'auto');
      expect.soft(await fill(scene), 'the page that goes on by itself').toBe('filled');
      await expect(web.locator('h1')).toHaveText('ようこそ');
      expect.soft((await toldBy(web)).completes).toHaveLength(1);
      expect.soft(codes).toContain((await toldBy(web)).completes[0]);
    });

/** A kit of whole screens of login services. */
function isService(kit: string): boolean {
  return kit === 'services' || kit === 'clerk';
}

/** A kit whose screens ask for codes of mails and messages. */
function isSent(kit: string): boolean {
  return kit === 'supabase';
}

test('something was built', () => expect(kits.length).toBeGreaterThan(0));

/** The pages of a kit, and what each is, as its source tells. */
function pagesOf(kit: string) {
  const folder = join(import.meta.dirname, kit);
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  // What comes after the last page of a file is no part of it.
  const pieces = sources.flatMap((source) =>
    source.split(/\n {2}(?:async )?(?='?[\w.-]+'?(?:\(\) \{|: async))/).slice(1),
  );
  return pieces.map((piece) => ({
    name: /^'?([\w.-]+)/.exec(piece)?.[1] ?? '',
    isSetUp: /setUp\(/.test(piece),
    // Svelte's pages are in files of their own, Nuxt UI's are one; all of them tell.
    completes: kit === 'svelte' || kit === 'nuxt' || /(?<!auto)complete/i.test(piece),
  }));
}

async function serve(web: Page, kit: string): Promise<void> {
  await web.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/login')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>ログイン</title><link rel="icon" href="data:,"><body style="font:16px sans-serif;margin:32px"><script type="module" src="/pages.js"></script>`,
      });
    const file = join(BUILT, kit, 'dist', pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: types[extname(file)] ?? 'text/plain', body: readFileSync(file) });
  });
}

const toldBy = (web: Page) => web.evaluate(() => (window as unknown as { readonly told: Told }).told);

async function openStep(web: Page, name: string, how = 'byButton'): Promise<void> {
  await web.goto(`${ORIGIN}/login?page=${name}&${how}`);
  await web.waitForFunction(() => (window as unknown as { readonly told?: Told }).told?.ready);
  await web.waitForTimeout(400);
}

/** Presses 「入力する」 and hears what the popup says: `filled`, or the code of its failure, or the kind of the page. */
async function fill({ pressToolbar, say }: Scene): Promise<string> {
  const popup = await pressToolbar();
  // A slow page is `none` until it has answered: what it is then, it stays.
  const form = popup.locator('main:not([data-settling]):not([data-page=none])');
  const isForm = await form.waitFor().then(
    () => true,
    () => false,
  );
  if (!isForm) {
    await popup.close();
    return 'none';
  }
  await button(popup, say.fillIn).first().click();
  const ask = button(popup, say.askFill);
  const failed = popup.locator('[role=alert][data-error]');
  await expect(filled(popup, say).or(ask).or(failed).first()).toBeVisible();
  const error = (await failed.count()) > 0 ? await failed.first().getAttribute('data-error') : undefined;
  const said = error ?? ((await ask.isVisible()) ? 'ask' : 'filled');
  await popup.close();
  return said;
}

/** The code is found on the page, saved and filled in. */
async function enrol(scene: Scene, name: string): Promise<void> {
  const { web, say, pressToolbar } = scene;
  await firstVault(scene);
  await openStep(web, name);
  const popup = await pressToolbar();
  await expect(popup.locator('main:not([data-settling])')).toHaveAttribute('data-page', 'setup');
  await button(popup, say.save).click();
  await button(popup, say.fillIn).click();
  await expect(filled(popup, say)).toBeVisible();
  await popup.close();
  const { state } = await toldBy(web);
  expect(state).toMatch(/^\d{6}$/);
  await web.locator('#send').click();
  expect((await toldBy(web)).sent).toEqual([state]);
}
