import { Secret, TOTP } from 'otpauth';

/** The key of RFC 6238, appendix B, in ASCII and as people type it. */
export const KEY_IN_ASCII = '12345678901234567890';
export const KEY = Secret.fromLatin1(KEY_IN_ASCII).base32;

/** The key of somebody else. */
export const OTHER_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The code of `KEY` at a time in milliseconds: SHA-1, 6 digits, 30 s. */
export const codeAt = (timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(KEY) }).generate({ timestamp });

export const codeNow = () => codeAt(Date.now());

/** What a page may show that is read a moment before or after: the codes of the last period, of this one and of the next. */
export const codesAboutNow = () => [-30_000, 0, 30_000].map((offset) => codeAt(Date.now() + offset));
