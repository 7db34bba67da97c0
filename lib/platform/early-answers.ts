import { browser } from 'wxt/browser';
import { FIRST_SCREEN, KEY, LOCK_AT, nothingKnown, USED_AT } from './session-names.ts';

const NAME = 'kagibanEarlyAnswers';
const SESSION = [KEY, LOCK_AT, USED_AT, FIRST_SCREEN, ...Object.keys(nothingKnown)];
const LOCAL = ['settings', 'v.head'];

interface EarlyAnswers {
  readonly session: Promise<Record<string, unknown>>;
  readonly local: Promise<Record<string, unknown>>;
  readonly managed: Promise<Record<string, unknown>>;
  readonly tab: ReturnType<typeof askFrontTab>;
  /** Nothing has changed in the storage since they were asked for. */
  fresh: boolean;
}

export const askFrontTab = () => browser.tabs.query({ active: true, currentWindow: true });

/**
 * Asks the browser what the first screen of a page needs, each area once and all at once, before the code of the page is there
 * (entrypoints/ask-early.ts). Every round trip takes as long as parsing all that code (2026-11).
 */
export function askEarly(): void {
  const early: EarlyAnswers = {
    session: browser.storage.session.get(SESSION),
    local: browser.storage.local.get(LOCAL),
    managed: browser.storage.managed.get(),
    tab: askFrontTab(),
    fresh: true,
  };
  // Who asks for an answer hears of its failure; an answer that nobody asks for fails unheard.
  for (const answer of [early.session, early.local, early.managed, early.tab]) answer.catch(() => {});
  browser.storage.onChanged.addListener(() => {
    early.fresh = false;
  });
  Object.assign(globalThis, { [NAME]: early });
}

const taken = new Set<string>();

/**
 * What was asked early; undefined where nothing was, where something has changed since, and when the same asker comes again: then it
 * wants to know how things stand now.
 */
export function earlyAnswer<Question extends Exclude<keyof EarlyAnswers, 'fresh'>>(
  question: Question,
  asker: string,
): EarlyAnswers[Question] | undefined {
  const early = (globalThis as { readonly [NAME]?: EarlyAnswers })[NAME];
  if (!early?.fresh || taken.has(asker)) return undefined;
  taken.add(asker);
  return early[question];
}
