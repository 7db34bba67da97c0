import { useEffect, useState } from 'preact/hooks';
import type { CaptureError } from '../../lib/core/errors.ts';
import type { FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { useFocus } from '../hooks/use-focus.ts';
import { useTitle } from '../hooks/use-title.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';
import { VaultGate } from '../vault/vault-gate.tsx';
import { SelectArea } from './select-area.tsx';
import './capture.css';

/**
 * The capture tab. The popup opens it behind the web page; it takes the picture while that page is still in front, and only then
 * comes forward. The page can neither see, cover nor press anything here.
 */
export function CapturePage() {
  const { browser, capture, fill } = useServices();
  const [fillable, setFillable] = useState(false);
  useTitle(text('capture_title'));
  useFocus(false);
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [page, setPage] = useState<FrozenPage>();
  const [error, setError] = useState<CaptureError>();
  useEffect(() => {
    let frozen: FrozenPage | undefined;
    void (async () => {
      const taken = Number.isInteger(tabId) ? await capture.freeze(tabId) : undefined;
      if (taken?.ok) {
        frozen = taken.value;
        setPage(frozen);
      } else setError(taken?.error ?? 'pageGone');
      await browser.comeForward();
      if (taken?.ok) setFillable((await fill.look(tabId)).kind === 'setup');
    })();
    return () => frozen?.release();
  }, [browser, capture, fill, tabId]);
  /** Into the page that the code came from, which has to be the one that was looked at; then back to it. */
  const fillThere = async (accountId: string) => {
    const filled = await fill.fill(accountId, await fill.look(tabId));
    if (filled.ok) await browser.backTo(tabId);
    return filled.ok ? undefined : filled.error;
  };
  return (
    <main class="capture">
      <VaultGate>
        {page && (
          <SelectArea
            page={page}
            onBack={() => void browser.backTo(tabId)}
            fillThere={fillable ? fillThere : undefined}
          />
        )}
        {error && (
          <div class="capture-panel stack">
            <h1 class="lead">{text('capture_title')}</h1>
            <ErrorNotice code={error} />
            <Button onClick={() => void browser.backTo(tabId)}>{text('capture_back')}</Button>
          </div>
        )}
      </VaultGate>
    </main>
  );
}
