import type { NewAccount } from './account.ts';
import { encodeBase32 } from './base32.ts';

/** The account as an `otpauth://` address (Key URI Format): the inverse of `parseOtpauthUri`. Holds the secret. */
export function keyUri(account: NewAccount): string {
  const { type, issuer, accountName, secret, algorithm, digits } = account;
  const service = encodeURIComponent(issuer);
  // Without a service there is no colon, unless the name has one of its own: the first colon divides the two.
  const divided = issuer !== '' || accountName.includes(':');
  const label = `${divided ? `${service}:` : ''}${encodeURIComponent(accountName)}`;
  const moving = type === 'totp' ? `period=${account.period}` : `counter=${account.counter}`;
  return (
    `otpauth://${type}/${label}?secret=${encodeBase32(secret)}&digits=${digits}` +
    `&algorithm=${algorithm}${issuer === '' ? '' : `&issuer=${service}`}&${moving}`
  );
}
