/** A line without its end. `isCut`: it is the last one and has no end, so that it may have broken off. */
interface Line {
  readonly line: string;
  readonly isCut: boolean;
}

/** Lines that are looked at together, where one line alone does not say what it is. */
const MOST = 5000;

/** One by one: a hostile file has millions of them. */
export function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n?|\n|$/g;
  for (let at = 0; at < text.length; at = ends.lastIndex) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    if (!end) return;
    yield { line: text.slice(at, end.index), isCut: end[0] === '' };
    if (end[0] === '') return;
  }
}

/** Whether the last line that is not blank has an end: a file without may have broken off. */
export function hasLastLineEnd(text: string): boolean {
  return /[\r\n]/.test(text.slice(text.trimEnd().length));
}

/** The first lines, trimmed, of those that are wanted. */
export function wholeLines(text: string, isWanted: (line: string) => boolean): readonly string[] {
  const wanted: string[] = [];
  for (const { line } of linesOf(text)) {
    const trimmed = line.trim();
    if (isWanted(trimmed) && wanted.push(trimmed) >= MOST) break;
  }
  return wanted;
}
