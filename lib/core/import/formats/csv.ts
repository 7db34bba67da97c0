import { accountFromField } from '../account-uri.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
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
  const [titles = [], ...lines] = cellsOf(text.replace(/^\ufeff/, ''));
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

/** RFC 4180, with the commonest of comma, semicolon and tab in the first line as the delimiter. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const [firstLine = ''] = text.split(/\r|\n/, 1);
  const count = (letter: string) => firstLine.split(letter).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((one, other) => count(other) - count(one));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === delimiter) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
