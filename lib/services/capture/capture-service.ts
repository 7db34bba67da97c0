import type { AccountError, CaptureError, OtpError, VaultError } from '../../core/errors.ts';
import type { AccountSummary, Algorithm } from '../../core/otp/account.ts';
import type { Code } from '../../core/otp/code.ts';
import type { OtpWarning } from '../../core/otp/parameters.ts';
import type { ForeignText } from '../../core/qr/foreign-text.ts';
import type { Point, Rectangle } from '../../core/qr/picture.ts';
import type { Result } from '../../core/result.ts';
import type { KeyInput, Twin } from '../vault/vault-service.ts';
import type { PartsRead } from './parts.ts';
import type { LivePicture, LivePictures } from './ports.ts';

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
  /** The page where it was read and will be used, to which it will be bound: the page asks for a code itself. */
  readonly origin?: string;
  /** The page where it was read, whether it will be used there or not; absent for pictures, keys and codes for moving. */
  readonly seenOn?: string;
  /** Where on the page or in the picture the code was found, in shares of its width and height; absent for keys. */
  readonly place?: Rectangle;
  /** Things to point out, in the person's words: `warn_<code>`. */
  readonly warnings: readonly CandidateWarning[];
}

/** `pageMismatch`: the page says something else than the code. */
export type CandidateWarning = OtpWarning | 'pageMismatch';

/** A code that was read and can't be saved, and why. */
export interface Unusable {
  readonly error: OtpError | 'qrPart';
  /** Of one of several codes that hold one message together: which were read, and which are missing. */
  readonly parts?: PartsRead;
  /** Of a code that is not for logging in: what it is. */
  readonly says?: ForeignText;
  readonly place?: Rectangle;
}

/** Codes by which Google Authenticator hands over its accounts, as many as were read since the page was opened. */
export interface MovingCodes {
  readonly accounts: readonly Candidate[];
  /** Entries that can't be taken over. */
  readonly unreadable: number;
  /** Codes that were read, of how many; and which are missing, from 1. */
  readonly read: number;
  readonly of: number;
  readonly missing: readonly number[];
}

/** What a look at a page or a picture found. At least one of these holds something. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly unusable: readonly Unusable[];
  readonly moving?: MovingCodes;
}

/** The page in front, frozen: pixels in memory only. */
export interface FrozenPage {
  /** An object URL for an <img>; revoked by `release()`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly origin?: string;
  release(): void;
}

/** `unconfirmed`: it was read on the same site, which never took a code of it: the candidate takes its place. */
export interface CandidateTwin extends Twin {
  readonly unconfirmed: boolean;
}

export interface CaptureService {
  /**
   * J1: the picture that was asked for by the context menu; else the page's own pictures, then the visible tab. Needs the activeTab
   * grant. Cancel with `signal`.
   */
  findOnPage(
    tabId: number,
    signal?: AbortSignal,
    /** Called early, where the visible part of the page seems to hold no code: the look goes on. */
    onNoneInSight?: () => void,
  ): Promise<Result<Found, CaptureError>>;
  /** Starts what reading needs, where a code is likely: while the page is still being asked for its pictures. */
  prepare(): void;
  /** Whether somebody chose a picture of this tab in the context menu, which `findOnPage` has not looked at yet. */
  isAsked(tabId: number): Promise<boolean>;
  /** The same on a page that is shown twice as large, until something is found. */
  findEnlarged(tabId: number, signal?: AbortSignal): Promise<Result<Found, CaptureError>>;
  /** J2, in the capture tab: takes the picture of the tab while it is still in front. */
  freeze(tabId: number): Promise<Result<FrozenPage, CaptureError>>;
  /** J2: reads the box, in picture pixels, and a little around it if there is nothing inside. */
  readBox(page: FrozenPage, box: Rectangle, signal?: AbortSignal): Promise<Result<Found, CaptureError>>;
  /** J2: reads the code that a point lies on, in picture pixels. */
  readAt(page: FrozenPage, point: Point, signal?: AbortSignal): Promise<Result<Found, CaptureError>>;
  /** J3: files, dropped or pasted pictures. */
  readPictures(pictures: readonly Blob[]): Promise<Result<Found, CaptureError>>;
  /** A pasted or dropped text: an `otpauth://` address, or a picture written out as a `data:` address. */
  readText(text: string): Promise<Result<Found, CaptureError>>;
  /** The last rung: a camera or another window. What they show is read by `readLive` until something is found. */
  readonly live: LivePictures;
  readLive(live: LivePicture, signal?: AbortSignal): Promise<Result<Found, CaptureError>>;
  /** J4: a typed key, judged on every key press. A new call with the same `id` replaces the candidate. */
  readKey(input: KeyInput, id?: string): Result<Candidate, OtpError>;

  /** The saved account that a candidate equals, as the vault stands now. */
  twin(candidateId: string): CandidateTwin | undefined;
  /** The first code of a candidate at `now` (milliseconds since the epoch). */
  code(candidateId: string, now: number): Code | undefined;
  /**
   * Saves a candidate. The person may have corrected the names (and for keys everything is in the candidate already).
   * `replace` puts the twin of the same names in the trash. Never replaces anything by itself. What was
   * read on a page is pending: its site has yet to take a code of it.
   */
  save(
    candidateId: string,
    how?: {
      readonly issuer?: string;
      readonly accountName?: string;
      readonly replace?: boolean;
    },
  ): Promise<Result<AccountSummary, VaultError | AccountError | CaptureError>>;
  /** Saves accounts that are moving, without those that are saved already: all or none. Gives back how many. */
  saveAll(candidateIds: readonly string[]): Promise<Result<number, VaultError | AccountError>>;
  /** Forgets every candidate. */
  drop(): void;
}
