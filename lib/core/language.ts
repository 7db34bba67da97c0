/** The languages of the screens, the first being the one that is spoken where nothing else is asked for. */
export const languages = ['ja', 'en'] as const;

export type Language = (typeof languages)[number];

/** The language of a browser (BCP 47): an English browser sees English, all others the language of the people it is made for. */
export function languageOf(tag: string): Language {
  return languages.find((language) => tag.toLowerCase().startsWith(language)) ?? languages[0];
}

/** What was stored, if it is a language or `auto`. */
export function readLanguage(stored: unknown): 'auto' | Language {
  return languages.find((language) => language === stored) ?? 'auto';
}
