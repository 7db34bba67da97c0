import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/core/autofill/classify-page.ts';
import type {
  ControlDescription,
  FieldDescription,
  PageDescription,
} from '../../../../lib/core/autofill/page-description.ts';
import { type CorpusPage, fingerprintOf, readPages } from '../../../e2e/corpus-pages.ts';
import { anyPage, control, field } from '../../support/pages.ts';

interface Described {
  readonly name: string;
  /** Fingerprint of the page that was described. */
  readonly of: string;
  /** The places of the fields that are meant. */
  readonly meant: readonly number[];
  readonly page: Partial<PageDescription> & {
    readonly fields?: readonly Partial<FieldDescription>[];
    readonly controls?: readonly Partial<ControlDescription>[];
  };
}

/** What a browser said of every page (`npm run describe-pages`). What our function says now is judged by page-corpus.spec. */
const file = join(import.meta.dirname, '../../../corpus/page-descriptions.ndjson');
const described = new Map(
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Described)
    .map((each) => [each.name, each]),
);
const pages = readPages();
const folderOf = ({ name }: CorpusPage) => name.split('/')[0] ?? '';
/** Only an extension sees into it. */
const CLOSED = 'japanese-logins/closed-shadow-root';

function judged({ page: { fields = [], controls = [], ...page } }: Described) {
  return classifyPage(
    anyPage({
      ...page,
      fields: fields.map((each, nth) => field(nth, each)),
      controls: controls.map(control),
    }),
  );
}

it('every page of the corpus is described as it is now (`npm run describe-pages`)', () => {
  const isOld = (page: CorpusPage) => described.get(page.name)?.of !== fingerprintOf(page);
  expect(pages.filter(isOld).map(({ name }) => name)).toEqual([]);
  expect(described.size).toBe(pages.length);
});

describe('the pages of the corpus', () => {
  it.each([...new Set(pages.map(folderOf))])(
    'in %s are taken for what they are, by the fields that are meant',
    (folder) => {
      const wrong = pages.flatMap((page) => {
        const about = described.get(page.name);
        if (!about || folderOf(page) !== folder || page.name === CLOSED) return [];
        const found = judged(about);
        const fields = 'fields' in found ? found.fields.map(({ nth }) => nth) : [];
        // What a page gathers in a hidden field by itself is typed elsewhere.
        const isTyped = about.meant.some((nth) => about.page.fields?.[nth]?.type !== 'hidden');
        const isRight = found.kind === page.kind && (!isTyped || `${fields}` === `${about.meant}`);
        return isRight
          ? []
          : [`${page.name}: ${found.kind} by ${fields}, not ${page.kind} by ${about.meant}`];
      });
      expect(wrong).toEqual([]);
    },
  );
});
