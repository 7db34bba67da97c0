import type { ErrorCode } from '../../lib/core/errors.ts';

/** The answers of the help page, by their anchors. */
export const helpTopics = [
  'refused',
  'mail',
  'notfound',
  'picture',
  'area',
  'camera',
  'key',
  'forgot',
  'recovery',
  'hello',
  'newpc',
  'import',
  'backup',
  'phone',
  'company',
  'family',
  'storage',
  'shortcut',
  'safety',
] as const;

export type HelpTopic = (typeof helpTopics)[number];

/** What happened, what to do now, and the answer that says more. */
export interface ErrorText {
  readonly what: string;
  readonly hint: string;
  readonly help: HelpTopic;
  /** The word of a button that loads the page anew, where that is the way on: whatever hangs in it ends then. */
  readonly again?: string;
  /** The same for somebody who scanned a code, where the other words are for somebody who types. */
  readonly scanned?: { readonly what: string; readonly hint: string };
}

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;
