import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allTexts } from '../support/all-texts.ts';

const card = readFileSync('docs/helpdesk/README.md', 'utf8');
const texts = allTexts.ja.map(([, text]) => text);

it('the card of calls has fifteen, each with what to ask, what is seen, the answer and when to give up', () => {
  const calls = card.split(/^### \d+\. /m).slice(1);
  expect(calls).toHaveLength(15);
  for (const call of calls)
    for (const part of ['きくこと', '見えるもの', '答え', 'あきらめるとき'])
      expect(call, call.split('\n')[0]).toMatch(new RegExp(`^- \\*\\*${part}\\*\\*: .{5}`, 'm'));
});

it('shows a picture of the guide for most of them', () => {
  const pictures = [...card.matchAll(/\(\.\.\/guide\/(pictures\/ja\/[\w-]+\.webp)\)/g)].map(
    ([, name]) => name,
  );
  expect(new Set(pictures).size).toBeGreaterThan(15);
  for (const name of pictures) expect(existsSync(`docs/guide/${name}`), name).toBe(true);
});

it('explains the line of the diagnosis by the words that the product says', () => {
  const [, rows = ''] = card.split('## 診断の1行の読み方');
  const words = [...rows.matchAll(/^\| 「(.+?)」/gm)].map(([, word = '']) => word);
  expect(words.length).toBeGreaterThan(6);
  for (const word of words) expect(texts.map((text) => text.replace('{count}', '0'))).toContain(word);
});
