import { repairedJson } from './broken-json.ts';
import { MAX_JSON_DEPTH, MAX_JSON_MEMBERS, MAX_JSON_PARTS } from './limits.ts';
import { FileProblem } from './problems.ts';

/** A JSON object as it came. Only known members are read; `__proto__` and the like are names as any other. */
export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws FileProblem `damaged` for anything but an object. */
export function members(value: unknown): Members {
  if (!isMembers(value)) throw new FileProblem('damaged');
  return value;
}

/** An object, or an empty one: for optional parts whose absence means defaults. */
export function membersOrNone(value: unknown): Members {
  return isMembers(value) ? value : {};
}

/** @throws FileProblem `damaged` for anything but an array. */
export function items(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new FileProblem('damaged');
  return value;
}

export function itemsOrNone(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A trimmed text, or an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** @throws FileProblem `damaged` for anything but a whole number of at least 1. */
export function positive(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new FileProblem('damaged');
  return value;
}

/**
 * JSON with bounded depth and number of parts: what it takes in memory is many times what it takes in the file. One that broke off keeps
 * its whole entries (OTPClient 3.1.4 counts letters for bytes where names are Japanese).
 * @throws FileProblem `too-deep`, `too-many` or `damaged`.
 */
export function parseJson(text: string): unknown {
  let depth = 0;
  let parts = 0;
  let members = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (inText) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) inText = false;
    } else if (letter === 0x22) inText = true;
    else if (letter === 0x7b || letter === 0x5b) {
      if (++depth > MAX_JSON_DEPTH) throw new FileProblem('too-deep');
      if (++parts > MAX_JSON_PARTS) throw new FileProblem('too-many');
    } else if (letter === 0x7d || letter === 0x5d) depth--;
    else if (letter === 0x3a && depth === 1 && ++members > MAX_JSON_MEMBERS)
      throw new FileProblem('too-many');
  }
  try {
    return JSON.parse(text);
  } catch {
    const repaired = repairedJson(text);
    if (repaired === undefined) throw new FileProblem('damaged');
    return repaired;
  }
}

/** Base64 in either alphabet, with or without padding and blanks. @throws FileProblem `damaged`. */
export function fromBase64(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw new FileProblem('damaged');
  const plain = value.replace(/\s/g, '').replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/');
  if (/[^A-Za-z0-9+/]/.test(plain) || plain.length % 4 === 1) throw new FileProblem('damaged');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let [buffer, bits, filled] = [0, 0, 0];
  for (let at = 0; at < plain.length; at++) {
    buffer = ((buffer << 6) | sextet(plain.charCodeAt(at))) & 0x3fff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = (buffer >> bits) & 0xff;
    }
  }
  return bytes;
}

function sextet(letter: number): number {
  if (letter >= 97) return letter - 71;
  if (letter >= 65) return letter - 65;
  if (letter >= 48) return letter + 4;
  return letter === 43 ? 62 : 63;
}

const MAX_HEX_LENGTH = 4096;

/** Keys, salts and nonces: at most 2 kB. @throws FileProblem `damaged`. */
export function fromHex(value: unknown): Uint8Array {
  if (typeof value !== 'string' || value.length > MAX_HEX_LENGTH || value.length % 2 > 0)
    throw new FileProblem('damaged');
  if (/[^0-9a-f]/i.test(value)) throw new FileProblem('damaged');
  return Uint8Array.from({ length: value.length / 2 }, (_, at) =>
    Number.parseInt(value.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Bytes that Java and Kotlin wrote as signed numbers. @throws FileProblem `damaged`. */
export function fromSignedBytes(value: unknown): Uint8Array {
  const numbers = items(value);
  const good = numbers.every((item) => Number.isInteger(item) && Number(item) >= -128 && Number(item) <= 255);
  if (!good) throw new FileProblem('damaged');
  return Uint8Array.from(numbers, (item) => Number(item) & 0xff);
}
