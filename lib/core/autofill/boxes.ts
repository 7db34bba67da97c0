import { isTyped, NARROW } from './evidence/field-evidence.ts';
import type { FieldDescription, PageDescription } from './page-description.ts';
import { plain, textBefore } from './reading.ts';

/** How many digits the boxes of a row may take together: what RFC 6238 makes in practice. */
const FEWEST = 6;
const MOST = 8;
/** Between two boxes of one digit stands nothing, or a sign of whatever kind; larger ones with other signs than a dash are times and dates. */
const BETWEEN = /^[^\p{L}\p{N}]*$/u;
const BETWEEN_LARGER = /^[\s\-–—ー.]*$/;
const LONGEST_BETWEEN = 6;

type Boxes = readonly [FieldDescription, ...FieldDescription[]];

/**
 * The first row of fields that share a code evenly: six to eight of one digit, two of three, three of two, two of four. Fields that nobody
 * can see are no boxes, as long as there are boxes that can be seen.
 */
export function codeBoxes(page: PageDescription): Boxes | undefined {
  const boxes = page.fields.filter(({ type, drawn }) => type !== 'hidden' && !drawn);
  const seen = boxes.filter(({ unusable }) => !unusable || unusable === 'covered');
  return rowIn(page, seen, room) ?? rowIn(page, boxes, room) ?? rowIn(page, seen, roomOfAlike);
}

function rowIn(
  page: PageDescription,
  fields: readonly FieldDescription[],
  roomOf: (field: FieldDescription) => number,
): Boxes | undefined {
  let run: FieldDescription[] = [];
  const rows: FieldDescription[][] = [];
  for (const field of fields) {
    const last = run.at(-1);
    const between = last && roomOf(field) === 1 ? BETWEEN : BETWEEN_LARGER;
    const goesOn = last && roomOf(field) === roomOf(last) && isNextTo(page, last, field, between);
    if (!goesOn) {
      rows.push(run);
      run = [];
    }
    if (roomOf(field) > 0) run.push(field);
  }
  rows.push(run);
  for (const [first, ...others] of rows) {
    if (!first || others.length === 0) continue;
    const digits = roomOf(first) * (others.length + 1);
    if (digits >= FEWEST && digits <= MOST) return inTheirOrder([first, ...others]);
  }
  return undefined;
}

const numberOf = [
  ({ label }: FieldDescription) => /\d+/.exec(plain(label)),
  ({ name }: FieldDescription) => /\d+(?=\D*$)/.exec(name),
];

/**
 * Components join their boxes in the order of the document, wherever they stand on the screen (docs/decisions/0012). Where a page numbers
 * them itself, its numbers count: a row made by hand that runs from the right may begin with the last.
 */
function inTheirOrder(boxes: Boxes): Boxes {
  for (const read of numberOf) {
    const numbered = boxes.map((box) => ({ box, at: Number(read(box)?.[0] ?? Number.NaN) }));
    const [first, ...others] = numbered.toSorted((one, other) => one.at - other.at);
    if (first && others.every(({ at }, place) => at === first.at + place + 1))
      return [first.box, ...others.map(({ box }) => box)];
  }
  return boxes;
}

/** Nothing is written between them but the labels of their own, which say which box it is. */
function isNextTo(
  page: PageDescription,
  last: FieldDescription,
  field: FieldDescription,
  signs: RegExp,
): boolean {
  let between = plain(textBefore(page, field)).trim();
  for (const label of [plain(field.label), plain(last.label)].map((text) => text.trim()))
    if (label !== '') between = between.replace(label, '').trim();
  return signs.test(between) && between.length <= LONGEST_BETWEEN;
}

/** How many digits a box takes; 0 for a field that is no box. */
function room(field: FieldDescription): number {
  if (!isTyped(field)) return 0;
  if (field.maxLength >= 1 && field.maxLength <= 4) return field.maxLength;
  // Some first boxes take a whole pasted code, and some boxes have no limit: their width tells.
  const narrow = field.width > 0 && field.width <= NARROW;
  return narrow && (field.maxLength < 0 || field.maxLength >= FEWEST) ? 1 : 0;
}

/** Boxes that are as wide as the page lets them be, and have no limit: they ask for digits, and nothing tells one from the next. */
function roomOfAlike(field: FieldDescription): number {
  const digits =
    field.inputMode === 'numeric' || field.type === 'tel' || /one-time-code/.test(field.autocomplete);
  const bare = field.label === '' || isPlaceLabel(field.label);
  return isTyped(field) && bare && (digits || field.name === '') && field.maxLength < 0 ? 1 : 0;
}

/** What a library calls a box of its own accord, or a page: the first, the second of six. It says nothing of what the code is. */
function isPlaceLabel(label: string): boolean {
  return (
    /\b(\d|first|second|third|fourth|fifth|sixth|seventh|eighth)\b|\d ?(桁|けた|文字|番)/.test(
      plain(label),
    ) && plain(label).length <= 40
  );
}
