import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { storePictures } from '../../../scripts/guide/store-texts.mjs';

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

  it('has pictures of the sizes that both stores ask for, opaque, and the listing names each', async () => {
    const listing = readFileSync('docs/store/README.md', 'utf8');
    const names = readdirSync(`docs/store/pictures/${language}`).sort();
    const screens = storePictures.map(({ shot }, index) => `${index + 1}-${shot}.png`);
    expect(names).toEqual([...screens, 'tile.png'].sort());
    // Five at most in the Chrome Web Store, ten in Edge Add-ons (2026-11).
    expect(screens.length).toBeLessThanOrEqual(5);
    for (const name of names) {
      const { width, height, format, channels, hasAlpha } = await sharp(
        `docs/store/pictures/${language}/${name}`,
      ).metadata();
      const size = name === 'tile.png' ? [440, 280] : [1280, 800];
      expect([width, height, format, channels, hasAlpha], name).toEqual([...size, 'png', 3, false]);
      expect(listing).toContain(`(pictures/${language}/${name})`);
    }
    for (const picture of storePictures)
      expect(listing).toContain(picture[language as 'ja' | 'en'].join(language === 'ja' ? '' : ' '));
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
