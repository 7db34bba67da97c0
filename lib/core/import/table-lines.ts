import { MAX_CELL_LENGTH, MAX_TABLE_CELLS, MAX_TABLE_ROWS } from './limits.ts';
import { FileProblem } from './problems.ts';

/** A line of a table. `isCut`: the file broke off within its last cell, which has an opening quote alone. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly isCut: boolean;
}

/**
 * RFC 4180, with the commonest of comma, semicolon and tab in the first line as the delimiter, or the one that a first line for Excel
 * names (`sep=;`). Line by line: a hostile file has millions of cells.
 * @throws FileProblem `too-many` lines, `damaged` or `not-recognised` for a line of too many cells.
 */
export function* tableLines(written: string): Generator<TableLine, undefined> {
  const text = written
    .replace(/^\ufeff/, '')
    .trimStart()
    .replace(/\r\n?/g, '\n')
    .replace(/^sep=.\n/i, '');
  const delimiter = delimiterOf(/^.*/.exec(text)?.[0] ?? '');
  const ends = new RegExp(`["${delimiter}\n]|$`, 'g');
  let [row, cell, count, isCut]: [string[], string, number, boolean] = [[], '', 0, false];
  for (let at = 0; at <= text.length; ) {
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    const letter = text.charAt(end);
    const opening = letter === '"' && cell === '' && end === at;
    if (opening) {
      const quoted = quotedText(text, end + 1);
      cell = quoted.text;
      at = quoted.end;
      isCut = at > text.length;
      continue;
    }
    cell += text.slice(at, letter === '"' ? end + 1 : end);
    at = end + 1;
    if (letter === '"') continue;
    row.push(cell);
    cell = '';
    // A first line of so many cells is no line of titles but some other text.
    if (row.length > MAX_TABLE_CELLS) throw new FileProblem(count === 0 ? 'not-recognised' : 'damaged');
    if (letter === delimiter) continue;
    if (++count > MAX_TABLE_ROWS) throw new FileProblem('too-many');
    yield { cells: row, isCut: false };
    row = [];
  }
  if (cell !== '' || row.length > 0) yield { cells: [...row, cell], isCut };
}

/** From behind the opening quote to behind the closing one, or beyond the end where there is none; two quotes are one. */
function quotedText(text: string, start: number): { readonly text: string; readonly end: number } {
  let at = text.indexOf('"', start);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  const end = at < 0 ? text.length : at;
  if (end - start > MAX_CELL_LENGTH) throw new FileProblem('damaged');
  return { text: text.slice(start, end).replaceAll('""', '"'), end: end + 1 };
}

function delimiterOf(firstLine: string): string {
  const count = (letter: string) => firstLine.split(letter).length;
  return [',', ';', '\t'].sort((one, other) => count(other) - count(one))[0] ?? ',';
}
