import type { Language } from '../../lib/core/language.ts';
import type { HelpTopic } from './error-text.ts';

/** A small picture beside an answer of the help page. */
export interface HelpFigure {
  /** In the package, as `/help/refused.webp`. */
  readonly file: `/help/${string}`;
  /** CSS pixels, so that nothing moves while it loads. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: Readonly<Record<Language, string>>;
}

/** Which answers have pictures. Each file is in `public/help` (a test asks for it). */
export const helpFigures: Readonly<Partial<Record<HelpTopic, readonly HelpFigure[]>>> = {};
