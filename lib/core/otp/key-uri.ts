import type { NewAccount } from './account.ts';
import { encodeBase32 } from './base32.ts';

/**
 * The account as an `otpauth://` address (Key URI Format): the inverse of `parseOtpauthUri`. Holds the secret. The secret comes first, as
 * Microsoft Authenticator needs it, and no number last: OTPClient 5.1.6 drops one that a line end of another system stands behind, and
 * takes the usual in silence. Without a service there is no colon in the label, for gauth 1.5 refuses a whole file for an empty one.
 */
export function keyUri(account: NewAccount): string {
  const { type, issuer, accountName, secret, algorithm, digits } = account;
  const service = encodeURIComponent(issuer);
  const label = `${issuer === '' ? '' : `${service}:`}${encodeURIComponent(accountName)}`;
  const moving = type === 'totp' ? `period=${account.period}` : `counter=${account.counter}`;
  return (
    `otpauth://${type}/${label}?secret=${encodeBase32(secret)}&${moving}` +
    `&digits=${digits}&algorithm=${algorithm}${issuer === '' ? '' : `&issuer=${service}`}`
  );
}
