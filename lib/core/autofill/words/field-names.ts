import { anyOf } from './any-of.ts';

// What programmers call the field (`id` and `name`, as words: lib/core/autofill/reading.ts). Read in login products 2026-11.

/** A code of an authenticator app: GitHub `app_totp`, Google `totpPin`, WordPress `authcode`, Keycloak `totp` … */
export const appNames = anyOf(
  String.raw`\btotp|\boath ?(token|code|otp)`,
  String.raw`\bauthenticator`,
  String.raw`\b(app|soft|software) ?(token|otp|code)\b`,
  String.raw`\bg(oogle)? ?auth`,
  String.raw`\bauth ?code\b`,
);

/** A one-time code: GitLab `user[otp_attempt]`, AWS `mfacode`, Microsoft `otc`, Django `otp_token` … */
export const otpNames = anyOf(
  String.raw`\b(login|app|user|auth|verify|input|txt)?otp\d*\b`,
  String.raw`\botp ?(code|token|attempt|pin|input|value|field|number|password|text|box)\d*\b`,
  String.raw`\b(otc|otac|totpcode)\d*\b`,
  String.raw`\bone ?time ?(password|passcode|pass|code|pin|pw)\b`,
  String.raw`\b(mfa|tfa|2fa|twofa|2sv|2step)( ?(code|token|otp|pin|input|value))?\b`,
  String.raw`\b(two|second|multi) ?(factor|step)`,
);

/** A code of some kind. */
export const codeNames = anyOf(
  String.raw`\b(verification|verify|authentication|auth|security|login|confirm|confirmation|access) ?(code|pin)\b`,
  String.raw`\b(passcode|passkode|ninsho|ninsyo|kakunin)`,
);

/** The number of a telephone, or a code sent to it; not the authenticator on it. */
export const phoneNames = anyOf(String.raw`\b(phone|mobile|cell|tel|voice|message)\b`);

/** Never ours, whatever else is said. */
export const foreignNames = anyOf(
  String.raw`\b(e ?mail|mail|sms)\b|\b(sms|mail|email|phone|mobile)(otp|code|pin|token|auth)`,
  String.raw`\b(recovery|backup|rescue|scratch|emergency)`,
  String.raw`\b(captcha|kaptcha|recaptcha|image|gazou?)`,
  String.raw`\b(coupon|promo|campaign|gift|voucher|discount|referr|invit|affiliate)`,
  String.raw`\b(zip|postal|post ?code|yubin|country|region|prefecture)|\barea ?code\b`,
  String.raw`\b(bank|branch|card|cvv|cvc|csc)|\baccount ?(no|num|number|code)\b`,
  String.raw`\b(birth|bday|dob|seinengappi)`,
  String.raw`\b(device )?user ?code\b|\b(attempted )?user ?name\b|\b(login|user) ?id\b`,
  String.raw`\b(member|employee|staff|customer|student|company) ?(no|num|number|id|code|cd)\b|\b(hoken|kigou?|bangou?)`,
  String.raw`\b(order|reservation|booking|tracking|serial|licen[cs]e|product|isbn)`,
  String.raw`\b(q|s|query|search|keyword|comment|note|memo)\b`,
  String.raw`\b(label|nick ?name|device ?name|display ?name)\b`,
  String.raw`\b(api|secret|client|access) ?(key|token|secret|id)\b|\bsecret\b`,
);
