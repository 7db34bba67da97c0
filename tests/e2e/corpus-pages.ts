import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A page as a login product writes it, in our own words: only ids, names, types and labels are facts. */
export interface CorpusPage {
  /** Folder and file, without the ending. */
  readonly name: string;
  readonly kind: 'setup' | 'login' | 'ask' | 'none';
  /** Where the code goes, or would go after the person said so; several fields of one digit match it all. */
  readonly field?: string;
  /** One of the devices that the page offers. */
  readonly device?: string;
  /** Where the facts of the markup come from. */
  readonly from: string;
  /** The body of the page. */
  readonly body: string;
}

const HEAD = /^<!--\n([\s\S]*?)\n-->\n/;

const folder = join(import.meta.dirname, '../corpus/pages');

/** Every page of tests/corpus/pages. Its first comment tells the truth about it. */
export function readPages(): readonly CorpusPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const facts = new Map(
        (HEAD.exec(source)?.[1] ?? '').split('\n').map((line) => {
          const [name = '', ...rest] = line.split(': ');
          return [name, rest.join(': ')];
        }),
      );
      const [kind, from, field, device] = ['kind', 'from', 'field', 'device'].map((fact) => facts.get(fact));
      if (!from || (kind !== 'setup' && kind !== 'login' && kind !== 'ask' && kind !== 'none'))
        throw new Error(`${relative('.', file)} does not say what it is`);
      const name = file.replace(/\.html$/, '').replaceAll('\\', '/');
      return {
        name,
        kind,
        from,
        body: source.replace(HEAD, ''),
        ...(field && { field }),
        ...(device && { device }),
      };
    });
}

/** What a page stands for: its folder, its kind, and whether it offers devices. */
export function kindOf({ name, kind, device }: CorpusPage): string {
  return `${name.split('/')[0]}: ${kind}${device ? ', devices' : ''}`;
}

/** The page as a server sends it. */
export function htmlOf({ body }: Pick<CorpusPage, 'body'>): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/** Whether a page does something by itself. */
export function drawsItself({ body }: Pick<CorpusPage, 'body'>): boolean {
  return /<script|\son\w+=/.test(body);
}

/** Another one as soon as the page changes. */
export function fingerprintOf({ body }: Pick<CorpusPage, 'body'>): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
