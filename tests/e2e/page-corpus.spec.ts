import { countingAccount, FORM } from './accounts-here.ts';
import { type CorpusPage, htmlOf, readPages } from './corpus-pages.ts';
import { expect, test } from './fixtures.ts';
import { type Outcome, PAGE } from './page-table-reporter.ts';
import { button, filled } from './steps.ts';

const ORIGIN = 'https://login.example.test';
const SHARES = 4;

test.use({ siteKind: 'net', browserFor: 'worker' });

const pages = readPages();

test('the corpus of pages is large, and every page says where its facts come from', () => {
  expect(pages.length).toBeGreaterThanOrEqual(380);
  expect(pages.filter(({ from }) => from.length < 10)).toEqual([]);
});

for (let share = 0; share < SHARES; share++) {
  test(`J5 every page of the corpus is taken for what it is, and only what is ours is filled in: part ${share + 1} of ${SHARES}`, async ({
    scene,
    net,
  }) => {
    test.setTimeout(900_000);
    const { web, say, pressToolbar } = scene;
    net.serve(ORIGIN, { body: FORM });
    await countingAccount(scene, ORIGIN);
    for (const page of pages.filter((_, place) => place % SHARES === share)) {
      net.serve(`${ORIGIN}/${page.name}`, { html: htmlOf(page) });
      await web.goto(`${ORIGIN}/${page.name}`);
      const popup = await pressToolbar();
      const main = popup.locator('main:not([data-settling])');
      // What is drawn late is known late; what it is by then must be right.
      await expect.soft(main, page.name).toHaveAttribute('data-page', page.kind);
      const outcome = outcomeOf(page, await main.getAttribute('data-page'));
      test.info().annotations.push({ type: PAGE, description: `${page.name}: ${outcome}` });
      if (outcome === 'right' && page.field) await fill(page, page.field);
      await popup.close();

      async function fill({ name, kind, device }: CorpusPage, selector: string) {
        await button(popup, say.fillIn).click();
        if (device) await button(popup, device).click();
        if (kind === 'ask') {
          await expect(button(popup, say.askFill), name).toBeVisible();
          expect(await digitsIn(selector), name).toBe('');
        } else {
          await expect(filled(popup, say), name).toBeVisible();
          expect(await digitsIn(selector), name).toMatch(/^\d{6}$/);
        }
      }
    }

    /** What stands in the field, or in all the boxes together; in shadow roots as well. */
    function digitsIn(selector: string): Promise<string> {
      return web
        .locator(selector)
        .evaluateAll((fields) =>
          fields.map((field) => (field as HTMLInputElement).value.replace(/\D/g, '')).join(''),
        );
    }
  });
}

function outcomeOf({ kind }: CorpusPage, seen: string | null): Outcome {
  if (seen === kind) return 'right';
  if (kind === 'login' || kind === 'setup') return 'missed';
  return seen === 'login' || seen === 'setup' ? 'wrongOffer' : 'otherwise';
}
