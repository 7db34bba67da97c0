// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HelpPage } from '../../../components/manager/help-page.tsx';
import { NewsPage } from '../../../components/manager/news-page.tsx';
import { helpFigures } from '../../../components/texts/help-figures.ts';
import { news } from '../../../components/texts/news.ts';
import { defaultSettings } from '../../../lib/services/settings/settings-service.ts';
import { draw, type } from '../support/draw.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

const NOW = 1_760_000_000_000;
const about = { version: '1.0.0', browserName: 'Edg/156.0.8078.1', system: 'Windows NT 10.0; Win64' };

async function help(state: 'none' | 'locked' | 'open', language: 'ja' | 'en' = 'ja') {
  const vault = createVaultWorld().page();
  await vault.look();
  if (state !== 'none') await vault.create(PASSWORD);
  if (state === 'locked') await vault.lock();
  const copied: string[] = [];
  const copy = async (text: string) => {
    copied.push(text);
    return { ok: true as const, value: undefined };
  };
  const settings = { ...defaultSettings, backedUpAt: NOW - 3 * 86_400_000 };
  const shown = await draw(
    <HelpPage topic={undefined} />,
    {
      loadCheck: () => new Promise<never>(() => {}),
      ...{ vault, now: () => NOW, browser: { about, copy, openManager: async () => {} } },
      settings: { known: () => settings, read: async () => settings, watch: () => () => {} },
    },
    language,
  );
  await shown.findByText(/スマートフォンでも使いたい/, { selector: 'summary' });
  return { ...shown, copied };
}

describe('the help page', () => {
  it.each([
    ['スマートフォン', 'スマートフォンでも使いたい'],
    ['ﾒｰﾙ', '「メールで届いた番号」を求められました'],
    ['時計　同期', 'コードを入れたのに、通りません'],
  ])('finds %j, whatever its width, among its questions and answers', async (search, question) => {
    const shown = await help('none');
    const before = shown.place.querySelectorAll('summary').length;
    await type(shown.getByRole('searchbox', { name: '知りたいことをさがす' }), search);
    expect(shown.getByText(question, { selector: 'summary' })).toBeTruthy();
    expect(shown.place.querySelectorAll('summary').length).toBeLessThan(before);
    expect(shown.getAllByRole('status')[0]?.textContent).toMatch(/^\d+ 件の説明/);
  });

  it('says so where it finds nothing', async () => {
    const shown = await help('none');
    await type(shown.getByRole('searchbox', { name: '知りたいことをさがす' }), 'xyzzy');
    expect(shown.getAllByRole('status')[0]?.textContent).toContain('見つかりません');
  });

  it.each([
    ['none', 'かぎ番 1.0.0、Edge 156、まだ使いはじめていません、控えは 3 日前'],
    ['locked', 'かぎ番 1.0.0、Edge 156、ロック中、控えは 3 日前'],
    ['open', 'かぎ番 1.0.0、Edge 156、開いています、登録 0 件、控えは 3 日前'],
  ] as const)('has one line for the telephone while the vault is %s: %s', async (state, line) => {
    const shown = await help(state);
    expect(shown.getByTestId('diagnosis-line').textContent).toBe(line);
    shown.getByRole('button', { name: '診断情報をコピー' }).click();
    expect(shown.copied[0]).toMatch(new RegExp(`^${line}\\n\\nKagiban: 1.0.0\\n`));
  });

  it('has every picture that it shows, with words for those who do not see it', () => {
    for (const { name, width, height, alt } of Object.values(helpFigures).flat()) {
      for (const language of ['ja', 'en']) {
        const drawing = readFileSync(`public/help/${language}/${name}.svg`, 'utf8');
        expect(drawing, name).toContain(`viewBox="0 0 ${width} ${height}"`);
        expect(drawing, name).toContain('<text');
        // Nothing that runs, and nothing from elsewhere.
        expect(drawing, name).not.toMatch(/<script|<foreignObject|\son\w+=|href|url\((?!#)/);
      }
      expect(alt.ja.length).toBeGreaterThan(5);
      expect(alt.en.length).toBeGreaterThan(5);
    }
  });
});

it('what is new names the version that runs, newest first', async () => {
  const shown = await draw(<NewsPage />, { browser: { about } });
  expect(shown.getByText('お使いのかぎ番は 1.0.0 です。')).toBeTruthy();
  expect(shown.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
    news.map(({ version, day }) => `${version} ${day}`),
  );
});
