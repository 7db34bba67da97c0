import { cleanText } from '../../otp/clean-text.ts';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, accountFromUri, type Names, namesIn } from '../account-uri.ts';
import { BROKEN, isBroken } from '../broken-json.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { isMembers, itemsOrNone, type Members, membersOrNone, textOf } from '../shapes.ts';

const ADDRESS = /^\s*(?:otpauth|steam|motp):\/\//i;
const KEY = /^\s*(?:[A-Z2-7][\s-]?){16,}=*\s*$/i;
const keyNames = [
  'secret',
  'key',
  'seed',
  'token',
  'totp',
  'otp',
  'decrypted_seed',
  'decryptedsecret',
  'code',
];
/** What a field of one's own is called, or its type, where it holds a code (Keeper, Enpass). */
const OF_CODES = /onetimecode|^tfc:|^\*?(?:totp|2fa|one.time)/i;
/** Psono calls every member by the kind of its entry. */
const PREFIX = /^(?:website_password_)?(?:totp_)?(?=\w)/;

type Lower = ReadonlyMap<string, unknown>;

/**
 * JSON of any shape: addresses, and objects with a key or an address among their members, in whichever lists and groups they stand.
 * cotp's, extract_otp_secrets', Keeper's, Enpass's, Psono's and Authy's are such. Undefined where there is none.
 */
export function readPlainJson(json: unknown): ImportedFile | undefined {
  const rows = collectRows();
  return visit(rows, json, '') ? rows.done('json-list') : undefined;
}

/** Whether there was a code in it. `called` is the name by which the object around it knows it. */
function visit(rows: RowCollector, value: unknown, called: string): boolean {
  if (Array.isArray(value)) return visitList(rows, value);
  if (typeof value === 'string' && ADDRESS.test(value)) {
    rows.add(namesIn(value), () => accountFromUri(value, { issuer: '', accountName: called }));
    return true;
  }
  if (!isMembers(value)) return false;
  if (isEntry(value)) return addEntry(rows, value, called);
  if (isKeyring(value)) return addKeyring(rows, value);
  return (
    Object.entries(value).filter(([name, child]) => visit(rows, child, isMembers(child) ? name : '')).length >
    0
  );
}

/** Of a list that holds codes, every other entry is counted. */
function visitList(rows: RowCollector, list: readonly unknown[]): boolean {
  // A bad key among good ones is an entry that can't be read.
  const holds = list.some((item) => isMembers(item) && isEntry(item));
  const without = list.filter((item) => {
    const isCode = isMembers(item) && holds && (isBroken(item) || codesOf(item).length > 0);
    return !(isCode ? addEntry(rows, item, '') : visit(rows, item, ''));
  });
  if (without.length === list.length) return false;
  for (const _ of without) rows.skip();
  return true;
}

function isEntry(item: Members): boolean {
  return codesOf(item).some((code) => ADDRESS.test(code) || KEY.test(code));
}

/** An object of names and keys, and nothing else. */
function isKeyring(value: Members): boolean {
  const keys = Object.entries(value);
  const known = [...keyNames, 'password'];
  return (
    keys.some(([, key]) => KEY.test(textOf(key))) &&
    keys.every(
      ([name, key]) => (typeof key === 'string' || key === BROKEN) && !known.includes(name.toLowerCase()),
    )
  );
}

function addKeyring(rows: RowCollector, keyring: Members): boolean {
  for (const [accountName, key] of Object.entries(keyring)) {
    const names = { issuer: '', accountName };
    rows.add(names, () => accountFromField(textOf(key), names));
  }
  return true;
}

function addEntry(rows: RowCollector, item: Members, called: string): boolean {
  const lower = lowered(item);
  const fields = itemsOrNone(lower.get('fields')).map(membersOrNone);
  const field = (type: string) => textOf(fields.find((each) => each['type'] === type)?.['value']);
  const accountName =
    first(lower, 'account', 'username', 'user', 'login', 'label') ||
    field('username') ||
    field('email') ||
    first(lower, 'name', 'title') ||
    called;
  const own = first(lower, 'issuer', 'service', 'originalissuer');
  const title = first(lower, 'title', 'name');
  const isAlone = title === accountName && fields.length === 0 && !lower.has('custom_fields');
  const issuer = own || (isAlone ? '' : title);
  const names = {
    issuer,
    accountName: title === accountName && !isAlone ? '' : withoutIssuer(accountName, issuer),
  };
  const isTrashed = lower.get('trashed') === 1 || lower.get('trashed') === true;
  if (isBroken(item)) rows.broken(names);
  else
    for (const code of codesOf(item))
      rows.add(orNamesIn(names, code), () => accountOf(lower, code, names), isTrashed);
  return true;
}

/** An entry that has no names of its own is called as its address says. */
function orNamesIn(names: Names, code: string): Names {
  return names.issuer === '' && ADDRESS.test(code) ? namesIn(code) : names;
}

/** Authy keeps "Issuer: name" as the name. */
function withoutIssuer(name: string, issuer: string): string {
  return issuer !== '' && name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1).trim() : name;
}

function accountOf(lower: Lower, code: string, names: Names): ReadAccount {
  if (/^\s*[a-z-]+:\/\//i.test(code)) {
    const account = accountFromField(code, names);
    // The members say the names apart, where an address runs them together.
    if (!lower.has('issuer') || names.accountName === '') return account;
    return { ...account, issuer: cleanText(names.issuer), accountName: cleanText(names.accountName) };
  }
  const type = first(lower, 'type', 'otp_type', 'kind');
  return accountFromFields({
    ...{ type: /^(?:.?otp|steam\w*|ya\w+)$/i.test(type) ? type : 'totp', secret: secretFrom(code), ...names },
    ...{ algorithm: lower.get('algorithm') ?? lower.get('algo'), digits: lower.get('digits') },
    ...{ period: lower.get('period') ?? lower.get('interval'), counter: lower.get('counter') },
  });
}

/** An address before a bare key: it says more. Then what stands in fields of one's own. */
function codesOf(item: Members): readonly string[] {
  const lower = lowered(item);
  const address = [...lower.values()].map(textOf).find((value) => ADDRESS.test(value));
  const code = address ?? first(lower, ...keyNames);
  const own = Object.entries(membersOrNone(lower.get('custom_fields'))).map(
    ([name, value]) => [name, itemsOrNone(value)[0] ?? value] as const,
  );
  const fields = itemsOrNone(lower.get('fields'))
    .map(membersOrNone)
    .map((field) => [textOf(field['type']), field['value']] as const);
  const others = [...own, ...fields]
    .filter(([name, value]) => OF_CODES.test(name) || ADDRESS.test(textOf(value)))
    .map(([, value]) => textOf(value));
  return [code, ...others].filter(Boolean);
}

function lowered(item: Members): Lower {
  return new Map(
    Object.entries(item).map(([name, value]) => [name.toLowerCase().replace(PREFIX, ''), value]),
  );
}

function first(lower: Lower, ...names: readonly string[]): string {
  return names.map((name) => textOf(lower.get(name))).find(Boolean) ?? '';
}
