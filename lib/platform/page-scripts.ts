import { type Browser, browser } from 'wxt/browser';
import type { ClockSample } from '../core/autofill/clock-offset.ts';
import type { PageLook } from '../core/autofill/look-at.ts';
import type { PageScripts } from '../services/fill/ports.ts';

/** Our functions in the top frame of a tab, in their isolated world. */
export function createPageScripts(): PageScripts {
  return {
    async look(tabId) {
      // A file, because it brings our rules along: pages and the service worker need no copy of them.
      const ran = await run(() =>
        browser.scripting.executeScript<[], PageLook>({
          target: { tabId, frameIds: [0] },
          files: ['/look-at-page.js'],
        }),
      );
      if (typeof ran === 'string') return ran;
      return ran.result ? { documentId: ran.documentId, page: ran.result } : 'unreadable';
    },
    async fill(tabId, documentId, order) {
      const { fillForm } = await import('../page/fill-form.ts');
      const ran = await runIn(tabId, documentId, fillForm, [order]);
      return typeof ran === 'string' || !ran.result ? { did: 'refused', why: 'gone' } : ran.result;
    },
    async awaitSubmit(tabId, documentId, field) {
      const { awaitSubmit } = await import('../page/await-submit.ts');
      const ran = await runIn(tabId, documentId, awaitSubmit, [field]);
      return typeof ran === 'string' ? undefined : ran.result;
    },
  };
}

/** Asks the server of a document for the time, in that document's own name. */
export async function askServerClock(tabId: number, documentId: string): Promise<readonly ClockSample[]> {
  const { readServerClock } = await import('../page/read-server-clock.ts');
  const ran = await runIn(tabId, documentId, readServerClock, []);
  return typeof ran === 'string' ? [] : (ran.result ?? []);
}

type Ran<Value> =
  | { readonly documentId: string; readonly result: Value | undefined }
  | 'elsewhere'
  | 'unreadable';

/** Into this very document, never into what may have come after it. */
function runIn<Args extends unknown[], Value>(
  tabId: number,
  documentId: string,
  func: (...args: Args) => Value,
  args: Args,
): Promise<Ran<Awaited<Value>>> {
  const target = { tabId, documentIds: [documentId] };
  return run(() => browser.scripting.executeScript({ target, func, args }));
}

/** What Chrome says where we hold no grant for the page (Chromium 156, 2026-11). Anything else is a page that can't be read at all. */
const NO_GRANT = /must request permission|Cannot access contents/;

async function run<Value>(
  send: () => Promise<Browser.scripting.InjectionResult<Value>[]>,
): Promise<Ran<Value>> {
  try {
    const [ran] = await send();
    return ran ? { documentId: ran.documentId, result: ran.result } : 'unreadable';
  } catch (error) {
    // A page of the browser itself, one that is still loading, or the document is gone.
    return error instanceof Error && NO_GRANT.test(error.message) ? 'elsewhere' : 'unreadable';
  }
}
