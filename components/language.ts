import type { ErrorTexts } from './texts/error-text.ts';
import type { ja } from './texts/ja.ts';

export type Language = 'ja' | 'en';
export type TextKey = keyof typeof ja;
type Texts = Readonly<Record<TextKey, string>>;

/** Only the language that is spoken is loaded, and what went wrong only when something did. */
const texts: Readonly<Record<Language, () => Promise<Texts>>> = {
  ja: async () => (await import('./texts/ja.ts')).ja,
  en: async () => (await import('./texts/en.ts')).en,
};
const errors: Readonly<Record<Language, () => Promise<ErrorTexts>>> = {
  ja: async () => (await import('./texts/errors-ja.ts')).errorsJa,
  en: async () => (await import('./texts/errors-en.ts')).errorsEn,
};

let current: Language = 'ja';
let spoken: Texts | undefined;

/** Begins to load the likely language while the settings are still being read. */
export function expectLanguage(likely: Language): void {
  void texts[likely]();
}

/** Chosen before a page is drawn; the page is drawn anew when the person changes it. */
export async function chooseLanguage(
  wanted: 'auto' | Language,
  browserLanguage: Language,
): Promise<Language> {
  const chosen = wanted === 'auto' ? browserLanguage : wanted;
  spoken = await texts[chosen]();
  current = chosen;
  document.documentElement.lang = chosen;
  return chosen;
}

export function language(): Language {
  return current;
}

/** The text of a key in the person's language. `{name}` in the text is replaced by `values.name`. */
export function text(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  if (!spoken) throw new Error('no language was chosen');
  const sentence = spoken[key];
  return values
    ? sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    : sentence;
}

/** For each failure what happened, what to do now, and where the help answers it. */
export function loadErrorTexts(): Promise<ErrorTexts> {
  return errors[current]();
}
