import { doorEn } from './door-en.ts';
import { fillingEn } from './filling-en.ts';
import type { Texts } from './ja.ts';

export const en: Texts = {
  product: 'Kagiban',

  lock: 'Lock',
  add: 'Add',
  settings: 'Settings',
  scan: 'Scan QR code',
  select_area: 'Select an area',
  copy: 'Copy',
  copied: 'Copied',
  fill_in: 'Fill in',
  close: 'Close',

  saving: 'Saving.',
  twin_same: 'This QR code is saved already.',
  saved: 'Saved',
  saved_next_fill: 'Now press “Fill in” below. The code and the device name go into the page.',
  looking: 'Looking for QR codes.',

  looking_on: 'None in sight. Still looking elsewhere.',
  between: ', ',
  no_service: '(no service name)',
  for_this_page: 'for this page',
  other_accounts: 'Use another account ({count})',
  search: 'Search accounts',
  search_nothing: 'Nothing found.',
  show_more: 'Show {count} more',
  seconds_left: '{seconds}\u00a0s left',
  next_code: 'Next {code}',
  code_show: 'Show the code',
  code_hide: 'Hide the code',

  ask_what:
    'If it says that a number was sent to you, a code from Kagiban will not work here. Please check your e-mail.',
  unreached: 'Kagiban can’t fill in the field of this page.',
  unreached_what: 'Press “Copy” and paste the code into the page.',
  framed_elsewhere:
    'Type nothing on this page. Open the site that is named above in a new tab, as you always do, and fill in the code there.',
  framed_unknown: 'Kagiban can’t tell whose frame it is. If anything looks unusual, type nothing.',
  none_here: 'None of your accounts is used on this page yet.',
  none_here_what: 'It is not one of your accounts’ sites. Add an account from the QR code on its setup page.',
  person_self: 'Me',
  person_of: 'Accounts of {name}',
  code_copy: 'Press to copy',
  other_ways: 'Other ways to read a code',
  popup_help: 'Help',
  set_up_first: 'Codes for this page must be set up first.',
  help_link: 'Read more',
  error_number: 'No. {number}',
  desk_word: 'help desk',
  desk_title: 'The help desk to ask',
  ...doorEn,
  ...fillingEn,
};
