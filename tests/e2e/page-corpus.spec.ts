import type { Page } from '@playwright/test';
import { countingAccount, FORM } from './accounts-here.ts';
import { type CorpusPage, drawsItself, htmlOf, kindOf, readPages } from './corpus-pages.ts';
import { expect, test } from './fixtures.ts';
import { CODE, fillJudged, judge, withLeave } from './judged-page.ts';
import { type Outcome, PAGE } from './page-table-reporter.ts';
import { button, filled } from './steps.ts';

const ORIGIN = 'https://login.example.test';
const SHARES = 2;
/** A page without a field is settled after some seconds: as many wait together. */
const TABS = 8;
/** Folders whose fields are of a shape of their own, which is filled in otherwise. */
const SHAPES = /^(boxes|components|layouts)$/;

test.use({ siteKind: 'net', browserFor: 'worker' });

const pages = readPages();

test('the corpus of pages is large, and every page says where its facts come from', () => {
  expect(pages.length).toBeGreaterThanOrEqual(649);
  expect(pages.filter(({ from }) => from.length < 10)).toEqual([]);
});

for (let share = 0; share < SHARES; share++) {
  test(`J5 every page of the corpus is taken for what it is, and only what is ours is filled in: part ${share + 1} of ${SHARES}`, async ({
    context,
    scene,
    net,
  }) => {
    test.setTimeout(600_000);
    const reach = await scene.stores();
    net.serve(ORIGIN, { body: FORM });
    const left = pages.filter((_, place) => place % SHARES === share);
    for (const page of left.filter(isAlive)) net.serve(`${ORIGIN}/${page.name}`, { html: htmlOf(page) });
    const tabs: { readonly web: Page; readonly tabId: number }[] = [];
    while (tabs.length < TABS) tabs.push(await withLeave(scene, await context.newPage(), `${ORIGIN}/begin`));
    const seen: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    await Promise.all(
      tabs.map(async ({ web, tabId }) => {
        for (let page = left.shift(); page; page = left.shift()) {
          if (isAlive(page)) await web.goto(`${ORIGIN}/${page.name}`);
          // One that only stands there is written into the tab: that costs a tenth of loading it.
          const look = await judge(reach, tabId, isAlive(page) ? undefined : htmlOf(page));
          const outcome = outcomeOf(page, look.found.kind);
          test.info().annotations.push({ type: PAGE, description: `${page.name}: ${outcome}` });
          // What is drawn late is known late; what it is by then must be right.
          seen[page.name] = { kind: look.found.kind };
          wanted[page.name] = { kind: page.kind };
          if (outcome !== 'right' || !page.field || page.kind === 'ask') continue;
          const answer = await fillJudged(reach, tabId, look, page);
          const digits = await digitsIn(web, page.field);
          seen[page.name] = { kind: look.found.kind, did: answer?.did, digits };
          wanted[page.name] = { kind: page.kind, did: 'filled', digits: CODE };
        }
      }),
    );
    // At once, because a test gets slow by hundreds of expectations.
    expect(seen).toEqual(wanted);
  });
}

test('J5 one page of each kind, and of each shape of a field, is shown for what it is in the popup, and filled in by its buttons', async ({
  scene,
  net,
}) => {
  test.setTimeout(300_000);
  const { web, say, pressToolbar } = scene;
  net.serve(ORIGIN, { body: FORM });
  await countingAccount(scene, ORIGIN);
  const first = new Map(pages.toReversed().map((page) => [shapeOf(page), page]));
  for (const { name, kind, field, device, ...page } of first.values()) {
    net.serve(`${ORIGIN}/${name}`, { html: htmlOf(page) });
    await web.goto(`${ORIGIN}/${name}`);
    const popup = await pressToolbar();
    await expect(popup.locator('main:not([data-settling])'), name).toHaveAttribute('data-page', kind);
    if (field) {
      await button(popup, say.fillIn).click();
      if (device) await button(popup, device).click();
      const isDoubtful = kind === 'ask';
      await expect(isDoubtful ? button(popup, say.askFill) : filled(popup, say), name).toBeVisible();
      expect(await digitsIn(web, field), name).toMatch(isDoubtful ? /^$/ : /^\d{6}$/);
    }
    await popup.close();
  }
});

/** Whether a page has to be loaded: it does something by itself, or declares a shadow root. */
const isAlive = (page: CorpusPage) => drawsItself(page) || page.body.includes('shadowroot');

/** What the popup makes a difference of: where the page is from is judged above, for all of them. */
function shapeOf(page: CorpusPage): string {
  const [folder = '', kind = ''] = kindOf(page).split(': ');
  return SHAPES.test(folder) && /login|setup/.test(kind) ? `${folder}: ${kind}` : kind;
}

/** What stands in the field, or in all the boxes together; in shadow roots as well. */
function digitsIn(web: Page, selector: string): Promise<string> {
  return web
    .locator(selector)
    .evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).value.replace(/\D/g, '')).join(''),
    );
}

function outcomeOf({ kind }: CorpusPage, seen: string | null): Outcome {
  if (seen === kind) return 'right';
  if (kind === 'login' || kind === 'setup') return 'missed';
  return seen === 'login' || seen === 'setup' ? 'wrongOffer' : 'otherwise';
}
