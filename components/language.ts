import type { Language } from '../lib/core/language.ts';
import type { ErrorTexts } from './texts/error-text.ts';
import type { HelpTexts } from './texts/help-ja.ts';
import { ja, type Texts } from './texts/ja.ts';
import type { MoreTexts } from './texts/more-ja.ts';

export type { Language };
export type TextKey = keyof Texts | keyof MoreTexts;

/**
 * Japanese, which most people speak, comes with every page and not a moment later; English is loaded where it is spoken, what some pages need
 * with those pages, and what went wrong only when something did.
 */
const loaders = {
  ja: {
    texts: async (): Promise<Texts> => ja,
    more: async (): Promise<MoreTexts> => (await import('./texts/more-ja.ts')).moreJa,
    errors: async (): Promise<ErrorTexts> => (await import('./texts/errors-ja.ts')).errorsJa,
    help: async (): Promise<HelpTexts> => (await import('./texts/help-ja.ts')).helpJa,
  },
  en: {
    texts: async (): Promise<Texts> => (await import('./texts/en.ts')).en,
    more: async (): Promise<MoreTexts> => (await import('./texts/more-en.ts')).moreEn,
    errors: async (): Promise<ErrorTexts> => (await import('./texts/errors-en.ts')).errorsEn,
    help: async (): Promise<HelpTexts> => (await import('./texts/help-en.ts')).helpEn,
  },
} as const satisfies Record<Language, unknown>;

let current: Language = 'ja';
let spoken: Partial<Record<TextKey, string>> = {};
/** Whether this page has asked for more, which it then gets in another language as well. */
let wantsMore = false;

/** Begins to load the likely language while the settings are still being read; `every` for pages that are made of what only some need. */
export function expectLanguage(likely: Language, every: boolean): void {
  wantsMore = every;
  void loaders[likely].texts();
  if (every) void loaders[likely].more();
}

/** Chosen before a page is drawn; the page is drawn anew when the person changes it. */
export async function chooseLanguage(
  wanted: 'auto' | Language,
  browserLanguage: Language,
): Promise<Language> {
  const chosen = wanted === 'auto' ? browserLanguage : wanted;
  const [texts, more] = await Promise.all([
    loaders[chosen].texts(),
    wantsMore ? loaders[chosen].more() : undefined,
  ]);
  spoken = { ...texts, ...more };
  current = chosen;
  document.documentElement.lang = chosen;
  return chosen;
}

/** The texts of what is not on every page. */
export async function loadMoreTexts(): Promise<void> {
  wantsMore = true;
  spoken = { ...spoken, ...(await loaders[current].more()) };
}

export function language(): Language {
  return current;
}

/** The text of a key in the person's language. `{name}` in the text is replaced by `values.name`. */
export function text(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  const sentence = spoken[key];
  if (sentence === undefined) throw new Error(`the text ${key} was not loaded`);
  return values
    ? sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    : sentence;
}

/** For each failure what happened, what to do now, and where the help answers it. */
export function loadErrorTexts(): Promise<ErrorTexts> {
  return loaders[current].errors();
}

/** The questions of the help page and their answers. */
export function loadHelpTexts(): Promise<HelpTexts> {
  return loaders[current].help();
}
