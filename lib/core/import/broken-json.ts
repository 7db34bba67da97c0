import { isMembers, type Members } from './shapes.ts';

/** Marks the entry that broke off, and stands in the place of its secret. No file can hold it: JSON knows no such names. */
export const BROKEN = Symbol('broken off');

/** One bracket that is still open, and how many objects it holds already. */
interface Open {
  readonly bracket: '{' | '[';
  objects: number;
}

/** What codes are made of, by the names that apps give it. */
const OF_CODES = /secret|totp|otp|uri|url|key|seed|token|info|login|content|details/i;

/**
 * JSON that broke off: every whole entry as it is, and the one that broke off with its names alone, so that it can be told from the rest
 * and never makes a code. Undefined for what is no beginning of JSON, or has no list.
 */
export function repairedJson(text: string): unknown {
  const cut = lastWhole(text);
  if (!cut) return undefined;
  const closing = cut.open.map(({ bracket }) => (bracket === '{' ? '}' : ']')).reverse();
  let root: unknown;
  try {
    root = JSON.parse(text.slice(0, cut.end) + closing.join(''));
  } catch {
    return undefined;
  }
  // The list of entries: the outermost that holds whole ones, else the outermost.
  const lists = cut.open.flatMap(({ bracket, objects }, depth) =>
    bracket === '[' ? [{ depth, objects }] : [],
  );
  const list = lists.find(({ objects }) => objects > 0) ?? lists[0];
  // Where every list is closed, only brackets may be missing.
  if (!list) return cut.lists > 0 && text.slice(cut.end).trim() === '' ? root : undefined;
  let entries = root;
  for (let depth = 0; depth < list.depth; depth++) entries = lastOf(entries);
  if (!Array.isArray(entries)) return undefined;
  if (cut.open.length > list.depth + 1) entries.push(withoutCodes(entries.pop()));
  else if (/[^\s,]/.test(text.slice(cut.end))) entries.push(withoutCodes(undefined));
  return root;
}

interface Cut {
  readonly end: number;
  readonly open: readonly Open[];
  /** Lists that are closed. */
  readonly lists: number;
}

/** The place behind the last whole value, or bracket, and which brackets are open there. */
function lastWhole(text: string): Cut | undefined {
  const open: Open[] = [];
  let lists = 0;
  let whole: Cut | undefined;
  const note = (end: number) => {
    whole = { end, lists, open: open.map((each) => ({ ...each })) };
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '"') {
      const end = endOfText(text, at);
      if (end < 0) break;
      at = end;
      if (/^\s*[,}\]]/.test(text.slice(at + 1, at + 40)) || open.at(-1)?.bracket === '[') note(at + 1);
    } else if (letter === '{' || letter === '[') {
      open.push({ bracket: letter, objects: 0 });
      note(at + 1);
    } else if (letter === '}' || letter === ']') {
      open.pop();
      if (letter === ']') lists++;
      const around = open.at(-1);
      if (around && letter === '}') around.objects++;
      note(at + 1);
    } else if (letter === ',') note(at);
  }
  return open.length > 0 ? whole : undefined;
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '"') return at;
  }
  return -1;
}

function lastOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.at(-1);
  return isMembers(value) ? Object.values(value).at(-1) : undefined;
}

function withoutCodes(entry: unknown): unknown {
  const names = isMembers(entry) ? Object.entries(entry).filter(([name]) => !OF_CODES.test(name)) : [];
  return { ...Object.fromEntries(names), type: BROKEN, secret: BROKEN, Secret: BROKEN, [BROKEN]: true };
}

/** Whether a file broke off within this entry. */
export function isBroken(entry: Members): boolean {
  return Object.hasOwn(entry, BROKEN);
}
