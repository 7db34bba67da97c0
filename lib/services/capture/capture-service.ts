import type { AccountError, CaptureError, OtpError, VaultError } from '../../core/errors.ts';
import type { AccountSummary, Algorithm } from '../../core/otp/account.ts';
import type { Code } from '../../core/otp/code.ts';
import type { Rectangle } from '../../core/qr/picture.ts';
import type { Result } from '../../core/result.ts';
import type { KeyInput, Twin } from '../vault/vault-service.ts';

/**
 * An account that was read but not saved: what a person is shown before deciding. The secret stays in the service, in memory,
 * under this id, until saved, dropped or the page goes away.
 */
export interface Candidate {
  readonly id: string;
  readonly issuer: string;
  readonly accountName: string;
  readonly type: 'totp' | 'hotp';
  readonly algorithm: Algorithm;
  readonly digits: number;
  readonly period: number;
  /** The page where it was read, to which it will be bound; absent for pictures and keys. */
  readonly origin?: string;
  /** Where in the picture the code was found, in picture pixels; absent for keys. */
  readonly place?: Rectangle;
  /** Things to point out, in the person's words: `warn_<code>`. */
  readonly warnings: readonly CandidateWarning[];
}

/** `secretShort`: fewer than 80 bits. `periodUnusual`: neither 30 nor 60 s. `secretCorrected`: 0/1/8/9 taken for O/I/B/g… */
export type CandidateWarning = 'secretShort' | 'periodUnusual' | 'secretBitsLeft' | 'pageMismatch';

/** A code that was read and can't be saved, and why. */
export interface Unusable {
  readonly error: OtpError;
  readonly place?: Rectangle;
}

/** What a look at a page or a picture found. At least one of the lists holds something. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly unusable: readonly Unusable[];
}

/** The page in front, frozen: pixels in memory only. `scale` is picture pixels per CSS pixel. */
export interface FrozenPage {
  /** An object URL for an <img>; revoked by `release()`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly origin?: string;
  release(): void;
}

export interface CaptureService {
  /** J1: the page's own pictures first, then the visible tab. Needs the activeTab grant. Cancel with `signal`. */
  findOnPage(tabId: number, signal?: AbortSignal): Promise<Result<Found, CaptureError>>;
  /** J2, in the capture tab: takes the picture of the tab while it is still in front. */
  freeze(tabId: number): Promise<Result<FrozenPage, CaptureError>>;
  /** J2: reads the box, in picture pixels. */
  readBox(page: FrozenPage, box: Rectangle): Promise<Result<Found, CaptureError>>;
  /** J3: a file, a dropped or a pasted picture. */
  readPicture(picture: Blob): Promise<Result<Found, CaptureError>>;
  /** A pasted `otpauth://` address. */
  readText(text: string): Result<Found, CaptureError>;
  /** J4: a typed key, judged on every key press. A new call with the same `id` replaces the candidate. */
  readKey(input: KeyInput, id?: string): Result<Candidate, OtpError>;

  /** The saved account that a candidate equals, as the vault stands now. */
  twin(candidateId: string): Twin | undefined;
  /** The first code of a candidate at `now` (milliseconds since the epoch). */
  code(candidateId: string, now: number): Code | undefined;
  /**
   * Saves a candidate. The person may have corrected the names (and for keys everything is in the candidate already).
   * `how: 'replace'` puts the twin of the same names in the trash. Never replaces anything by itself.
   */
  save(
    candidateId: string,
    how?: { readonly issuer?: string; readonly accountName?: string; readonly replace?: boolean },
  ): Promise<Result<AccountSummary, VaultError | AccountError | CaptureError>>;
  /** Forgets every candidate. */
  drop(): void;
}
