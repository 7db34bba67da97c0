/** A password that is proposed, and how each of its parts between the hyphens is read (hiragana; empty for a number). */
export interface Proposal {
  readonly password: string;
  readonly readings: readonly string[];
}
