import { addressIn } from '../../otp/find-address.ts';
import { isEscapedTwice } from '../../otp/unescape.ts';
import { accountFromUri, namesIn } from '../account-uri.ts';
import { isBrokenOff } from '../broken-off.ts';
import { collectRows, type ImportedFile, type RowCollector } from '../imported-file.ts';
import { MAX_ADDRESS_LENGTH, MAX_IMPORTED_ROWS } from '../limits.ts';
import { linesOf, wholeLines } from '../lines.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { isMembers } from '../shapes.ts';
import { withoutEntities } from './entities.ts';
import { addMigration } from './google-migration.ts';
import { addKey, listedKeys } from './key-list.ts';

/** At the begin of a line or of an item of a list; behind other words only with what makes codes, for texts also speak of addresses. */
const BEGIN = /^[\s>*"'`-]*(?:otpauth(?:-migration)?|steam|motp):\/\//i;
const WITHIN = /otpauth(?:-migration)?:\/\//i;
const MADE_OF = /[?&](?:secret=[a-z2-7]{8}|data=\w{8})/i;
const COMMENT = /^\s*(?:#|;|\/\/)/;

function isAddress(line: string): boolean {
  if (BEGIN.test(line)) return true;
  const at = line.search(WITHIN);
  return at >= 0 && MADE_OF.test(line.slice(at));
}

/** Whether any line that is no comment holds an address. */
export function hasAddresses(text: string): boolean {
  if (!/(?:otpauth(?:-migration)?|steam|motp):\/\//i.test(text)) return false;
  for (const { line } of linesOf(text)) if (isAddress(line) && !COMMENT.test(line)) return true;
  return false;
}

/**
 * Lines of `otpauth://` addresses (many apps), of Ente's with `codeDisplay`, and of Google's migration codes. They may stand among
 * comments, behind other words (an entry of pass), or beside lines of a name and a key (gauth). Other lines are counted.
 * @throws FileProblem `damaged` where nothing but codes of Google's is in it, and none is whole.
 */
export function readAddressList(text: string): ImportedFile {
  const rows = collectRows();
  const keys = listedKeys(wholeLines(text, (line) => line !== '' && !COMMENT.test(line) && !isAddress(line)));
  const often = wholeLines(text, isEscapedTwice).length > 0;
  const before: string[] = [];
  let format = 'otpauth-list';
  let brokenCodes = 0;
  for (const { line: written, isCut } of linesOf(text)) {
    const line = written.trim();
    if (line === '' || COMMENT.test(line)) continue;
    if (!isAddress(line)) {
      if (!addKey(rows, keys, line, isCut)) rows.skip();
    } else if (line.length > MAX_ADDRESS_LENGTH) addTooLong(rows);
    else if (/^otpauth-migration:/i.test(addressIn(line))) {
      format = 'google-migration';
      if (!isWholeCode(addressIn(line), rows)) brokenCodes++;
    } else {
      const address = addressIn(line);
      const ofEnte = address.includes('codeDisplay=');
      if (ofEnte) format = 'ente';
      if (isCut && isBrokenOff(address, before)) rows.broken(namesIn(address));
      else
        rows.add(
          namesIn(address),
          () => accountFromUri(address, undefined, often),
          ofEnte && isTrashed(address),
        );
      before.push(address);
    }
  }
  const file = rows.done(format);
  if (file.rows.length === brokenCodes && brokenCodes > 0) throw new FileProblem('damaged');
  return file;
}

function addTooLong(rows: RowCollector): void {
  rows.add({ issuer: '', accountName: '' }, () => {
    throw new RowUnreadable('uri');
  });
}

/** A code that is damaged is an entry that can't be read, and loses no other. */
function isWholeCode(address: string, rows: RowCollector): boolean {
  try {
    addMigration(address, rows);
    return true;
  } catch (error) {
    if (!(error instanceof FileProblem) || error.outcome !== 'damaged') throw error;
    rows.broken({ issuer: '', accountName: '' });
    return false;
  }
}

/** Every address that stands in a printable page, once. The page is never drawn. @throws FileProblem `not-recognised`. */
export function readAddressPage(html: string): ImportedFile {
  const found = new Set<string>();
  let isCut = false;
  for (const { 0: written, index } of html.matchAll(/(?:otpauth|motp|steam):\/\/[^\s"'<>]+/gi)) {
    found.add(/^[^\s"'<>]*/.exec(withoutQuotes(written.slice(0, MAX_ADDRESS_LENGTH)))?.[0] ?? '');
    if (found.size > MAX_IMPORTED_ROWS) throw new FileProblem('too-many');
    isCut = index + written.length >= html.trimEnd().length;
  }
  if (found.size === 0) throw new FileProblem('not-recognised');
  return { ...readAddressList([...found].join('\n') + (isCut ? '' : '\n')), format: 'html' };
}

/** What can't belong to an address is its end, once its letters are no HTML any more. */
function withoutQuotes(written: string): string {
  return withoutEntities(written.replace(/&(?:quot|apos|lt|gt);/gi, ' '));
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
