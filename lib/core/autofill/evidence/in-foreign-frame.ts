import type { PageDescription } from '../page-description.ts';
import { plain, wordsOf } from '../reading.ts';
import { appWords, twoStepWords } from '../words/source-words.ts';
import { isTyped } from './field-evidence.ts';

/** A frame of another site, and whether a field for a code most likely stands in it. */
export interface FrameSite {
  readonly origin: string;
  readonly likely: boolean;
}

/** What programmers call a frame that signs people in; nothing of a widget for payments, advertisements or riddles. */
const signInNames =
  /\b(log ?in|sign ?in|signon|sso|auth|authn|authenticat\w*|authori[sz]e|o?idc|openid|otp|totp|2fa|mfa|two ?factor|verify|verification|idp)\b/;
const signInTitles = /ログイン|サインイン|認証|確認コード|log ?in|sign ?in|verification/;
const otherNames = /captcha|turnstile|payment|card|checkout|ads?\b|video|player|youtube|map\b|chat|analytics/;
/** A page with more to read than this is about something of its own. */
const LITTLE_TEXT = 400;
const MOST_OF_WINDOW = 0.4;

/**
 * The frames of other sites that a page shows, where it has no field of its own for somebody to type into. Rules can't look into them:
 * their names tell, or a page that consists of nothing else, or that itself speaks of a code.
 */
export function framesAround(page: PageDescription): readonly FrameSite[] {
  const { fields, foreignFrames, text } = page;
  const typed = fields.some((field) => isTyped(field) && !field.unusable);
  const said = plain(text);
  const speaks = said.length <= LITTLE_TEXT && (appWords.test(said) || twoStepWords.test(said));
  return foreignFrames.map(({ origin, called, share }) => {
    const names = `${plain(called)} ${wordsOf(called).join(' ')}`;
    const isOther = otherNames.test(names);
    const isSignIn = signInNames.test(names) || signInTitles.test(names);
    const isAll = share >= MOST_OF_WINDOW && said.trim().length <= LITTLE_TEXT;
    return { origin, likely: !typed && !isOther && (isSignIn || isAll || speaks) };
  });
}
