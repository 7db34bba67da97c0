import type { QrPart } from './decode/parts.ts';

/** A rectangle in picture pixels; x and y are its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Decoded pixels: `data` holds width × height × 4 bytes, RGBA, rows from the top (as ImageData in the browser). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * One QR code that was read: its text, never trimmed, and its corners in picture pixels, clockwise from the upper left. With `part`, the
 * text is only what this one of several codes holds of it.
 */
export interface QrCode {
  readonly text: string;
  readonly part?: QrPart;
  readonly corners: readonly [Point, Point, Point, Point];
}
