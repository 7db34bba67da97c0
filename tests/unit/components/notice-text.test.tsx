// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { NoticeText } from '../../../components/vault/notice-text.tsx';
import { draw } from '../support/draw.tsx';

const AT = 1_760_000_000_000;

it.each([
  ['back', '設定も、写しから元にもどしました'],
  ['lost', 'はじめの状態になっています'],
] as const)('says what became of the settings: %s', async (settings, words) => {
  const { place } = await draw(
    <NoticeText notice={{ kind: 'healed', at: AT, settings }} onRead={() => {}} />,
  );
  expect(place.textContent).toContain(words);
});

it('says nothing of settings that nothing befell', async () => {
  const { place } = await draw(<NoticeText notice={{ kind: 'healed', at: AT }} onRead={() => {}} />);
  expect(place.textContent).not.toContain('設定');
});
