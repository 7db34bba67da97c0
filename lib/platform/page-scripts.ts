import { type Browser, browser } from 'wxt/browser';
import type { ClockSample } from '../core/autofill/clock-offset.ts';
import type { FillAnswer, FormLeft } from '../core/autofill/fill-order.ts';
import type { PageLook } from '../core/autofill/look-at.ts';
import type { PageScripts } from '../services/fill/ports.ts';
import { inTime } from './in-time.ts';

/** A page that shows a message, or waits for the server of somebody else, does not answer. */
const LOOK_MS = 2000;
/** What fades in is waited for, and the service worker: see `fill-form`. */
const FILL_MS = 8000;

/** Our functions in the top frame of a tab, in their isolated world. */
export function createPageScripts(): PageScripts {
  return {
    async look(tabId) {
      // A file, because it brings our rules along: pages and the service worker need no copy of them.
      const ran = await inTime(LOOK_MS, () =>
        run(() =>
          browser.scripting.executeScript<[], PageLook>({
            target: { tabId, frameIds: [0] },
            files: ['/look-at-page.js'],
            injectImmediately: true,
          }),
        ),
      );
      if (ran === undefined) return 'busy';
      if (typeof ran === 'string') return ran;
      return ran.result ? { documentId: ran.documentId, page: ran.result } : 'unreadable';
    },
    async fill(tabId, documentId, order) {
      let isGiven = false;
      void atDoor<true>(tabId, documentId, 'begun', []).then((ran) => {
        isGiven = typeof ran !== 'string' && ran.result === true;
      });
      const ran = await inTime(FILL_MS, () => atDoor<FillAnswer>(tabId, documentId, 'fill', [order]));
      if (ran === undefined) return { did: 'stopped', why: 'busy' };
      if (typeof ran !== 'string' && ran.result) return ran.result;
      // A page that goes on at the last digit takes its document along, and our answer with it.
      return isGiven ? { did: 'filled', submitted: false } : { did: 'stopped', why: 'gone' };
    },
    async awaitSubmit(tabId, documentId, field, nameField) {
      const args = nameField ? [field, nameField] : [field];
      const ran = await atDoor<FormLeft>(tabId, documentId, 'awaitSubmit', args);
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
  | 'closed'
  | 'unreadable';

/** One of the functions that the look has left in this very document (lib/page/door.ts), never in what may have come after it. */
function atDoor<Value>(
  tabId: number,
  documentId: string,
  name: 'fill' | 'begun' | 'awaitSubmit',
  args: readonly unknown[],
): Promise<Ran<Value>> {
  const enter = (what: string, given: readonly unknown[]): Promise<Value> | undefined => {
    const door = Reflect.get(globalThis, Symbol.for('kagiban'));
    return door?.[what](...given);
  };
  return runIn(tabId, documentId, enter, [name, args]) as Promise<Ran<Value>>;
}

function runIn<Args extends unknown[], Value>(
  tabId: number,
  documentId: string,
  func: (...args: Args) => Value,
  args: Args,
): Promise<Ran<Awaited<Value>>> {
  const target = { tabId, documentIds: [documentId] };
  return run(() => browser.scripting.executeScript({ target, func, args, injectImmediately: true }));
}

/** What Chrome says where we hold no grant for the page (Chromium 156, 2026-11). Anything else is a page that can't be read at all. */
const NO_GRANT = /must request permission|Cannot access contents/;
/** What it says where an administrator keeps extensions out (`runtime_blocked_hosts`). */
const CLOSED = /ExtensionsSettings policy|blocked by (the )?(policy|administrator)/i;

/** Why the browser did not let us in. */
export function whyNot(error: unknown): 'elsewhere' | 'closed' | 'unreadable' {
  const message = error instanceof Error ? error.message : '';
  if (CLOSED.test(message)) return 'closed';
  // A page of the browser itself, one that is still loading, or the document is gone.
  return NO_GRANT.test(message) ? 'elsewhere' : 'unreadable';
}

async function run<Value>(
  send: () => Promise<Browser.scripting.InjectionResult<Value>[]>,
): Promise<Ran<Value>> {
  try {
    const [ran] = await send();
    return ran ? { documentId: ran.documentId, result: ran.result } : 'unreadable';
  } catch (error) {
    return whyNot(error);
  }
}
