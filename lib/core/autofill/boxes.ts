import { isTyped } from './evidence/field-evidence.ts';
import type { FieldDescription, PageDescription } from './page-description.ts';
import { plain, textBefore } from './reading.ts';

/** How many digits the boxes of a row may take together: what RFC 6238 makes in practice. */
const FEWEST = 6;
const MOST = 8;
const NARROW = 80;
/** Between two boxes of a code stands nothing, or a dash in the middle. */
const BETWEEN = /^[\s\-–—ー.]*$/;

type Boxes = readonly [FieldDescription, ...FieldDescription[]];

/** The first row of fields that share a code evenly: six to eight of one digit, two of three, three of two, two of four. */
export function codeBoxes(page: PageDescription): Boxes | undefined {
  let run: FieldDescription[] = [];
  const rows: FieldDescription[][] = [];
  for (const field of page.fields.filter(({ type }) => type !== 'hidden')) {
    const last = run.at(-1);
    const goesOn = last && room(field) === room(last) && BETWEEN.test(plain(textBefore(page, field)));
    if (!goesOn) {
      rows.push(run);
      run = [];
    }
    if (room(field) > 0) run.push(field);
  }
  rows.push(run);
  for (const [first, ...others] of rows) {
    if (!first || others.length === 0) continue;
    const digits = room(first) * (others.length + 1);
    if (digits >= FEWEST && digits <= MOST) return [first, ...others];
  }
  return undefined;
}

/** How many digits a box takes; 0 for a field that is no box. */
function room(field: FieldDescription): number {
  if (!isTyped(field)) return 0;
  if (field.maxLength >= 1 && field.maxLength <= 4) return field.maxLength;
  // Some first boxes take a whole pasted code, and some boxes have no limit: their width tells.
  const narrow = field.width > 0 && field.width <= NARROW;
  return narrow && (field.maxLength < 0 || field.maxLength >= FEWEST) ? 1 : 0;
}
