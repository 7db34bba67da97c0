import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'components/texts';
const japanese = readdirSync(folder)
  .filter((name) => /(^|-)ja\.ts$/.test(name))
  .map((name) => ({
    name,
    sentences: readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
  }));

/** One word for a thing, and one way to write it: what is not said, and what is said instead (docs/glossary.md). */
const unsaid: readonly (readonly [RegExp, string])[] = [
  [/平文/, 'そのままの文字'],
  [/落とす|落として/, 'ドラッグして入れる: 落とす is also to download'],
  [/えら[ばびぶべぼん]/, '選ぶ'],
  [/つぎ[にへの]/, '次'],
  [/コードを作る鍵|登録を守る鍵/, 'キー'],
  [/なぜ通らない/, 'コードが通らなかったとき'],
  [/ほかの画面を写して/, 'ほかの画面から読み取る'],
  [/端末の名前(?!）)|端末を選/, 'デバイス名, as the page says it'],
  [/バーコード/, '二次元コード（QRコード）'],
  [/正しく入れたのに/, 'only what is known'],
];

describe('the Japanese texts', () => {
  it('are found', () => expect(japanese.length).toBeGreaterThan(8));

  it.each(unsaid)('never say %s, but: %s', (word) => {
    const said = japanese.flatMap(({ name, sentences }) => {
      const found = sentences.match(new RegExp(`.{0,20}(?:${word.source}).{0,20}`, `g${word.flags}`)) ?? [];
      return found.map((place) => `${name}: ${place}`);
    });
    expect(said).toEqual([]);
  });
});
