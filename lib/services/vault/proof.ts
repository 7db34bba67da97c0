/**
 * Shows that the person at work is the one who may: asked for before a secret is shown or leaves, and before the ways to open the
 * vault change. Good once, for a minute, on the page that asked.
 */
export interface Proof {
  /** Milliseconds since the epoch. */
  readonly provenAt: number;
}
