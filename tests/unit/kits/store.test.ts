import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(`docs/store/${name}`, 'utf8').trim();
const manifestOf = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

/** Characters as the stores count them: UTF-16 units, which is never fewer than what a person counts. */
const within = (text: string, least: number, most: number) => {
  expect(text.length).toBeGreaterThanOrEqual(least);
  expect(text.length).toBeLessThanOrEqual(most);
};

describe.each(['ja', 'en'])('the listing in both stores, in %s', (language) => {
  it('has a title, a short and a long text within the limits of both', () => {
    within(read(`${language}/title.txt`), 1, 45);
    within(read(`${language}/short.txt`), 1, 132);
    within(read(`${language}/long.txt`), 250, 10_000);
  });

  it('says in title and short text what the package itself says', () => {
    const { extName, extDescription } = manifestOf(language);
    expect(read(`${language}/title.txt`)).toBe(extName.message);
    expect(read(`${language}/short.txt`)).toBe(extDescription.message);
  });

  it('has a privacy policy with a day', () => {
    expect(read(`${language}/privacy.md`)).toMatch(/20\d\d/);
  });
});

describe('the answers for the stores', () => {
  it('give a reason for each permission of the package, and for no other', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const asked = [...(/[^_]permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      (match) => match[1],
    );
    expect(asked.length).toBeGreaterThan(4);
    for (const page of ['store/README.md', 'it/security.md']) {
      const text = readFileSync(`docs/${page}`, 'utf8');
      const [, table = ''] = text.split(/^## 権限/m);
      const rows =
        table
          .split(/^## /m)[0]
          ?.split('\n')
          .filter((line) => line.startsWith('| `')) ?? [];
      const told = rows.flatMap((row) =>
        [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]),
      );
      expect(told.sort(), page).toEqual([...asked].sort());
    }
  });
});
