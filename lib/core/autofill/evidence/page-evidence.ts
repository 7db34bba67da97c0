import type { CodeSource } from '../page-class.ts';
import type { ControlDescription, FieldDescription, PageDescription } from '../page-description.ts';
import { headingsOf, leadOf, plain, textAround, textBefore, wordsOf } from '../reading.ts';
import {
  editorWords,
  entryLabels,
  saveControls,
  togetherWords,
  undoControls,
  undoWords,
} from '../words/act-words.ts';
import {
  cancelNames,
  missedControls,
  requestControls,
  resendControls,
  resendNames,
} from '../words/control-words.ts';
import { addressLabels, personLabels } from '../words/label-words.ts';
import { conditionalWords } from '../words/refusal-words.ts';
import {
  appWords,
  inabilityClause,
  mailWords,
  messageWords,
  otherQrWords,
  pictureWords,
  recoveryWords,
  scanWords,
  sentWords,
  tokenWords,
  twoStepWords,
} from '../words/source-words.ts';
import { voucherLabels } from '../words/trap-words.ts';
import { isOtherUse } from './other-use.ts';

/** What the text and the controls around a field tell of the code that goes into it. */
export interface Surroundings {
  /** An app makes it. */
  readonly app: boolean;
  /** It comes from elsewhere: it was sent, can be sent again, or stands on a device of its own. `unknown`: nobody says how. */
  readonly from: CodeSource | 'unknown' | undefined;
  readonly twoSteps: boolean;
  readonly picture: boolean;
  readonly recovery: boolean;
  /** The code would turn two-step login off, or end the account; or it goes into one field with the password. */
  readonly grave: boolean;
  /** Something is written down here, not signed in to. */
  readonly editor: boolean;
  /** The code goes together with a person's name: something of theirs is looked up. */
  readonly lookUp: boolean;
  /** It is for something other than signing in. */
  readonly otherUse: boolean;
  /** An app is to read a QR code that stands here. */
  readonly scan: boolean;
}

export function surroundingsOf(page: PageDescription, field: FieldDescription): Surroundings {
  const text = saidOf(page, field);
  const usual = text.replace(inabilityClause, '');
  const from = sourceOf(page, field, text);
  const senders = sendersOf(page, field);
  const isSent = from !== undefined && from !== 'token';
  return {
    ...{ app: appWords.test(usual), from },
    twoSteps: twoStepWords.test(text),
    picture:
      pictureWords.test(usual) || page.pictures.some((name) => /captcha|kaptcha|securimage/i.test(name)),
    recovery: recoveryWords.test(usual),
    grave: isGrave(page, field, text, senders),
    editor: isEditor(page, field, senders),
    lookUp: isBesideName(page, field),
    otherUse: !isSent && isOtherUse(page, field, text, senders),
    scan: page.squarePictures > 0 && scanWords.test(text) && !otherQrWords.test(text),
  };
}

/** What is written around a field, on it, and on the one button that sends it. */
function saidOf(page: PageDescription, field: FieldDescription): string {
  const [button, ...others] = page.controls.filter(
    ({ kind, form }) => kind === 'submit' && form === field.form,
  );
  const pressed = button && others.length === 0 ? button.text : '';
  return [textAround(page, field), plain(field.label), plain(pressed)].join('\n');
}

const LONGEST_HEADING = 60;

/** Only what stands over the field and on its own button counts: a link that leads there is on many pages. */
function isGrave(
  page: PageDescription,
  field: FieldDescription,
  text: string,
  senders: readonly string[],
): boolean {
  const lines = plain(textBefore(page, field)).split('\n');
  const says = (line: string) => line.length <= LONGEST_HEADING && !conditionalWords.test(line);
  const acts = [...lines.filter(says), ...senders];
  const undoes = acts.some((line) => undoWords.test(line)) || senders.some((said) => undoControls.test(said));
  return undoes || togetherWords.test(text);
}

/** What is written over the form is said of every field of it. */
function isEditor(page: PageDescription, field: FieldDescription, senders: readonly string[]): boolean {
  if (!senders.some((said) => saveControls.test(said))) return false;
  const fields = page.fields.filter(({ form, type }) => form === field.form && type !== 'hidden');
  const [first = field] = fields;
  const headings = [...headingsOf(page, first), ...headingsOf(page, field)];
  const isEntry = (other: FieldDescription) => entryLabels.test(plain(other.label) || leadOf(page, other));
  return headings.some((line) => editorWords.test(line)) || fields.some(isEntry);
}

/** What the buttons say that send its form. */
function sendersOf(page: PageDescription, field: FieldDescription): readonly string[] {
  return page.controls
    .filter(({ kind, form }) => kind === 'submit' && form === field.form)
    .map(({ text }) => plain(text).trim());
}

/** Who sends the code, if it is sent. */
function sourceOf(
  page: PageDescription,
  field: FieldDescription,
  text = saidOf(page, field),
): CodeSource | 'unknown' | undefined {
  const form = wordsOf(page.forms[field.form]?.id ?? '').join(' ');
  if (mailWords.test(text) || /\be ?mail\b/.test(form)) return 'mail';
  if (messageWords.test(text) || /\bsms\b/.test(form)) return 'message';
  if (tokenWords.test(text)) return 'token';
  if (sentWords.test(text) || canSend(page, field)) return 'unknown';
  if (isBesideAddress(page, field) && !appWords.test(text)) return 'unknown';
  // "It did not come" may stand below every code, also of an app.
  const missed = page.controls.some((control) => missedControls.test(plain(control.text)));
  return missed && !appWords.test(text) ? 'unknown' : undefined;
}

/**
 * In its form stands where a code would be sent to, and no password: who signs in by that address alone was sent the code (Supabase's form
 * for codes, read 2026-11).
 */
function isBesideAddress(page: PageDescription, field: FieldDescription): boolean {
  return isBeside(
    page,
    field,
    ({ type, autocomplete, label }) =>
      type === 'email' || /\b(email|tel)\b/.test(autocomplete) || addressLabels.test(plain(label)),
  );
}

/** In its form stands the name of a person, or a number of something else, and no password: a trip, a parcel or a bill is found by both. */
function isBesideName(page: PageDescription, field: FieldDescription): boolean {
  return isBeside(
    page,
    field,
    ({ autocomplete, label }) =>
      /\b(family|given)-name\b/.test(autocomplete) ||
      [personLabels, voucherLabels].some((words) => words.test(plain(label))),
  );
}

/** Such a field stands in its form, and none for a password. */
function isBeside(
  { fields }: PageDescription,
  { form }: FieldDescription,
  isSuch: (other: FieldDescription) => boolean,
): boolean {
  const others = fields.filter((other) => other.form === form && !other.unusable && !other.drawn);
  return others.some(isSuch) && !others.some(({ type }) => type === 'password');
}

/** A control that sends the code, or sends it again. */
export function canSend(page: PageDescription, field: FieldDescription): boolean {
  return page.controls.some((control) => isResend(control) || isRequest(page, field, control));
}

function isResend({ id, name, address, text }: ControlDescription): boolean {
  return resendNames.test(wordsOf(`${id} ${name} ${address}`).join(' ')) || resendControls.test(plain(text));
}

/** "Get the code", as long as it is not the button that sends the form. */
function isRequest(page: PageDescription, field: FieldDescription, control: ControlDescription): boolean {
  if (!requestControls.test(plain(control.text).trim())) return false;
  const submits = page.controls.filter(({ kind, form }) => kind === 'submit' && form === field.form);
  return submits.length !== 1 || submits[0] !== control;
}

/** A button beside the code that turns back. */
export function canCancel(page: PageDescription, field: FieldDescription): boolean {
  return page.controls.some(
    ({ kind, form, id, name }) =>
      kind === 'submit' && form === field.form && cancelNames.test(wordsOf(`${id} ${name}`).join(' ')),
  );
}
