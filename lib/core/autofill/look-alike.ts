/**
 * Whether a host looks like another one without being it: a letter more, less or another; letters of another script; the name of the real one
 * inside it. Most hosts that are no host of ours are simply other sites, and no reason for alarm. `host` and `known` as the browser compares
 * them (punycode), with or without a port.
 */
export function looksLike(host: string, known: string): boolean {
  const [one, other] = [nameOf(host), nameOf(known)];
  if (one === other) return true; // The same host at another port, or one tenant beside another.
  if (/(^|\.)xn--/.test(one)) return true;
  const [ours, theirs] = [labelsOf(other), labelsOf(one)];
  return ours.some((label) =>
    theirs.some(
      (part) => part.includes(label) || distance(plain(part), plain(label)) <= (label.length > 7 ? 2 : 1),
    ),
  );
}

const nameOf = (host: string) =>
  host
    .replace(/^https?:\/\//, '')
    .replace(/:\d+$/, '')
    .toLowerCase();

/** Labels that say who it is: long enough, and not what every second host begins or ends with. */
const usual =
  /^(www\d?|login|auth|accounts?|id|sso|portal|mail|example|secure|my|app|web|com|net|org|jp|co|ne|or|go|ac|test|localhost)$/;

function labelsOf(host: string): readonly string[] {
  return host.split('.').filter((label) => label.length >= 4 && !usual.test(label));
}

/** Letters that look alike are one letter. */
function plain(label: string): string {
  return label
    .replace(/[013578]/g, (digit) => 'oleesb'['013578'.indexOf(digit)] ?? digit)
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/-/g, '');
}

/** Levenshtein's, of two short words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, wanted] of [...other].entries()) {
      const swap = (row[place] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(swap, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
