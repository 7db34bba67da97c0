import type { fillingJa } from './filling-ja.ts';

export const fillingEn: Readonly<Record<keyof typeof fillingJa, string>> = {
  pending: 'It is not confirmed yet that the site has finished this setup.',
  ask_title: 'It is not clear whether this page wants a code from Kagiban.',
  ask_title_mail: 'This page seems to ask for a code sent by e-mail.',
  ask_title_message: 'This page seems to ask for a code sent by text message or phone.',
  ask_title_token: 'This page seems to ask for a code from a separate device or card.',
};
