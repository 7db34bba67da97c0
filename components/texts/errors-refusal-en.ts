import type { RefusalError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

export const refusalErrorsEn: Readonly<Record<RefusalError, ErrorText>> = {
  codeByMail: {
    what: 'This page waits for a number that was sent to you.',
    hint: 'Enter the number from the e-mail or message, not a code from Kagiban. To use the app, choose it where the site lets you choose how to log in.',
    help: 'mail',
  },
  clockOff: {
    what: 'This PC’s clock is wrong.',
    hint: 'The button below makes the codes of this site as if the clock were right. Later, right-click the clock in the taskbar, open “Adjust date and time” and press “Sync now”.',
    help: 'refused',
  },
  clockFarOff: {
    what: 'This PC’s clock is wrong by more than ten minutes.',
    hint: 'Right-click the clock in the taskbar, open “Adjust date and time”, set the date and time, then check again with the button below.',
    help: 'refused',
  },
  codeUsed: {
    what: 'The current code has been used on this site already.',
    hint: 'Each code works once. “Fill in” waits for the next one.',
    help: 'refused',
  },
  codeLate: {
    what: 'The code had expired when the page was sent.',
    hint: 'Press “Fill in” again, and press the page’s own button right after it.',
    help: 'refused',
  },
  codeOfOtherDevice: {
    what: 'The code may belong to another device.',
    hint: 'Press the button below and choose again which of the devices on the page belongs to this account. If it was the right one, check this PC’s clock.',
    help: 'refused',
  },
  codeOfOtherAccount: {
    what: 'The code may belong to another person’s account.',
    hint: 'There are several accounts for this site. Press “Fill in” at the one of the person who is logging in.',
    help: 'family',
  },
  codeTriedTooOften: {
    what: 'After several refusals the site may be turning everything away for a while.',
    hint: 'Close this and try again in about 15 minutes. Until then even a right code is refused.',
    help: 'refused',
  },
  codeTyped: {
    what: 'The code that was typed was wrong or had expired.',
    hint: 'Type the digits without spaces. “Fill in” puts them in without a mistake.',
    help: 'refused',
  },
  codeRefused: {
    what: 'The site refused the code.',
    hint: 'First check this PC’s clock with the button below. If it is right, ask the site’s help desk to let you set up your one-time password again.',
    help: 'refused',
  },
  setUpRefused: {
    what: 'The site did not accept the code for the setup.',
    hint: 'If a QR code is shown above, begin again with “Save”. If not, press “Fill in” again and the page’s own button right after it.',
    help: 'refused',
  },
  clockUnknown: {
    what: 'The site did not tell its time.',
    hint: 'Right-click the clock in the taskbar, open “Adjust date and time” and press “Sync now”.',
    help: 'refused',
  },
  setUpUnfinished: {
    what: 'The setup of this account was never finished on the site.',
    hint: 'Sign in with a code from the device that you used before, such as a phone. Then read the QR code of the setup page again and go through to the end.',
    help: 'refused',
  },
  deviceNameTaken: {
    what: 'The site already has a device of this name.',
    hint: 'Press “Fill in”: another name goes in. If you wrote the name yourself, remove it first.',
    help: 'refused',
  },
};
