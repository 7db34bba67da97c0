import type { doorJa } from './door-ja.ts';

export const doorEn: Readonly<Record<keyof typeof doorJa, string>> = {
  master_password: 'Master password',
  unlock: 'Unlock',
  empty_title: 'Nothing is saved yet.',
  empty_way_page: 'When the setup page shows its QR code, just press the Kagiban button: it finds the code.',
  empty_way_area: 'If it does not, press “Select an area” and draw a box around the code.',
  empty_other_ways: 'Use a picture or a key',
  set_up_first_what:
    'If you set them up on a phone, show the QR code again on the site’s setup page and press the Kagiban button there.',
  set_up_first_how: 'How to set it up',
  locked_title: 'Locked',
  forgot_password: 'If you forgot the password',
  password_show: 'Show',
  password_hide: 'Hide',
  password_spaces: 'There is a space at the beginning or the end.',
  wait_seconds: 'You can try again in {seconds}\u00a0s.',
  opening: 'Opening. This may take about a minute.',
  device_open: 'Open by face, fingerprint or PIN',
};
