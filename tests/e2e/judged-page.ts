import type { Page } from '@playwright/test';
import type { FillAnswer } from '../../lib/core/autofill/fill-order.ts';
import type { PageLook } from '../../lib/core/autofill/look-at.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { planFill } from '../../lib/services/fill/fill-plan.ts';
import type { CorpusPage } from './corpus-pages.ts';
import type { Reach } from './first-vault.ts';
import type { Scene } from './journeys.ts';

/** The code that goes into pages of the corpus here: nobody asks whose it is. */
export const CODE = '314159';

/** A tab whose pages of this origin the extension may look at, because the person pressed its button there. */
export async function withLeave({ pressToolbar }: Pick<Scene, 'pressToolbar'>, web: Page, address: string) {
  await web.goto(address);
  const popup = await pressToolbar(web);
  const tabId = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id;
  });
  await popup.close();
  if (tabId === undefined) throw new Error('no tab');
  return { web, tabId };
}

/**
 * What the file of the package makes of the page in a tab, once that is settled: sent there as lib/platform sends it, from a page of the
 * extension that may look at the tab. With `html` that is written into the tab before, and nothing comes later: what it is at first it stays. All
 * in one call, because each costs as much as a look.
 */
export async function judge(from: Reach, tabId: number, html?: string): Promise<PageLook> {
  const look = await from.evaluate(
    async ([tab, written]) => {
      const target = { tabId: tab, frameIds: [0] };
      const write = (text: string) => {
        document.open();
        document.write(text);
        document.close();
      };
      if (written !== undefined)
        await chrome.scripting.executeScript({ target, world: 'MAIN', func: write, args: [written] });
      // A page without a field is settled after two seconds and a half, and each look costs.
      for (let tries = 0; tries < 60; tries++) {
        if (tries > 0) await new Promise((resolve) => setTimeout(resolve, tries === 1 ? 2600 : 400));
        const [ran] = await chrome.scripting.executeScript({
          ...{ target, files: ['/look-at-page.js'], injectImmediately: true },
        });
        const said = ran?.result as PageLook | undefined;
        if (said && (written !== undefined || !said.settling)) return said;
      }
      return undefined;
    },
    [tabId, html] as const,
  );
  if (!look) throw new Error('the page never settled');
  return look;
}

/** Fills the code in by the plan of the service and the function that the look left there; the service worker's ear is ours. */
export async function fillJudged(
  from: Reach,
  tabId: number,
  look: PageLook,
  { device }: Pick<CorpusPage, 'device'> = {},
) {
  const { found, devices, mark } = look;
  if (found.kind === 'none') throw new Error('nothing to fill in');
  const account = { id: 'a', accountName: 'hanako', origins: [look.origin], deviceName: device };
  const order = planFill({
    ...{ account: account as unknown as AccountSummary, accounts: [], before: undefined, submit: false },
    ...{ origin: look.origin, form: { found, devices, mark }, code: CODE, deviceName: 'PC' },
  });
  return from.evaluate(
    async ([tab, asked]) => {
      const enter = (given: typeof asked): Promise<FillAnswer> | undefined => {
        const door = Reflect.get(globalThis, Symbol.for('kagiban'));
        door?.awaitSubmit(given?.entries[0]?.field);
        return door?.fill(given);
      };
      const target = { tabId: tab, frameIds: [0] };
      const [ran] = await chrome.scripting.executeScript({ target, func: enter, args: [asked] });
      return ran?.result as FillAnswer | undefined;
    },
    [tabId, order] as const,
  );
}
