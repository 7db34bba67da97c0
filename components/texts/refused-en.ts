import type { refusedJa } from './refused-ja.ts';

export const refusedEn: Readonly<Record<keyof typeof refusedJa, string>> = {
  refused_title: 'Why was it refused?',
  refused_choose_device: 'Choose the device again',
  clock_asking: 'Comparing the clocks.',
  clock_check: 'Check this PC’s clock',
  clock_right: 'The clock is right. There is another reason.',
  clock_slow: 'This PC’s clock is {apart} behind the site’s.',
  clock_fast: 'This PC’s clock is {apart} ahead of the site’s.',
  clock_seconds: '{seconds}\u00a0s',
  clock_minutes: '{minutes}\u00a0min {seconds}\u00a0s',
  clock_follow: 'Correct for it on this site',
  clock_following: 'Codes now follow the site’s clock',
  clock_following_what:
    'Press “Fill in” again. This applies to this site only, until the browser closes. Please set the PC’s clock as well.',

  sent_mail: 'This page asks for a number sent by e-mail.',
  sent_message: 'This page asks for a number sent by text message or phone.',
  sent_token: 'This page asks for a number from a separate device or card.',
  sent_what: 'A code from Kagiban does not work here. Enter the number that was sent.',

  access_title: 'Tell me when a login page opens',
  access_what:
    'Kagiban normally looks at a page only when you press its button. On the sites you choose here, its icon is marked as soon as a login page opens, and you can fill in the code from the keyboard. For that, the browser asks whether Kagiban may always see that site’s pages.',
  access_none: 'Sites can be chosen here once a code has been filled in there.',
  access_refused: 'The browser did not allow it, so nothing has changed.',
};
