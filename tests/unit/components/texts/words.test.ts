import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'components/texts';
const japanese = readdirSync(folder)
  .filter((name) => /(^|-)ja\.ts$/.test(name))
  .map((name) => ({
    name,
    sentences: readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
  }));

/** The rows of "Words of the screens" in the glossary, by what is said. */
const table = readFileSync('docs/glossary.md', 'utf8')
  .split('## Words of the screens')[1]
  ?.split('\n## ')[0]
  ?.match(/^\| (?!say|---).*$/gm)
  ?.map((row) => row.split('|')[1]?.trim() ?? '');

/** What is not said, by the row of the glossary that says why. */
const unsaid: Readonly<Record<string, RegExp>> = {
  '二次元コード（QRコード）once a screen, then 二次元コード': /バーコード|(?<!（|「)QRコード|QR コード/,
  登録しました: /登録できました|追加しました|登録完了|保存完了/,
  キー: /鍵/,
  'デバイス名、デバイス': /端末の名前(?!）)|端末を選/,
  コードが通らなかったとき: /なぜ通らない/,
  ほかの画面から読み取る: /ほかの画面を写して/,
  ドラッグして入れる: /落と[すし]/,
  そのままの文字: /平文/,
  '選ぶ、次、戻す・もどる': /えら[ばびぶべぼん]|つぎ[にへの]|元に戻|(?<!元に)もどす|「戻る」|: '戻る/,
  'スマートフォン in sentences, スマホ on buttons': /スマホ(?!でも使う|にまとめて移す)/,
  '入れたコードが違うか…': /正しく入れたのに/,
};

describe('the Japanese texts', () => {
  it('are found', () => expect(japanese.length).toBeGreaterThan(8));

  it('are kept to every row of the glossary', () => {
    expect(table).toEqual(Object.keys(unsaid));
  });

  it.each(Object.entries(unsaid))('say %s, and never %s', (_, word) => {
    const said = japanese.flatMap(({ name, sentences }) => {
      const found = sentences.match(new RegExp(`.{0,20}(?:${word.source}).{0,20}`, 'g')) ?? [];
      return found.map((place) => `${name}: ${place}`);
    });
    expect(said).toEqual([]);
  });
});
