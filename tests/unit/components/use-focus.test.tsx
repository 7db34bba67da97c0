// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { useFocus } from '../../../components/hooks/use-focus.ts';
import { doing, draw } from '../support/draw.tsx';

/** A screen whose button leads to a field, as 「自分で決める」 and 「ロックする」 do. */
function Screen() {
  const [asks, setAsks] = useState(false);
  useFocus(true);
  return (
    <main>
      <h1>画面</h1>
      {asks && <input aria-label="パスワード" autofocus />}
      {asks ? (
        <button key="start" type="button" class="button">
          はじめる
        </button>
      ) : (
        <button key="own" type="button" class="button" onClick={() => setAsks(true)}>
          自分で決める
        </button>
      )}
    </main>
  );
}

/** A page whose next screen is loaded first, as the door is. */
function SlowPage() {
  const [step, setStep] = useState<'list' | 'loading' | 'door'>('list');
  useFocus(false);
  return (
    <>
      {step === 'list' && (
        <button
          type="button"
          onClick={() => {
            setStep('loading');
            setTimeout(() => setStep('door'), 300);
          }}
        >
          ロック
        </button>
      )}
      <main tabIndex={-1}>{step === 'door' && <input aria-label="パスワード" autofocus />}</main>
    </>
  );
}

/** An account of the popup whose question is loaded first, while the focus finds another place. */
function SlowQuestion() {
  const [step, setStep] = useState<'idle' | 'loading' | 'asking'>('idle');
  useFocus(true);
  const ask = () => {
    setStep('loading');
    setTimeout(() => setStep('asking'), 300);
  };
  return (
    <main tabIndex={-1}>
      <h1>画面</h1>
      <button type="button">123 456</button>
      {step === 'idle' && (
        <button type="button" class="button" onClick={ask}>
          入力する
        </button>
      )}
      {step === 'asking' && (
        <div class="question" role="status">
          <button type="button" class="button button-second">
            このデバイス
          </button>
        </div>
      )}
    </main>
  );
}

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('the focus', () => {
  it('goes to the one thing to press, then to the field of the next screen: a browser minds autofocus once a page', async () => {
    const shown = await draw(<Screen />);
    await expect.poll(focused).toBe('自分で決める');
    await doing(() => shown.getByRole('button', { name: '自分で決める' }).click());
    await expect.poll(focused).toBe('パスワード');
  });

  it('waits for a screen that has to be loaded first', async () => {
    const shown = await draw(<SlowPage />);
    const lock = shown.getByRole('button', { name: 'ロック' });
    lock.focus();
    await doing(() => lock.click());
    await expect.poll(() => document.activeElement?.localName).toBe('main');
    await expect.poll(focused, { timeout: 5000 }).toBe('パスワード');
  });

  it('goes to the answer of a question, however late it is drawn', async () => {
    const shown = await draw(<SlowQuestion />);
    await expect.poll(focused).toBe('入力する');
    await doing(() => shown.getByRole('button', { name: '入力する' }).click());
    await new Promise((resolve) => setTimeout(resolve, 120));
    shown.getByRole('button', { name: '123 456' }).focus();
    await expect.poll(focused, { timeout: 5000 }).toBe('このデバイス');
  });
});
