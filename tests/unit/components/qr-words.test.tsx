// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CapturePanel } from '../../../components/capture/capture-panel.tsx';
import { AddPage } from '../../../components/manager/add-page.tsx';
import { PhoneCode } from '../../../components/moving/phone-code.tsx';
import { EmptyState } from '../../../components/popup/empty-state.tsx';
import { helpJa } from '../../../components/texts/help-ja.ts';
import { savedHanako } from '../support/accounts.ts';
import { captureWorld } from '../support/capture-world.ts';
import { draw } from '../support/draw.tsx';

const login = { kind: 'login' } as never;
const drawing = { onRead: undefined, onAgain: undefined, fillToo: false };
const nobody = { onChoose() {}, onAdded() {}, onBack() {} };

/** Postcards and pages say QRコード as well (docs/glossary.md): whoever reads a screen from the top meets the word once, and first. */
it.each([
  ['a popup without accounts', <EmptyState key="it" page={null} />],
  ['a popup without accounts on a login page', <EmptyState key="it" page={login} />],
  ['#/add', <AddPage key="it" />],
  ['the capture tab', <CapturePanel key="it" reading={{ step: 'drawing' }} {...drawing} {...nobody} />],
  ['スマホでも使う', <PhoneCode key="it" account={savedHanako} onDone={() => {}} />],
])('%s says 二次元コード（QRコード）once', async (_, screen) => {
  const { place } = await draw(screen, {
    capture: captureWorld().capture,
    now: () => 1_760_000_000_000,
    vault: { ways: () => ({ recoveryCode: false, device: false }) },
  });
  expect(place.textContent?.match(/QRコード/g)).toHaveLength(1);
});

it('the help about codes that are not found says it once', () => {
  expect(helpJa.notfound.answer.join(' ').match(/QRコード/g)).toHaveLength(1);
});
