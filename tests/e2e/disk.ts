import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder in which any of these texts or bytes stands. */
export function filesWith(folder: string, needles: readonly (string | Buffer)[]): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      const bytes = readFileSync(path);
      if (needles.some((needle) => bytes.includes(needle))) found.push(path);
    } catch {
      // Gone while we looked: the browser is at work.
    }
  }
  return found;
}

/** A text as it might be written to a disk: UTF-8, UTF-16, and each of them in base64 or hex. */
export function spellings(text: string): readonly (string | Buffer)[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  // Base64 of something in the middle of other bytes: without its uncertain ends.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(4, -4),
  );
  return [utf8, utf16, utf8.toString('hex'), ...base64.filter((part) => part.length >= 8)];
}
