import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpFigures } from '../../../components/texts/help-figures.ts';
import { chaptersEn } from '../../../scripts/guide/chapters-en.mjs';
import { chaptersJa } from '../../../scripts/guide/chapters-ja.mjs';
import { manualActions, manualSteps } from '../../../scripts/guide/manual-ja.mjs';
import { allTexts } from '../support/all-texts.ts';

const chapters = { ja: chaptersJa, en: chaptersEn };
/** The pictures that the help inside the product draws once more, small. */
const figures = new Set(
  Object.values(helpFigures)
    .flat()
    .map(({ name }) => name),
);
const folder = (language: string) => `docs/guide/pictures/${language}`;

/** A text of the product as a pattern: anything may stand for `{name}`. */
const pattern = (text: string) =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+')}$`);

describe.each(['ja', 'en'] as const)('the guide in %s', (language) => {
  const steps = chapters[language].flatMap((chapter) => chapter.steps);

  it('has a picture for each step that names one, and tells what is on it', () => {
    for (const { picture, alt } of steps) {
      if (!picture) continue;
      expect(existsSync(`${folder(language)}/${picture}.webp`), picture).toBe(true);
      expect(alt, picture).toBeTruthy();
    }
  });

  it('has no picture that nobody sees, and none that is older than its screen: what it says is still said', () => {
    const patterns = allTexts[language].map(([, text]) => pattern(text));
    const used = new Set([
      ...steps.flatMap(({ picture }) => picture ?? []),
      ...manualSteps.flatMap(({ pictures = [] }) => pictures),
      ...figures,
    ]);
    const taken = readdirSync(folder(language)).filter((name) => name.endsWith('.txt'));
    expect(readdirSync(`public/help/${language}`).sort()).toEqual(
      [...figures].map((name) => `${name}.svg`).sort(),
    );
    expect(taken.length).toBeGreaterThan(12);
    let compared = 0;
    for (const name of taken) {
      const picture = name.replace(/\.txt$/, '');
      if (!used.has(picture)) continue;
      for (const words of readFileSync(`${folder(language)}/${name}`, 'utf8').split('\n')) {
        if (words === '' || /^かぎ番$|^Kagiban$/.test(words)) continue;
        compared++;
        expect(
          patterns.some((one) => one.test(words)),
          `“${words}” on ${picture} is no longer said: npm run guide`,
        ).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('names no host of a test', () => {
    for (const kind of ['guide', 'members']) {
      const html = readFileSync(`docs/guide/${kind}-${language}.html`, 'utf8');
      expect(html).not.toMatch(/localhost|127\.0\.0\.1/);
      for (const chapter of chapters[language].filter(({ forMembers }) => kind === 'guide' || forMembers))
        expect(html).toContain(`<section id="${chapter.id}">`);
    }
  });
});

it('has the same chapters with as many steps and pictures in both languages', () => {
  const shape = (list: typeof chaptersJa) =>
    list.map(({ id, steps, forMembers }) => [id, steps.map(({ picture }) => picture), forMembers]);
  expect(shape(chaptersEn)).toEqual(shape(chaptersJa));
});

it('prints four pages for members', () => {
  for (const language of ['ja', 'en']) {
    const pdf = readFileSync(`docs/guide/members-${language}.pdf`, 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), language).toHaveLength(4);
  }
});

it('tells in the chapter for a manual how many actions there are today, as the journeys count them', () => {
  const journeys = readFileSync('docs/journeys.md', 'utf8');
  const counted = (journey: string) =>
    Number(new RegExp(`^\\| ${journey} \\|.*\\| (\\d+)[^|]*\\|$`, 'm').exec(journeys)?.[1]);
  const told = (row: string) =>
    Number(/^\d+/.exec(manualActions.find(([name]) => name === row)?.[3] ?? '')?.[0]);
  expect(told('はじめての設定')).toBe(counted('J1'));
  expect(told('つぎからのログイン')).toBe(counted('J5'));
});
