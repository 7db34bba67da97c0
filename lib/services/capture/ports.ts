import type { CaptureError } from '../../core/errors.ts';
import type { QrPart } from '../../core/qr/decode/parts.ts';
import type { QrCode, Rectangle } from '../../core/qr/picture.ts';
import type { Result } from '../../core/result.ts';

/** What was read from one picture. `codes` may be empty. */
export interface QrPicture {
  readonly width: number;
  readonly height: number;
  readonly codes: readonly QrCode[];
  /** A code was seen whose modules are too small to be read: the page should be enlarged. */
  readonly tooSmall?: boolean;
  /** A code was seen that goes on beyond the edge: the page should be scrolled. */
  readonly cutOff?: boolean;
  /** A Micro QR code or a rectangular one was seen: they are not read. */
  readonly smallKind?: boolean;
}

export interface ReadOptions {
  /** In picture pixels. */
  readonly box?: Rectangle;
  readonly signal?: AbortSignal;
  /** Milliseconds after which no new attempt is begun; 45,000 unless given. */
  readonly limit?: number;
  /** Nobody asked: a picture in which nothing lies as the patterns of a code do is soon given up. */
  readonly glance?: boolean;
}

/** Reads QR codes from encoded pictures, beside the page and with a deadline. */
export interface QrReader {
  /** Starts what reading needs, while the picture is still on its way. */
  prepare(): void;
  /** Errors: `pictureUnknownType`, `pictureTooLarge`, `pictureUnreadable`, `qrSlow`. A picture of the camera is used up. */
  read(
    picture: Blob | Uint8Array | ImageBitmap,
    options?: ReadOptions,
  ): Promise<Result<QrPicture, CaptureError>>;
  /** The text of a message over several codes; nothing as long as one is missing. */
  join(parts: readonly QrPart[]): string | undefined;
}

/** A picture of a page. */
export interface PagePicture {
  /** As an encoded file; absent where the browser lets nobody read it. */
  readonly file?: Uint8Array;
  /** Where it stands, in shares of the window. */
  readonly place: Rectangle;
  /** About square: the likeliest to be a code. */
  readonly square: boolean;
  /** It stands in a document within the page. */
  readonly framed?: boolean;
}

export interface CollectedPictures {
  /** Exact origin of the page, if codes may be filled in there. */
  readonly origin?: string;
  /** The page's own pictures, the likeliest first. */
  readonly pictures: readonly PagePicture[];
  /** There are pictures that the page has not loaded yet, or drawings beyond what the screen shows. */
  readonly more?: boolean;
  /** `otpauth://` addresses that the page itself says: links, and Keycloak's set-up in letters. */
  readonly addresses?: readonly string[];
}

/** Whether a page asks for a code of ours, and where it shows documents of others, in shares of the window. */
export interface PlaceOfUse {
  readonly asks: boolean;
  readonly frames: readonly Rectangle[];
}

/** A picture that somebody chose in the context menu. Without an address it is not known which. */
export interface AskedPicture {
  readonly frameId: number;
  readonly url?: string;
}

export interface AskedPictures {
  /** What was asked for in this tab; forgotten by the question. */
  take(tabId: number): Promise<AskedPicture | undefined>;
}

export interface PagePictures {
  /** All pictures of the top frame, or the one that was asked for, even if nobody may read it. */
  collect(tabId: number, asked?: AskedPicture): Promise<Result<CollectedPictures, CaptureError>>;
}

/** The visible part of a tab. */
export interface Screen {
  /** PNG bytes. `pageGone` when that tab is not in front, `pageProtected` where the browser allows no look. */
  capture(tabId: number): Promise<Result<Uint8Array, CaptureError>>;
  origin(tabId: number): Promise<string | undefined>;
  /** Shows the page twice as large. Gives back what undoes it, or nothing where that can't be done. */
  enlarge(tabId: number): Promise<(() => Promise<unknown>) | undefined>;
}

/** Where pictures come from, and who reads them. */
export interface PictureSources {
  readonly reader: QrReader;
  readonly pagePictures: PagePictures;
  readonly screen: Screen;
  /** An object URL for an <img>, and its end. */
  readonly urls: { create(picture: Uint8Array): string; revoke(url: string): void };
}

/** A camera that is on, or a screen that is shared. Its pictures stay in memory. */
export interface LivePicture {
  /** For a <video> that shows what is seen. */
  readonly stream: MediaStream;
  /** What is seen now; nothing before the first picture and after the end. */
  grab(): Promise<ImageBitmap | undefined>;
  /** When the person stops it in the browser, or pulls the plug. */
  onEnd(listener: () => void): void;
  stop(): void;
}

export interface LivePictures {
  /** Errors: `cameraMissing`, `cameraBusy`, `cameraRefused`. */
  openCamera(): Promise<Result<LivePicture, CaptureError>>;
  /** Error: `screenRefused`. */
  openScreen(): Promise<Result<LivePicture, CaptureError>>;
}
