/**
 * The permanent leave to look at the pages of one site, which the person may give so that the icon tells when a login page opens.
 * The browser itself asks, keeps the answer and shows it; nothing of it is stored by us.
 */
export interface SiteAccess {
  /** The origins for which leave was given. */
  granted(): Promise<readonly string[]>;
  /** Has the browser ask the person: only right after a press. False when it was refused. */
  ask(origin: string): Promise<boolean>;
  giveBack(origin: string): Promise<void>;
}
