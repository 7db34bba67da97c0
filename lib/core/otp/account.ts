/** Hash of the HMAC in RFC 6238 §1.2, in the spelling of the Key URI Format. */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** How codes are made from a secret. `period` counts seconds and is used by `totp` only, `counter` by `hotp` only. */
export interface OtpParameters {
  readonly type: 'totp' | 'hotp';
  readonly algorithm: Algorithm;
  readonly digits: 6 | 7 | 8;
  /** Seconds, 15 to 120. */
  readonly period: number;
  /** The moving factor of the *next* code (RFC 4226 §5.1), 0 to 2⁵³−1. */
  readonly counter: number;
}

/** One enrolment that is not saved yet. */
export interface NewAccount extends OtpParameters {
  /** Who runs the login, for example 健康保険組合加入者ページ. May be empty. */
  readonly issuer: string;
  /** Whose account it is there, for example hanako. May be empty. */
  readonly accountName: string;
  /** The HMAC key, 1 to 256 bytes. Never leaves the services. */
  readonly secret: Uint8Array;
}

/** One saved enrolment, with its secret. */
export interface Account extends NewAccount {
  /** 16 hex digits, random. */
  readonly id: string;
  /** Exact origins (`https://host[:port]`) where its code may be filled in. Empty until a site is known. */
  readonly origins: readonly string[];
  readonly pinned: boolean;
  /** The name under which the portal lists this account's device (デバイス名), once it is known. */
  readonly deviceName?: string;
  /** Which of the devices of that name it is, where the portal lists several: 1 for the first. */
  readonly deviceNth?: number;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  /** Whose it is in a family, as the person calls them. Absent: nobody was named. */
  readonly person?: string;
  /** Captured on a page whose site has not yet been seen to take a code of it. */
  readonly pending?: true;
}

/** A saved enrolment as pages may see it: everything but the secret. */
export type AccountSummary = Omit<Account, 'secret'>;

/** What a person may change about an account. Secret and parameters never change: that would be another account. */
export interface AccountChanges {
  readonly issuer?: string;
  readonly accountName?: string;
  readonly pinned?: boolean;
  /** The name under which the portal lists this account's device; empty for "not known". */
  readonly deviceName?: string;
  /** Goes with `deviceName`: a name without it is the only one of its kind. */
  readonly deviceNth?: number;
  /** Whose it is; empty for nobody in particular. */
  readonly person?: string;
  /** The set-up page took a code of it. */
  readonly pending?: false;
}

/** An account in the trash: kept for 30 days. `removedAt` in milliseconds since the epoch. */
export interface TrashedAccount extends Account {
  readonly removedAt: number;
}

export type TrashedSummary = Omit<TrashedAccount, 'secret'>;
