// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { useFound } from '../../../components/hooks/use-found.ts';
import { useRefusal } from '../../../components/hooks/use-refusal.ts';
import { AddPage } from '../../../components/manager/add-page.tsx';
import { BackupPage } from '../../../components/moving/backup-page.tsx';
import { MovingCard } from '../../../components/parts/moving-card.tsx';
import { SaveCandidate } from '../../../components/parts/save-candidate.tsx';
import { Working } from '../../../components/parts/working.tsx';
import { FillStatus } from '../../../components/popup/fill-status.tsx';
import { RefusedNotice } from '../../../components/popup/refused-notice.tsx';
import { savedHanako } from '../support/accounts.ts';
import { captureWorld } from '../support/capture-world.ts';
import { doing, draw, type Given } from '../support/draw.tsx';

/** Work that does not end: whatever is waited for stays to be seen. */
const held = () => new Promise<never>(() => {});
const capture = { ...captureWorld().capture, readPictures: held, save: held, saveAll: held };
const page = { kind: 'login', refused: true } as never;
const filling = {
  state: { step: 'filling' as const },
  start() {},
  agree() {},
  chooseDevice() {},
  cancel() {},
};
const Refused = () => <RefusedNotice refusal={useRefusal(page)} onRefill={() => {}} />;
const moving = {
  ...{
    accounts: [{ id: 'a', issuer: 'A', accountName: 'hanako' }],
    unreadable: 0,
    read: 1,
    of: 1,
    missing: [],
  },
} as never;
const candidate = { id: 'a', issuer: 'A', accountName: 'hanako', warnings: [] } as never;
const services = {
  capture: { ...capture, twin: () => undefined },
  vault: {
    accounts: () => [savedHanako],
    watch: () => () => {},
    state: () => ({ status: 'open' }),
    fingerprint: async () => 'now',
    backup: async () => 'file',
    isWholeBackup: () => true,
  },
  fill: {},
  clock: { check: held },
  whyRefused: async () => ({ reason: 'codeRefused' }),
  now: () => 1_760_000_000_000,
  loadFolder: held,
} as unknown as Given;
const saving = { ...services, browser: { saveFile: held, openManager: async () => {} } } as Given;

describe('whatever is waited for is said', () => {
  it('after 0.3 s, and not before: a sign that flashes up is none', async () => {
    vi.useFakeTimers();
    const place = document.createElement('div');
    await act(() => render(<Working title="しています" />, place));
    expect(place.textContent).toBe('');
    await act(async () => void (await vi.advanceTimersByTimeAsync(300)));
    expect(place.querySelector('[role=status]')?.textContent).toContain('しています');
    render(null, place);
    vi.useRealTimers();
  });

  it('a scan, from the press on: whatever the browser and the page take for their answers', async () => {
    function Scan() {
      const { scan, looking, asked } = useFound(null);
      return (
        <>
          <button type="button" onClick={scan}>
            スキャン
          </button>
          {looking && asked && <Working title="さがしています" />}
        </>
      );
    }
    const shown = await draw(<Scan />, {
      browser: { activeTab: held },
      capture: { findOnPage: held },
    } as unknown as Given);
    vi.useFakeTimers();
    try {
      await act(() => shown.getByRole('button').click());
      await act(async () => void (await vi.advanceTimersByTimeAsync(299)));
      expect(shown.queryByRole('status')).toBeNull();
      await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
      expect(shown.getByRole('status').textContent).toContain('さがしています');
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    [
      'saving what was read',
      '登録しています。',
      '登録する',
      <SaveCandidate key="it" candidate={candidate} onSaved={() => {}} />,
    ],
    ['taking over several', '登録しています。', '取り込む', <MovingCard key="it" moving={moving} />],
    [
      'the clock of the site',
      'サイトの時計とくらべています。',
      'パソコンの時計を確かめる',
      <Refused key="it" />,
    ],
    ['a backup', '控えを保存しています。', '控えを保存', <BackupPage key="it" />],
  ])('%s', async (_, sign, name, screen) => {
    const shown = await draw(screen, saving);
    await doing(() => shown.getByRole('button', { name }).click());
    expect((await shown.findByTestId('working')).textContent).toContain(sign);
  });

  it('filling in', async () => {
    const shown = await draw(<FillStatus filling={filling} page={page} account={savedHanako} />, services);
    expect((await shown.findByTestId('working')).textContent).toContain('入力しています');
  });

  it('reading a picture', async () => {
    const shown = await draw(<AddPage />, services);
    const input = shown.getByLabelText('画像を選ぶ');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'x.png')], configurable: true });
    await doing(() => void fireEvent.change(input));
    expect((await shown.findByTestId('working')).textContent).toContain('さがしています');
  });
});
