import { createHmac } from 'node:crypto';

/** RFC 4648 §6, without padding. */
export function base32(/** @type {string} */ ascii) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...Buffer.from(ascii)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/**
 * The code of a period, by node's own HMAC: a second implementation beside the extension's.
 * @param {string} secret ASCII, as Keycloak keeps it
 * @param {import('./realms.mjs').Policy} policy
 * @param {number} step number of the period since the epoch
 */
export function codeOf(secret, { algorithm, digits }, step) {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(algorithm, Buffer.from(secret)).update(message).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * Keycloak's check: the code of this period, the one before or the one after, as the very same text (no trimming, no full-width
 * digits); a code that was accepted from a member is refused from that member for the next three periods.
 */
export function createCodeCheck(/** @type {() => number} */ now = Date.now) {
  /** @type {Map<string, number>} */
  const used = new Map();
  return (
    /** @type {string} */ user,
    /** @type {string} */ secret,
    /** @type {import('./realms.mjs').Policy} */ policy,
    /** @type {string} */ code,
  ) => {
    const step = Math.floor(now() / 1000 / policy.period);
    const fits = [0, -1, 1].some((offset) => codeOf(secret, policy, step + offset) === code);
    const name = `${user} ${secret} ${code}`;
    const usedAt = used.get(name);
    if (!fits || (usedAt !== undefined && now() - usedAt < policy.period * 3000)) return false;
    used.set(name, now());
    return true;
  };
}
