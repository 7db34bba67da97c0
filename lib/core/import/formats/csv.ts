import { cleanText } from '../../otp/clean-text.ts';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, type Names } from '../account-uri.ts';
import { isBrokenOff, isShorterKey } from '../broken-off.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { hasLastLineEnd } from '../lines.ts';
import { FileProblem } from '../problems.ts';
import { type TableLine, tableLines } from '../table-lines.ts';
import { labelledCode, labelledNames } from './labelled-cells.ts';

const addressTitles = [
  'login_totp',
  'totp',
  'otpauth',
  'otpurl',
  'otpsecret',
  'otp',
  'totp secret',
  'otpauth url',
  'twofasecret',
  '2fa',
];
const keyTitles = [
  'secret',
  'totp_secret',
  'otp_secret',
  'seed',
  'timeotp-secret-base32',
  'hmacotp-secret-base32',
  'シークレットキー',
  'シークレット',
  '秘密鍵',
  'キー',
];
const serviceTitles = [
  ...['issuer', 'service', 'name', 'title', 'account', 'nickname', 'password name', 'secret name'],
  ...['サービス名', 'サービス', 'サイト名'],
];
const userTitles = [
  ...['login_username', 'username', 'user name', 'user', 'email', 'login', 'account', 'name', 'title'],
  ...['アカウント名', 'アカウント', 'ユーザー名', 'ユーザーid', 'id'],
];
/** The first cell of a line of titles, where no other title is known. */
const FIRST_TITLE = /^(?:folder|title|name)$/;
/** Lines that are looked at to see whether a table without known titles has a column of addresses. */
const MOST_LINES_TRIED = 200;
const ADDRESS = /^\s*(?:otpauth|steam|motp):\/\//i;

type Cells = readonly string[];

/** A table's columns by their titles, and how one of its lines is read. */
interface Table {
  /** In lower case; none where every line has labels of its own (Enpass, Keeper). */
  readonly titles: Cells;
  readonly hasTitles: boolean;
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
  const table = tableIn(text);
  const isEnded = hasLastLineEnd(text);
  const rows = collectRows();
  const values: string[] = [];
  let before: TableLine | undefined;
  let isFirst = true;
  for (const line of tableLines(text)) {
    const isTitles = isFirst && table.hasTitles;
    isFirst = false;
    if (isTitles || line.cells.every((cell) => cell.trim() === '')) continue;
    if (before) values.push(addLine(rows, table, before.cells));
    before = line;
  }
  if (before) addLine(rows, table, before.cells, { isEnded, isCut: before.isCut, values });
  return rows.done('csv');
}

/** @throws FileProblem `not-recognised` where nothing says where codes stand. */
function tableIn(text: string): Table {
  const first = tableLines(text).next().value?.cells ?? [];
  const table = tableOf(first.map((title) => title.trim().toLowerCase()));
  const isEntry = labelledCode(first) !== '';
  if (!isEntry && (table.code >= 0 || table.key >= 0 || hasColumnOfAddresses(text, table.titles)))
    return table;
  if (first.length < 3 || !(isEntry || hasLabelledCode(text))) throw new FileProblem('not-recognised');
  return FIRST_TITLE.test(table.titles[0] ?? '') ? table : { ...tableOf([]), hasTitles: false };
}

function tableOf(titles: Cells): Table {
  const columnOf = (names: readonly string[], but = -1) => {
    const name = names.find((wanted) => titles.includes(wanted) && titles.indexOf(wanted) !== but);
    return name === undefined ? -1 : titles.indexOf(name);
  };
  const service = columnOf(serviceTitles);
  const [code, key, user] = [columnOf(addressTitles), columnOf(keyTitles), columnOf(userTitles, service)];
  return { titles, columnOf, code, key, service, user, hasTitles: true };
}

/** The last line: whether it has an end, whether it broke off within quotes, and the codes of those before it. */
interface Last {
  readonly isEnded: boolean;
  readonly isCut: boolean;
  readonly values: readonly string[];
}

/** Gives back what stands in the place of the code. */
function addLine(rows: RowCollector, table: Table, cells: Cells, last?: Last): string {
  const { titles, code, key, service, user } = table;
  const cell = (column: number) => cells[column]?.trim() ?? '';
  // Zoho has the user's name within a cell.
  const account = cell(user) || (/^user ?name:(.+)$/im.exec(cells.join('\n'))?.[1] ?? '').trim();
  const names = table.hasTitles ? { issuer: cell(service), accountName: account } : labelledNames(cells);
  // Bitwarden Authenticator writes more cells than titles, and no quotes: then the address is found by how it begins.
  const address = cells.find((each) => ADDRESS.test(each))?.trim();
  const value =
    (cells.length > titles.length && address) || cell(code) || address || cell(key) || labelledCode(cells);
  if (last && isBrokenLine(cells, titles, value, last)) rows.broken(names);
  else if (value === '') rows.skip();
  else rows.add(names, () => readCell(table, cells, value, names));
  return value;
}

/** A last line that has fewer cells than titles, or whose code stands at the very end and is shorter than it should be. */
function isBrokenLine(cells: Cells, titles: Cells, value: string, { isEnded, isCut, values }: Last): boolean {
  if (isCut) return true;
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
      digits: cell('digits', 'timeotp-length', '桁数'),
    },
    ...{ period: cell('period', 'interval', 'timeotp-period'), counter: cell('counter', 'hmacotp-counter') },
  });
}

/** A first line of titles, and below it as many cells, of which one is an address. */
function hasColumnOfAddresses(text: string, titles: Cells): boolean {
  if (titles.length < 2 || titles.some((title) => title.includes('://') || title.startsWith('#')))
    return false;
  return someLine(
    text,
    (cells) => cells.length === titles.length && cells.some((cell) => ADDRESS.test(cell)),
  );
}

function hasLabelledCode(text: string): boolean {
  return someLine(text, (cells) => cells.length > 3 && labelledCode(cells) !== '');
}

function someLine(text: string, holds: (cells: Cells) => boolean): boolean {
  let count = 0;
  for (const { cells } of tableLines(text)) {
    if (holds(cells)) return true;
    if (++count > MOST_LINES_TRIED) return false;
  }
  return false;
}
