import { accountFromFields, secretFrom } from '../account-fields.ts';
import { accountFromField, type Names } from '../account-uri.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { hasLastLineEnd, linesOf } from '../lines.ts';
import { RowUnreadable } from '../problems.ts';

/** One "- " of a list: its own members, and whose list it stands in. */
interface Item {
  readonly indent: number;
  readonly around: Item | undefined;
  readonly members: Map<string, string>;
  hasList: boolean;
  /** It is the last one, and may have broken off: totp-cli says everything of every account. */
  isCut: boolean;
}

const MEMBER = /^(\s*)(-\s+)?([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$/;
const keyNames = ['token', 'secret', 'seed', 'key', 'otp', 'totp'];
const addressNames = ['uri', 'url', 'otpauth'];

/** Whether a text is YAML with lists of entries that have keys: totp-cli's dump, and lists that people keep for Ansible and the like. */
export function isYamlList(text: string): boolean {
  return (
    /^[ \t]*- +[A-Za-z][\w -]*:/m.test(text) &&
    /^[ \t]*(?:- +)?(?:token|secret|seed|totp|otp|uri|url): *\S/im.test(text)
  );
}

/**
 * As much of YAML as such lists need: items of "- ", members of one line, lists within items. An item without a key that is no group of
 * others is counted.
 */
export function readYamlList(text: string): ImportedFile {
  const rows = collectRows();
  const items: Item[] = [];
  let item: Item | undefined;
  for (const { line } of linesOf(text)) {
    const parts = MEMBER.exec(line);
    if (!parts || /^\s*#/.test(line)) continue;
    const [, blanks = '', dash, name = '', value = ''] = parts;
    const indent = blanks.length + (dash?.length ?? 0);
    while (item && indent < item.indent) item = item.around;
    if (dash) {
      const around: Item | undefined = item && item.indent > blanks.length ? item.around : item;
      if (around) around.hasList = true;
      item = { indent, around, members: new Map(), hasList: false, isCut: false };
      items.push(item);
    }
    item?.members.set(name.toLowerCase(), unquoted(value));
  }
  if (item) item.isCut = !hasLastLineEnd(text) || items.some(({ members }) => members.has('timeperiod'));
  for (const each of items) addItem(rows, each, items);
  return rows.done('yaml-list');
}

function addItem(rows: RowCollector, item: Item, items: readonly Item[]): void {
  const { members, around, hasList } = item;
  const own = members.get('issuer') || members.get('service');
  const group = around?.members.get('name');
  const name =
    members.get('account') || members.get('username') || members.get('label') || members.get('name') || '';
  const names: Names = { issuer: own ?? group ?? '', accountName: name };
  const address = addressNames
    .map((each) => members.get(each))
    .find((value) => /^(?:otpauth|steam):/i.test(value ?? ''));
  const key = keyNames.map((each) => members.get(each)).find(Boolean);
  if (!address && !key) {
    if (!hasList) rows.skip();
    return;
  }
  rows.add(names, () => {
    if (item.isCut && lacksAMember(item, items)) throw new RowUnreadable('damaged');
    return address ? accountFromField(address, names) : accountOf(members, key ?? '', names);
  });
}

function accountOf(members: ReadonlyMap<string, string>, key: string, names: Names): ReadAccount {
  if (/^otpauth:/i.test(key)) return accountFromField(key, names);
  return accountFromFields({
    ...{ type: members.get('type') || 'totp', secret: secretFrom(key), ...names },
    ...{ algorithm: members.get('algorithm'), counter: members.get('counter') },
    digits: members.get('digits') || members.get('length'),
    period: members.get('period') || members.get('timeperiod') || members.get('interval'),
  });
}

/** The file broke off within the last item: one like it has more. */
function lacksAMember(item: Item, items: readonly Item[]): boolean {
  const last = [...item.members.values()].at(-1) ?? '';
  const others = items.filter((each) => each !== item && each.indent === item.indent && !each.hasList);
  return (
    last === '' || others.some(({ members }) => [...members.keys()].some((name) => !item.members.has(name)))
  );
}

function unquoted(value: string): string {
  const single = /^'(.*)'\s*(?:#.*)?$/.exec(value.trim())?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(value.trim())?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1');
  return value.replace(/\s+#.*$/, '').trim();
}
