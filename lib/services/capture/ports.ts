import type { CaptureError } from '../../core/errors.ts';
import type { QrCode, Rectangle } from '../../core/qr/picture.ts';
import type { Result } from '../../core/result.ts';

/** What was read from one picture. `codes` may be empty. */
export interface QrPicture {
  readonly width: number;
  readonly height: number;
  readonly codes: readonly QrCode[];
  /** A code was seen whose modules are too small to be read: the page should be enlarged. */
  readonly tooSmall?: boolean;
}

/** Reads QR codes from encoded pictures, beside the page and with a deadline. */
export interface QrReader {
  /** `box` in picture pixels. Errors: `pictureUnknownType`, `pictureTooLarge`, `pictureUnreadable`, `qrSlow`. */
  read(
    picture: Blob | Uint8Array,
    options?: { readonly box?: Rectangle; readonly signal?: AbortSignal },
  ): Promise<Result<QrPicture, CaptureError>>;
}

export interface CollectedPictures {
  /** Exact origin of the page, if codes may be filled in there. */
  readonly origin?: string;
  /** The page's own pictures as encoded files, the likeliest first. */
  readonly pictures: readonly Uint8Array[];
}

export interface PagePictures {
  collect(tabId: number): Promise<Result<CollectedPictures, CaptureError>>;
}

/** The visible part of a tab. */
export interface Screen {
  /** PNG bytes. `pageGone` when that tab is not in front, `pageProtected` where the browser allows no look. */
  capture(tabId: number): Promise<Result<Uint8Array, CaptureError>>;
  origin(tabId: number): Promise<string | undefined>;
}
