import { createHash } from 'node:crypto';

/** A UUID of version 8 (RFC 9562) out of what it names, in small letters: the same each time that the same is named. */
export function uuidOf(/** @type {unknown} */ named) {
  const hex = createHash('sha256').update(JSON.stringify(named)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
