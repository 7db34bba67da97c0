import { cleanText } from '../../otp/clean-text.ts';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, type Names } from '../account-uri.ts';
import { isBrokenOff, isShorterKey } from '../broken-off.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { MAX_CELL_LENGTH, MAX_TABLE_CELLS, MAX_TABLE_ROWS } from '../limits.ts';
import { hasLastLineEnd } from '../lines.ts';
import { FileProblem } from '../problems.ts';

const addressTitles = [
  'login_totp',
  'totp',
  'otpauth',
  'otpurl',
  'otpsecret',
  'otp',
  'totp secret',
  'otpauth url',
];
const keyTitles = [
  'secret',
  'totp_secret',
  'otp_secret',
  'seed',
  'timeotp-secret-base32',
  'hmacotp-secret-base32',
];
const serviceTitles = ['issuer', 'service', 'name', 'title', 'account'];
const userTitles = ['login_username', 'username', 'user name', 'user', 'email', 'account', 'name', 'title'];
/** Lines that are looked at to see whether a table without known titles has a column of addresses. */
const MOST_LINES_TRIED = 200;
const ADDRESS = /^\s*(?:otpauth|steam|motp):\/\//i;

type Cells = readonly string[];

/** A table's columns by their titles, and how one of its lines is read. */
interface Table {
  readonly titles: Cells;
  readonly columnOf: (names: readonly string[], but?: number) => number;
  readonly code: number;
  readonly key: number;
  readonly service: number;
  readonly user: number;
}

/**
 * The table of any password manager, by the title of its column for codes, or by the addresses that stand in one.
 * @throws FileProblem `not-recognised` without any.
 */
export function readCsv(text: string): ImportedFile {
  const lines = linesOf(text.replace(/^\ufeff/, '').trimStart());
  const table = tableOf((lines.next().value ?? []).map((title) => title.trim().toLowerCase()));
  if (table.code < 0 && table.key < 0 && !hasColumnOfAddresses(text, table.titles))
    throw new FileProblem('not-recognised');
  const isEnded = hasLastLineEnd(text);
  const rows = collectRows();
  const values: string[] = [];
  let before: Cells | undefined;
  for (const cells of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (before) values.push(addLine(rows, table, before));
    before = cells;
  }
  if (before) addLine(rows, table, before, { isEnded, values });
  return rows.done('csv');
}

function tableOf(titles: Cells): Table {
  const columnOf = (names: readonly string[], but = -1) => {
    const name = names.find((wanted) => titles.includes(wanted) && titles.indexOf(wanted) !== but);
    return name === undefined ? -1 : titles.indexOf(name);
  };
  const service = columnOf(serviceTitles);
  const [code, key, user] = [columnOf(addressTitles), columnOf(keyTitles), columnOf(userTitles, service)];
  return { titles, columnOf, code, key, service, user };
}

/** The last line: whether it has an end, and the codes of those before it. */
interface Last {
  readonly isEnded: boolean;
  readonly values: readonly string[];
}

/** Gives back what stands in the place of the code. */
function addLine(rows: RowCollector, table: Table, cells: Cells, last?: Last): string {
  const { titles, code, key, service, user } = table;
  const cell = (column: number) => cells[column]?.trim() ?? '';
  const names = { issuer: cell(service), accountName: cell(user) };
  // Bitwarden Authenticator writes more cells than titles, and no quotes: then the address is found by how it begins.
  const address = cells.find((each) => ADDRESS.test(each))?.trim();
  const value = (cells.length > titles.length && address) || cell(code) || address || cell(key);
  if (last && isBrokenLine(cells, titles, value, last)) rows.broken(names);
  else if (value === '') rows.skip();
  else rows.add(names, () => readCell(table, cells, value, names));
  return value;
}

/** A last line that has fewer cells than titles, or whose code stands at the very end and is shorter than it should be. */
function isBrokenLine(cells: Cells, titles: Cells, value: string, { isEnded, values }: Last): boolean {
  if (cells.length < titles.length && (!isEnded || value === '')) return true;
  // It broke off before its address, and the bare key beside it does not say everything.
  if (!isEnded && value !== '' && !ADDRESS.test(value) && values.some((each) => ADDRESS.test(each)))
    return true;
  if (isEnded || value === '' || value !== cells.at(-1)?.trim()) return false;
  return ADDRESS.test(value) ? isBrokenOff(value, values) : isShorterKey(value, values);
}

function readCell(table: Table, cells: Cells, value: string, names: Names): ReadAccount {
  if (table.code < 0 && !ADDRESS.test(value)) return accountOf(table, cells, value, names);
  const account = accountFromField(value, names);
  // Where the service has a column of its own, an address runs together what the table says apart.
  const isApart = table.titles[table.service] === 'issuer' && names.accountName !== '';
  return isApart ? { ...account, ...cleaned(names) } : account;
}

function cleaned({ issuer, accountName }: Names): Names {
  return { issuer: cleanText(issuer), accountName: cleanText(accountName) };
}

/** A bare key, and beside it what codes are made of. */
function accountOf(
  { titles, columnOf, key }: Table,
  cells: Cells,
  secret: string,
  names: Names,
): ReadAccount {
  const cell = (...wanted: readonly string[]) => cells[columnOf(wanted)]?.trim() ?? '';
  const counting = titles[key]?.startsWith('hmac') ?? false;
  return accountFromFields({
    ...{ type: cell('type') || (counting ? 'hotp' : 'totp'), secret: secretFrom(secret), ...names },
    ...{
      algorithm: cell('algorithm', 'algo', 'timeotp-algorithm'),
      digits: cell('digits', 'timeotp-length'),
    },
    ...{ period: cell('period', 'interval', 'timeotp-period'), counter: cell('counter', 'hmacotp-counter') },
  });
}

/** A first line of titles, and below it as many cells, of which one is an address. */
function hasColumnOfAddresses(text: string, titles: Cells): boolean {
  if (titles.length < 2 || titles.some((title) => title.includes('://') || title.startsWith('#')))
    return false;
  let count = 0;
  for (const cells of linesOf(text.replace(/^\ufeff/, '').trimStart())) {
    if (cells.length === titles.length && cells.some((cell) => ADDRESS.test(cell))) return true;
    if (++count > MOST_LINES_TRIED) return false;
  }
  return false;
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
  if (cell !== '' || row.length > 0) yield [...row, cell]; // The file broke off within quotes.
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
