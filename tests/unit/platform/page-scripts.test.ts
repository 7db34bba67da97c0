import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FillOrder } from '../../../lib/core/autofill/fill-order.ts';
import { fakeBrowser } from '../support/fake-browser.ts';

const { createPageScripts } = await import('../../../lib/platform/page-scripts.ts');

const order = { origin: 'https://www.example.jp' } as FillOrder;
const never = new Promise<never>(() => {});

/** A browser that answers each of our functions in a page by its name; the file that looks is `look`. */
function answerWith(answers: Readonly<Record<string, () => Promise<unknown>>>): void {
  const executeScript = async ({ args, files }: { args?: readonly [string]; files?: readonly string[] }) => [
    { documentId: 'd', result: await answers[files ? 'look' : (args?.[0] ?? '')]?.() },
  ];
  Object.assign(fakeBrowser, { scripting: { executeScript } });
}

const refuses = (message: string) => () => Promise.reject(new Error(message));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a document that goes away after the first key has been given the code, and one that goes before it has not', async () => {
  const leaves = refuses('The frame was removed.');
  answerWith({ begun: async () => true, fill: leaves });
  expect(await createPageScripts().fill(1, 'd', order)).toEqual({ did: 'filled', submitted: false });
  answerWith({ begun: () => never, fill: leaves });
  expect(await createPageScripts().fill(1, 'd', order)).toEqual({ did: 'stopped', why: 'gone' });
});

it('what a page answers is what is told', async () => {
  answerWith({ begun: async () => true, fill: async () => ({ did: 'stopped', why: 'notTaken' }) });
  expect(await createPageScripts().fill(1, 'd', order)).toEqual({ did: 'stopped', why: 'notTaken' });
});

it.each([
  ['busy', 'look', 2000],
  ['busy', 'fill', 8000],
])('a page that does not answer is %s: %s, after %i ms', async (said, name, milliseconds) => {
  answerWith({ look: () => never, begun: () => never, fill: () => never });
  const scripts = createPageScripts();
  const heard = vi.fn();
  void (name === 'look' ? scripts.look(1) : scripts.fill(1, 'd', order)).then(heard);
  await vi.advanceTimersByTimeAsync(milliseconds - 1);
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toHaveBeenCalledWith(name === 'look' ? said : { did: 'stopped', why: said });
});

// The browser's own words, of Chromium 156 (2026-11).
it.each([
  ['closed', 'This page cannot be scripted due to an ExtensionsSettings policy.'],
  [
    'elsewhere',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
  ],
  ['unreadable', 'Cannot access a chrome:// URL'],
  ['unreadable', 'Frame with ID 0 is showing error page'],
])('a page that may not be looked at is %s where the browser says "%s"', async (why, message) => {
  answerWith({ look: refuses(message) });
  expect(await createPageScripts().look(1)).toBe(why);
});
