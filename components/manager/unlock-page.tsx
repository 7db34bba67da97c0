import { useEffect } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { VaultGate } from '../vault/vault-gate.tsx';

/** A tab for the PC's own unlock: the popup would close when the system's window appears. It asks at once. */
export function UnlockPage({ back }: { readonly back: boolean }) {
  const { browser } = useServices();
  const { vault, state } = useVault();
  const { busy, error, run } = useTask();
  const locked = state?.status === 'locked';
  // Back to the page that the person came from, with the popup over it: nothing is left to press here.
  const unlock = () =>
    run(
      () => vault.unlockByDevice(),
      () => back && void browser.backToPopup(),
    );
  // Once, when the page is there; after a refusal the person presses.
  useEffect(() => {
    if (locked && vault.ways().device) unlock();
  }, []);
  if (!locked || !vault.ways().device)
    return (
      <VaultGate>
        <h1>{text('device_unlocked')}</h1>
        <StatusNotice title={text('device_unlocked')}>
          <p>{text('device_unlocked_next')}</p>
        </StatusNotice>
        <Button onClick={() => window.close()}>{text('device_close')}</Button>
      </VaultGate>
    );
  return (
    <div class="stack">
      <h1>{text('device_unlock_title')}</h1>
      <p>{text('device_unlock_what')}</p>
      {error && <ErrorNotice code={error} />}
      <Button aria-disabled={busy} onClick={unlock}>
        {text('device_open')}
      </Button>
    </div>
  );
}
