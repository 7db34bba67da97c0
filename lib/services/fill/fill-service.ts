import type { NamedDevice } from '../../core/autofill/device-name.ts';
import type { CodeSource } from '../../core/autofill/page-class.ts';
import type { AccountError, FillError, PolicyError, VaultError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';

/** What the page in the active tab is: `setup` enrols, `login` asks for a code, `ask` is unsure, `none` is anything else. */
export type PageKind = 'setup' | 'login' | 'ask' | 'none';

/** The page in front, as far as filling is concerned. Holds for one document: after a navigation it is refused. */
export interface PageView {
  readonly kind: PageKind;
  readonly tabId: number;
  readonly documentId: string;
  /** Exact origin if codes may ever be filled there (https, or http on localhost), else undefined. */
  readonly origin?: string;
  /** What to show a person; punycode if not ASCII. */
  readonly host: string;
  /** The names of the devices that the page lets one choose from; empty where it does not ask. */
  readonly devices: readonly string[];
  /** Where the code comes from that the page asks for, if it speaks of another than ours. */
  readonly source?: CodeSource;
  /** The page says that the code of before was not accepted. */
  readonly refused: boolean;
  /** Set-up: the site did not take the name of the device. */
  readonly nameRefused?: true;
  /** The page is young and empty: what it will be is not settled. */
  readonly settling: boolean;
  /** When the document began, in milliseconds since the epoch. */
  readonly since: number;
  /** Why nothing can be filled in, where the page would ask for a code. */
  readonly blocked?: FillError;
  /** It asks for a code of ours, in something that we can't fill in. */
  readonly unreached?: true;
  /** Frames of other sites on a page that asks for nothing itself. `likely`: a field for a code seems to stand there. Nothing is ever filled in there. */
  readonly frames?: readonly { readonly origin: string; readonly host: string; readonly likely: boolean }[];
  /** The page could not be looked at, and a person should know why. */
  readonly unseen?: 'closed' | 'busy';
}

/** An account and the page in front: `bound` here, `free` (no site yet), `other` (bound elsewhere). */
export type Fit = 'bound' | 'free' | 'other';

export interface FillService {
  /** Looks at a tab. Needs the activeTab grant; a page that may not be looked at is `none`. */
  look(tabId: number): Promise<PageView>;
  fit(accountId: string, page: PageView): Fit;
  /**
   * Why nothing may be filled in there: by what the page is, or by what the administrator decided (in the first seconds of a browser, what
   * was decided the last time; see `PolicyReader.soon`).
   */
  whyBlocked(page: PageView): Promise<FillError | PolicyError | undefined>;
  /** Several devices, and it is not known which of them this account is: the person is asked once (`vault.edit`, `deviceName`). */
  needsDevice(accountId: string, page: PageView): boolean;
  /** The devices of the page in their order, those of one name told apart. */
  devices(page: PageView): readonly NamedDevice[];
  /**
   * Fills the account's code in, and the device name on a set-up page. Waits for the next code if this one was used on this
   * site or ends within 4 s: `onWait` is told the seconds left, once a second. Aborting `signal` ends the wait.
   */
  fill(
    accountId: string,
    page: PageView,
    options?: {
      readonly onWait?: (seconds: number, why: 'used' | 'ending') => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Result<Filled, FillError | PolicyError | VaultError | AccountError>>;
}

/** `submitted`: the form was sent because the person switched that on. `deviceName`: what stands in the form of a set-up page. */
export interface Filled {
  readonly submitted: boolean;
  readonly deviceName?: string;
  /** The button of the page that sends the code could not be pressed yet. */
  readonly asleep?: true;
}
