import type { Settings } from '../lib/services/settings/settings-service.ts';

/** The rules of the dark theme, once they were found: their condition is what the person changes. */
let dark: readonly CSSMediaRule[] | undefined;
const SYSTEM = '(prefers-color-scheme: dark)';

/** Draws the page in the theme and at the size that the person chose. A contrast theme of the system stays above both. */
export function showAs({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  const { style } = document.documentElement;
  style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  style.colorScheme = theme === 'auto' ? '' : theme;
  dark ??= [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule): rule is CSSMediaRule => (rule as CSSMediaRule).conditionText === SYSTEM),
  );
  for (const { media } of dark)
    media.mediaText = theme === 'auto' ? SYSTEM : theme === 'dark' ? 'all' : 'not all';
}
