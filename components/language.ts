import type { ErrorCode } from '../lib/core/errors.ts';
import { en } from './texts/en.ts';
import { errorsEn } from './texts/errors-en.ts';
import { errorsJa } from './texts/errors-ja.ts';
import { ja } from './texts/ja.ts';

export type Language = 'ja' | 'en';
export type TextKey = keyof typeof ja;

let current: Language = 'ja';

/** Chosen once before a page is drawn; the page is drawn anew when the person changes it. */
export function chooseLanguage(wanted: 'auto' | Language, browserLanguage: Language): Language {
  current = wanted === 'auto' ? browserLanguage : wanted;
  document.documentElement.lang = current;
  return current;
}

export function language(): Language {
  return current;
}

/** The text of a key in the person's language. `{name}` in the text is replaced by `values.name`. */
export function text(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  const sentence = (current === 'ja' ? ja : en)[key];
  return values
    ? sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    : sentence;
}

/** What happened, what to do now, and where the help answers it. */
export function errorText(code: ErrorCode): {
  readonly what: string;
  readonly hint: string;
  readonly help: string;
} {
  return (current === 'ja' ? errorsJa : errorsEn)[code];
}
