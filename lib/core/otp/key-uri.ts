import type { NewAccount } from './account.ts';
import { encodeBase32 } from './base32.ts';

/** The account as an `otpauth://` address (Key URI Format): the inverse of `parseOtpauthUri`. Holds the secret. */
export function keyUri(account: NewAccount): string {
  const label = [account.issuer, account.accountName].map(encodeURIComponent).join(':');
  const moving = account.type === 'totp' ? `period=${account.period}` : `counter=${account.counter}`;
  return (
    `otpauth://${account.type}/${label}?secret=${encodeBase32(account.secret)}&digits=${account.digits}` +
    `&algorithm=${account.algorithm}&issuer=${encodeURIComponent(account.issuer)}&${moving}`
  );
}
