import type { ImportError, PolicyError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

/** Why a file of another authenticator can't be imported, and what an administrator forbids. */
export const importErrorsEn: Readonly<Record<ImportError | PolicyError, ErrorText>> = {
  policyForbids: {
    what: 'The administrator of this PC has switched this off.',
    hint: 'On a company’s PC its rules apply. The accounts can be used as before.',
    help: 'company',
  },
  'import-needs-password': {
    what: 'This file is protected by a password.',
    hint: 'Enter the password that was chosen when the file was exported.',
    help: 'import',
  },
  'import-wrong-password': {
    what: 'The password of the file is not right.',
    hint: 'Enter the password that was chosen in the app that exported it. Nothing has changed.',
    help: 'import',
  },
  'import-damaged': {
    what: 'This file is damaged.',
    hint: 'Export it once more in the old app. Nothing has changed.',
    help: 'import',
  },
  'import-newer-version': {
    what: 'This file has a newer form that cannot be read yet.',
    hint: 'Update Kagiban and try again. Nothing has changed.',
    help: 'import',
  },
  'import-too-expensive': {
    what: 'This PC is not strong enough to open this file.',
    hint: 'If the old app can export without encryption, choose that, and delete the file afterwards.',
    help: 'import',
  },
  'import-too-large': {
    what: 'The file is too large.',
    hint: 'Files up to 20 MB can be read. Choose one that holds the accounts alone.',
    help: 'import',
  },
  'import-too-many': {
    what: 'There are too many accounts in it.',
    hint: 'Up to 5,000 can be read at once. Export them in several files.',
    help: 'import',
  },
  'import-too-deep': {
    what: 'This file has a form that cannot be read.',
    hint: 'Choose the file just as the old app exported it.',
    help: 'import',
  },
  'import-archive': {
    what: 'A ZIP or another archive cannot be read as it is.',
    hint: 'Unpack it and choose the file inside (data.json, export.data, otp-export.json …).',
    help: 'import',
  },
  'import-1password-archive': {
    what: 'The archive of 1Password (1PUX) cannot be read as it is.',
    hint: 'Rename it from .1pux to .zip, extract it, and choose export.data from inside.',
    help: 'import',
  },
  'import-proton-pass-archive': {
    what: 'The archive of Proton Pass (ZIP) cannot be read as it is.',
    hint: 'Extract it and choose data.json from the folder “Proton Pass”. Where there is only data.pgp, export again without encryption.',
    help: 'import',
  },
  'import-raivo-archive': {
    what: 'The archive of Raivo (ZIP) cannot be read as it is.',
    hint: 'It has a password that Windows alone cannot open. Open it with 7-Zip and choose raivo-otp-export.json from inside.',
    help: 'import',
  },
  'import-bitwarden-archive': {
    what: 'A ZIP cannot be read as it is.',
    hint: 'Extract it and choose data.json from inside.',
    help: 'import',
  },
  'import-account-bound': {
    what: 'This file opens only for the account that exported it.',
    hint: 'In the old app choose “password protected” or “not encrypted” and export once more.',
    help: 'import',
  },
  'import-no-password-slot': {
    what: 'This file opens only by fingerprint or face on the phone.',
    hint: 'Set a password in the old app and export once more.',
    help: 'import',
  },
  'import-database': {
    what: 'The database of an app cannot be read.',
    hint: 'Choose a file that was made by the old app’s “export”.',
    help: 'import',
  },
  'import-pgp': {
    what: 'This file is encrypted in another way (PGP).',
    hint: 'In the old app choose CSV or “not encrypted” and export once more.',
    help: 'import',
  },
  'import-no-accounts': {
    what: 'There is no account in this file.',
    hint: 'Make sure in the old app that it has accounts, and export once more.',
    help: 'import',
  },
  'import-empty': {
    what: 'This file is empty.',
    hint: 'Export it once more in the old app.',
    help: 'import',
  },
  'import-not-recognised': {
    what: 'Nothing that Kagiban can read was found in this file.',
    hint: 'It is of a kind that is not known, or holds no accounts. Choose a file exported by another authenticator or password manager, or type the keys on the page “Add”. The passwords of a browser (CSV) hold none.',
    help: 'import',
  },
};
