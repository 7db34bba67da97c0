import { accountFromUri, namesIn } from '../account-uri.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { isMembers } from '../shapes.ts';
import { addMigration } from './google-migration.ts';

/** Lines of `otpauth://` addresses (many apps), of Ente's with `codeDisplay`, and of Google's migration codes. */
export function readAddressList(text: string): ImportedFile {
  const rows = collectRows();
  let format = 'otpauth-list';
  for (const written of text.split(/\r\n|\r|\n/)) {
    const line = written.replace(/^\ufeff/, '').trim();
    if (line === '') continue;
    if (/^otpauth-migration:\/\//i.test(line)) {
      addMigration(line, rows);
      format = 'google-migration';
      continue;
    }
    const ofEnte = line.includes('codeDisplay=');
    if (ofEnte) format = 'ente';
    // Ente leaves "#" as it is; it is no fragment.
    const address = ofEnte ? line.replace(/#/g, '%23') : line;
    rows.add(namesIn(address), () => {
      if (ofEnte && isTrashed(address)) throw new RowUnreadable('trashed');
      return accountFromUri(address);
    });
  }
  return rows.done(format);
}

/** Every address that stands in a printable page, once. The page is never drawn. @throws FileProblem `not-recognised`. */
export function readAddressPage(html: string): ImportedFile {
  const plain = html
    .replace(/&amp;/gi, '&')
    .replace(/&quot;|&#34;|&#39;/gi, '"')
    .replace(/&lt;|&gt;/gi, ' ');
  const found = new Set(plain.match(/(?:otpauth|motp|steam):\/\/[^\s"'<>]+/gi) ?? []);
  if (found.size === 0) throw new FileProblem('not-recognised');
  return { ...readAddressList([...found].join('\n')), format: 'html' };
}

function isTrashed(address: string): boolean {
  try {
    const shown = JSON.parse(decodeURIComponent(/codeDisplay=([^&]*)/.exec(address)?.[1] ?? ''));
    return isMembers(shown) && shown['trashed'] === true;
  } catch {
    return false; // Not the JSON that Ente writes: the code itself still counts.
  }
}
