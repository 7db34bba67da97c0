import type { FieldDescription, PageDescription } from '../page-description.ts';
import { headingsOf, LONGEST_LABEL, leadOf, plain, textAround, wordsOf } from '../reading.ts';
import { appNames, codeNames, foreignNames, otpNames, phoneNames } from '../words/field-names.ts';
import { appLabels, bareCode, codeLabels, otpLabels } from '../words/label-words.ts';
import {
  authenticatorWords,
  inabilityClause,
  mailWords,
  messageWords,
  sentWords,
} from '../words/source-words.ts';
import {
  identityLabels,
  keyLabels,
  numberHeadings,
  otherLabels,
  pictureLabels,
  recoveryLabels,
  touchLabels,
  voucherHeadings,
  voucherLabels,
} from '../words/trap-words.ts';

/**
 * What speaks for a field, from sure to faint: `app` an authenticator's code, `otp` a one-time code, `code` some code, `bare` nothing
 * but the word "code", `shape` room for six digits and nothing else.
 */
export type Claim = 'app' | 'otp' | 'code' | 'bare' | 'shape';

export const claims: readonly Claim[] = ['app', 'otp', 'code', 'bare', 'shape'];

/** What browsers are told to put in there: never a code. */
const foreignAutocomplete =
  /(^|\s)(cc-|postal-code|bday|tel|email|username|name|given-name|family-name|organization|street-|address-|country|new-password|current-password|url)/;
/** In CSS pixels: no wider is a box for one digit. */
export const NARROW = 80;
const oneTimeCode = /(^|\s)one-time-code(\s|$)/;
const headingTraps = [numberHeadings, voucherLabels, recoveryLabels, pictureLabels];
const traps = [
  ...[identityLabels, voucherLabels, recoveryLabels, pictureLabels],
  ...[otherLabels, touchLabels, keyLabels],
];
/** No code that a person types is as long. */
const LONGEST_CODE = 40;
/** Words that may stand beside "or the code of the app". */
const alternatives = [recoveryLabels, touchLabels];

/** Fields that somebody types letters or digits into. */
export function isTyped({ type }: FieldDescription): boolean {
  return ['text', 'tel', 'number', 'password'].includes(type);
}

/** What speaks for this field alone, whatever stands around it; undefined where something speaks against it. */
export function claimOf(page: PageDescription, field: FieldDescription): Claim | undefined {
  if (!isTyped(field) || isForeign(page, field)) return undefined;
  if (field.maxLength >= 0 && field.maxLength < 6) return undefined;
  return claimByWords(page, field) ?? (hasRoomForDigits(field) && isUnnamed(field) ? 'shape' : undefined);
}

/** A row of boxes: the label of one tells no more than its place, what stands before the first is said of all. */
export function claimOfBoxes(page: PageDescription, boxes: readonly FieldDescription[]): Claim {
  const said = boxes.flatMap((box) => claimByWords(page, box, leadOf(page, box)) ?? []);
  const claim = claims.find((item) => said.includes(item));
  if (claim === 'app' || claim === 'otp') return claim;
  // Six fields of whatever width, without a limit: a row only where a code is spoken of.
  const wide = boxes.every(({ maxLength, width }) => maxLength < 0 && width > NARROW);
  return wide && !claim ? 'shape' : 'code';
}

/** What its names and labels say. `before`: the line before it, which is its label only where it has none of its own. */
function claimByWords(
  page: PageDescription,
  field: FieldDescription,
  before = isUnnamed(field) ? leadOf(page, field) : '',
): Claim | undefined {
  // For those who have no app at hand, something else is asked for.
  const lead = before.replace(inabilityClause, '');
  const names = namesOf(field);
  const label = plain(ownWords(field));
  const says = (words: RegExp) => words.test(label) || words.test(lead);
  const asked = isOneTimeField(page, field);
  // A password is not for us to fill, unless it is called by another name.
  const called = label || (isSentence(lead) ? '' : lead);
  const calledCode =
    [otpLabels, appLabels, codeLabels].some((words) => words.test(called)) || appNames.test(names);
  if (field.type === 'password' && !asked && !calledCode) return undefined;
  if (appNames.test(names) || says(appLabels)) return 'app';
  // Second passwords call themselves one-time and may come from anywhere.
  if (otpNames.test(names) || (says(otpLabels) && field.type !== 'password')) return 'otp';
  if (asked || says(otpLabels) || codeNames.test(names) || says(codeLabels)) return 'code';
  return says(bareCode) || /\bcode\b/.test(names) ? 'bare' : undefined;
}

/** Something else is asked for: by its name, by what browsers put in, by its label. */
export function isForeign(page: PageDescription, field: FieldDescription): boolean {
  if (foreignAutocomplete.test(field.autocomplete) && !oneTimeCode.test(field.autocomplete)) return true;
  // A token that is touched types 44 letters; nobody sets such a bound for digits.
  const names = namesOf(field);
  if (field.maxLength >= LONGEST_CODE && field.maxLength < 64) return true;
  // A field for both is called after the older of the two (LinkedIn, 2026-11).
  const isOfApp = () =>
    appNames.test(names) || authenticatorWords.test(textAround(page, field).replace(inabilityClause, ''));
  if (foreignNames.test(names) || (phoneNames.test(names) && !isOfApp())) return true;
  const lead = leadOf(page, field);
  return isTrap(plain(ownWords(field))) || (lead.length <= LONGEST_LABEL && isTrap(lead));
}

/**
 * A label without what components call their fields of their own accord ("pin code 1 of 6", "verification input"; Zag, Reka, react-pin-field,
 * react-verification-input, read 2026-11): the words of the page weigh more.
 */
function ownWords({ label }: FieldDescription): string {
  return label.replace(
    /\b(pin|otp|verification|one-time[- ]password)( code)?(( input| field| digit| character)+( \d+( of \d+)?)?| \d+( of \d+)?)/gi,
    '',
  );
}

function isTrap(label: string, words = traps): boolean {
  // "The code of the app, or a recovery code" is one field for both.
  const either =
    /または|もしくは|あるいは|又は|\bor\b/.test(label) && (appLabels.test(label) || codeLabels.test(label));
  if ([mailWords, messageWords, sentWords].some((sent) => sent.test(label))) return false; // A code that was sent: asked about.
  return words.some((trap) => trap.test(label) && !(either && alternatives.includes(trap)));
}

function isSentence(line: string): boolean {
  return line.length > LONGEST_LABEL || /[。.!?]$/.test(line);
}

/** A heading above it speaks of something else. */
export function isUnderOtherHeading(page: PageDescription, field: FieldDescription): boolean {
  const wholePage = textAround(page, field);
  return (
    headingsOf(page, field).some((line) => isTrap(line, headingTraps)) || voucherHeadings.test(wholePage)
  );
}

/** Its label, if there is one, says no more than that something is to be typed in. */
function isUnnamed(field: FieldDescription): boolean {
  return (
    plain(ownWords(field)).replace(
      /半角|数字|ここに|入力して(ください)?|入力|例|桁|enter|here|digits?|[\d\sx•*_＿―().:-]/g,
      '',
    ) === ''
  );
}

/** The web's own word for it, as long as it is not on every field: some use it to keep browsers from filling in anything. */
function isOneTimeField({ fields }: PageDescription, field: FieldDescription): boolean {
  if (!oneTimeCode.test(field.autocomplete)) return false;
  const called = fields.filter(
    ({ autocomplete, unusable, drawn }) => !unusable && !drawn && oneTimeCode.test(autocomplete),
  );
  return called.length <= 1;
}

/** Six to eight digits fit in, and digits are what the page expects. */
function hasRoomForDigits({ type, inputMode, pattern, maxLength }: FieldDescription): boolean {
  const digits = type !== 'text' || inputMode === 'numeric' || inputMode === 'tel' || /\\d|0-9/.test(pattern);
  return type !== 'password' && (maxLength >= 6 ? maxLength <= 8 : digits);
}

function namesOf({ id, name }: FieldDescription): string {
  return [...wordsOf(id), '·', ...wordsOf(name)].join(' ');
}
