import { accountFromField } from '../account-uri.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { MAX_CELL_LENGTH, MAX_TABLE_CELLS, MAX_TABLE_ROWS } from '../limits.ts';
import { FileProblem } from '../problems.ts';

const codeTitles = [
  'login_totp',
  'totp',
  'otpauth',
  'otpurl',
  'otpsecret',
  'otp',
  'totp secret',
  'otpauth url',
];
const serviceTitles = ['name', 'title', 'account'];
const userTitles = ['login_username', 'username', 'user', 'email'];

/** The table of any password manager, by the title of its column for codes. @throws FileProblem `not-recognised` without one. */
export function readCsv(text: string): ImportedFile {
  const lines = linesOf(text.replace(/^\ufeff/, '').trimStart());
  const titles: readonly string[] = lines.next().value ?? [];
  const known = titles.map((title) => title.trim().toLowerCase());
  const columnOf = (names: readonly string[]) => {
    const name = names.find((wanted) => known.includes(wanted));
    return name === undefined ? -1 : known.indexOf(name);
  };
  const [code, service, user] = [columnOf(codeTitles), columnOf(serviceTitles), columnOf(userTitles)];
  if (code < 0) throw new FileProblem('not-recognised');
  const rows = collectRows();
  for (const cells of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const names = { issuer: cells[service]?.trim() ?? '', accountName: cells[user]?.trim() ?? '' };
    // Bitwarden Authenticator writes more cells than titles, and no quotes: then the address is found by how it begins.
    const shifted = cells.find((cell) => /^\s*(otpauth|steam):\/\//i.test(cell));
    const value = (cells.length > titles.length && shifted) || (cells[code]?.trim() ?? '') || shifted || '';
    if (value === '') rows.skip();
    else rows.add(names, () => accountFromField(value, names));
  }
  return rows.done('csv');
}

/**
 * RFC 4180, with the commonest of comma, semicolon and tab in the first line as the delimiter, or the one that a first line for Excel
 * names (`sep=;`). Line by line: a hostile file has millions of cells.
 * @throws FileProblem `too-many` lines, `damaged` or `not-recognised` for a line of too many cells.
 */
function* linesOf(table: string): Generator<readonly string[], undefined> {
  const text = table.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, '');
  const delimiter = delimiterOf(/^.*/.exec(text)?.[0] ?? '');
  const ends = new RegExp(`["${delimiter}\n]|$`, 'g');
  let [row, cell, count]: [string[], string, number] = [[], '', 0];
  for (let at = 0; at <= text.length; ) {
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    const letter = text.charAt(end);
    const opening = letter === '"' && cell === '' && end === at;
    if (opening) {
      const quoted = quotedText(text, end + 1);
      cell = quoted.text;
      at = quoted.end;
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
    yield row;
    row = [];
  }
  if (cell !== '') yield [...row, cell]; // The file broke off within quotes.
}

/** From behind the opening quote to behind the closing one; two quotes are one. */
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
