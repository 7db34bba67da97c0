import { cleanText } from '../../otp/clean-text.ts';
import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, accountFromUri, type Names, namesIn } from '../account-uri.ts';
import { isBroken } from '../broken-json.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { isMembers, itemsOrNone, type Members, textOf } from '../shapes.ts';

const ADDRESS = /^\s*(?:otpauth|steam|motp):\/\//i;
const KEY = /^(?:[A-Z2-7][\s-]?){16,}=*$/i;
const keyNames = ['secret', 'key', 'seed', 'token', 'totp', 'otp'];

type Lower = ReadonlyMap<string, unknown>;

/** A list of addresses, or of objects with a key or an address among their members: cotp's and extract_otp_secrets' JSON, and their like. */
export function isPlainList(value: unknown): value is readonly unknown[] {
  return itemsOrNone(value).some((item) => {
    const code = typeof item === 'string' ? item : isMembers(item) ? codeOf(lowered(item)) : '';
    return ADDRESS.test(code) || KEY.test(code.trim());
  });
}

/** The one member of an object that is such a list: `{"items": […]}`, `{"version": 2, "elements": […]}`. */
export function plainListIn(file: Members): readonly unknown[] | undefined {
  return Object.values(file).find(isPlainList);
}

export function readPlainList(list: readonly unknown[]): ImportedFile {
  const rows = collectRows();
  for (const item of list) {
    if (typeof item === 'string' && ADDRESS.test(item)) rows.add(namesIn(item), () => accountFromUri(item));
    else if (isMembers(item)) addMembers(rows, item);
    else rows.skip();
  }
  return rows.done('json-list');
}

function addMembers(rows: RowCollector, item: Members): void {
  const lower = lowered(item);
  const accountName = first(lower, 'account', 'username', 'user', 'label', 'name', 'title');
  const own = first(lower, 'issuer', 'service');
  const title = first(lower, 'name', 'title');
  const names = { issuer: own || (title === accountName ? '' : title), accountName };
  const code = codeOf(lower);
  if (isBroken(item)) rows.broken(names);
  else if (code === '') rows.skip();
  else rows.add(names, () => accountOf(lower, code, names));
}

function accountOf(lower: Lower, code: string, names: Names): ReadAccount {
  if (/^[a-z-]+:\/\//i.test(code)) {
    const account = accountFromField(code, names);
    // The members say the names apart, where an address runs them together.
    if (!lower.has('issuer') || names.accountName === '') return account;
    return { ...account, issuer: cleanText(names.issuer), accountName: cleanText(names.accountName) };
  }
  return accountFromFields({
    ...{ type: first(lower, 'type', 'otp_type', 'kind') || 'totp', secret: secretFrom(code), ...names },
    ...{ algorithm: lower.get('algorithm') ?? lower.get('algo'), digits: lower.get('digits') },
    ...{ period: lower.get('period') ?? lower.get('interval'), counter: lower.get('counter') },
  });
}

/** An address before a bare key: it says more. */
function codeOf(lower: Lower): string {
  const address = [...lower.values()].map(textOf).find((value) => ADDRESS.test(value));
  return address ?? first(lower, ...keyNames);
}

function lowered(item: Members): Lower {
  return new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
}

function first(lower: Lower, ...names: readonly string[]): string {
  return names.map((name) => textOf(lower.get(name))).find(Boolean) ?? '';
}
