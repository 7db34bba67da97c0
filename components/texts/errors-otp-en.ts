import type { OtpError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

const ASK_THE_SITE =
  'Kagiban cannot use the QR code of this site. Nothing was saved. See whether the site offers another setting (time-based, 6 digits, 30 seconds), or ask its help desk.';
const READ_ANEW =
  'Nothing was saved. Open the setup page again and read the new QR code. If this comes again, ask the help desk of the site.';

/** What is wrong with an address or a typed key. */
export const otpErrorsEn: Readonly<Record<OtpError, ErrorText>> = {
  notOtpauth: {
    what: 'This QR code is not for logging in.',
    hint: 'It holds something else, such as a web address. Nothing was saved. Read the QR code of the setup page.',
    help: 'notfound',
  },
  otpauthMigration: {
    what: 'This QR code is for moving from another app.',
    hint: 'Choose its picture on the page “Add”, or paste it there outside of the fields. Nothing was saved.',
    help: 'import',
  },
  otpauthMalformed: {
    what: 'The contents of the QR code are damaged.',
    hint: 'Nothing was saved. Open the setup page again and read the new QR code.',
    help: 'notfound',
  },
  secretMissing: {
    what: 'There is no key.',
    hint: 'Paste the letters and digits that the setup page shows under “Unable to scan?”.',
    help: 'key',
    scanned: { what: 'There is no key in this QR code.', hint: READ_ANEW },
  },
  secretCharacters: {
    what: 'The key has characters that cannot be right.',
    hint: 'Keys have the letters A–Z and the digits 2–7 only. Check for 0 and O, 1 and I, 8 and B.',
    help: 'key',
    scanned: { what: 'The key in this QR code has characters that cannot be right.', hint: ASK_THE_SITE },
  },
  secretLength: {
    what: 'The key has the wrong length.',
    hint: 'Check that it is complete and has nothing extra.',
    help: 'key',
    scanned: { what: 'The key in this QR code has the wrong length.', hint: ASK_THE_SITE },
  },
  secretTooLong: {
    what: 'The key is too long.',
    hint: 'Check whether something else was pasted. Nothing was saved.',
    help: 'key',
    scanned: { what: 'The key in this QR code is too long.', hint: ASK_THE_SITE },
  },
  parameterRepeated: {
    what: 'The QR code says one thing twice, in two different ways.',
    hint: READ_ANEW,
    help: 'notfound',
  },
  parameterUnclear: {
    what: 'The QR code is written in an unusual way.',
    hint: `Its digits or its period are not clear, and wrong codes would help nobody. ${ASK_THE_SITE}`,
    help: 'notfound',
  },
  algorithmUnknown: {
    what: 'This site uses a method that Kagiban does not know.',
    hint: 'Nothing was saved. Look into the guide of the site, or ask its help desk.',
    help: 'notfound',
  },
  algorithmForeign: {
    what: 'This site uses MD5 or another rare method.',
    hint: 'Kagiban knows SHA1, SHA256 and SHA512. Nothing was saved. Choose SHA1 at the site if you can, or ask its help desk.',
    help: 'notfound',
  },
  digitsOutOfRange: {
    what: 'The number of digits is 6 to 8.',
    hint: 'Enter what the site says. Usually it is 6.',
    help: 'key',
    scanned: {
      what: 'Codes of this site have a number of digits that is not supported (6 to 8 are).',
      hint: ASK_THE_SITE,
    },
  },
  periodOutOfRange: {
    what: 'The period is 15 to 120 seconds.',
    hint: 'Enter what the site says. Usually it is 30.',
    help: 'key',
    scanned: {
      what: 'Codes of this site have a period that is not supported (15 to 120 seconds are).',
      hint: ASK_THE_SITE,
    },
  },
  counterOutOfRange: {
    what: 'The QR code does not say properly where counting starts.',
    hint: READ_ANEW,
    help: 'notfound',
  },
  typeUnknown: {
    what: 'Kagiban does not know this kind of QR code.',
    hint: 'Nothing was saved. Choose “time-based” at the site.',
    help: 'notfound',
  },
  typeSteam: {
    what: 'This is a code of Steam’s own kind (five letters and digits).',
    hint: 'Kagiban cannot make it. Nothing was saved. Please use Steam’s own app.',
    help: 'notfound',
  },
  typeMotp: {
    what: 'This is a code of another kind (mOTP).',
    hint: 'Kagiban cannot make it. Nothing was saved. Choose “time-based (TOTP)” at the site.',
    help: 'notfound',
  },
  typeYandex: {
    what: 'This is a code of Yandex’s own kind.',
    hint: 'Kagiban cannot make it. Nothing was saved. Please use Yandex’s own app.',
    help: 'notfound',
  },
  typeDaypassword: {
    what: 'This is a password that changes once a day (day password).',
    hint: 'Kagiban cannot make it. Nothing was saved. See whether the site offers “time-based (TOTP)”, or ask its help desk.',
    help: 'notfound',
  },
};
