import type { Remembered } from '../services/vault/ports.ts';

/** Names in `storage.session`. */
export const KEY = 'vk';
export const LOCK_AT = 'lockAt';
export const USED_AT = 'usedAt';
export const FIRST_SCREEN = 'firstScreen';

/** What is assumed while nothing is known; its members are the names under which they are kept. */
export const nothingKnown: Remembered = {
  tries: { wrong: 0, lastAt: 0 },
  firstAt: 0,
  suspect: false,
  generation: 0,
  keepBefore: false,
  mendDue: false,
  notice: null,
};
