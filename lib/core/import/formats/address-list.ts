import { accountFromUri, namesIn } from '../account-uri.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { MAX_ADDRESS_LENGTH, MAX_IMPORTED_ROWS } from '../limits.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { isMembers } from '../shapes.ts';
import { addMigration } from './google-migration.ts';

/** Lines of `otpauth://` addresses (many apps), of Ente's with `codeDisplay`, and of Google's migration codes. */
export function readAddressList(text: string): ImportedFile {
  const rows = collectRows();
  let format = 'otpauth-list';
  for (const written of linesOf(text)) {
    const line = written.replace(/^\ufeff/, '').trim();
    if (line === '') continue;
    if (line.length > MAX_ADDRESS_LENGTH) {
      rows.add({ issuer: '', accountName: '' }, () => {
        throw new RowUnreadable('uri');
      });
      continue;
    }
    if (/^otpauth-migration:\/\//i.test(line)) {
      addMigration(line, rows);
      format = 'google-migration';
      continue;
    }
    const ofEnte = line.includes('codeDisplay=');
    if (ofEnte) format = 'ente';
    // Ente leaves "#" as it is; it is no fragment.
    const address = ofEnte ? line.replace(/#/g, '%23') : line;
    rows.add(namesIn(address), () => accountFromUri(address), ofEnte && isTrashed(address));
  }
  return rows.done(format);
}

/** One by one: a hostile file has millions of them. */
function* linesOf(text: string): Generator<string> {
  const ends = /\r\n?|\n|$/g;
  for (let at = 0; at < text.length; at = ends.lastIndex) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    if (!end) return;
    yield text.slice(at, end.index);
    if (end[0] === '') return;
  }
}

/** Every address that stands in a printable page, once. The page is never drawn. @throws FileProblem `not-recognised`. */
export function readAddressPage(html: string): ImportedFile {
  const found = new Set<string>();
  for (const [written] of html.matchAll(/(?:otpauth|motp|steam):\/\/[^\s"'<>]+/gi)) {
    found.add(withoutEntities(written.slice(0, MAX_ADDRESS_LENGTH)));
    if (found.size > MAX_IMPORTED_ROWS) throw new FileProblem('too-many');
  }
  if (found.size === 0) throw new FileProblem('not-recognised');
  return { ...readAddressList([...found].join('\n')), format: 'html' };
}

/** The address up to what can't belong to it, once its letters are no HTML any more. */
function withoutEntities(written: string): string {
  const plain = written
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&(?:quot|apos|lt|gt);/gi, ' ')
    .replace(/&amp;/gi, '&');
  return /^[^\s"'<>]*/.exec(plain)?.[0] ?? '';
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function isTrashed(address: string): boolean {
  try {
    const display = /codeDisplay=([^&]*)/.exec(address)?.[1] ?? '';
    const shown = JSON.parse(decodeURIComponent(display.replace(/\+/g, ' ')));
    return isMembers(shown) && shown['trashed'] === true;
  } catch {
    return false; // Not the JSON that Ente writes: the code itself still counts.
  }
}
