import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../hooks/use-settings.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';

/** Right after the first password: the PC's own unlock, without asking for the password again. Nothing where the PC has none. */
export function OfferDevice() {
  const { vault, browser } = useServices();
  const offered = useDeviceOffer();
  const [added, setAdded] = useState(false);
  const { busy, error, run } = useTask();
  const add = () =>
    run(
      () => vault.addDeviceAtFirst(),
      () => setAdded(true),
    );
  if (added) return <StatusNotice title={text('settings_hello_added')} />;
  if (!offered) return null;
  return (
    <section class="card" aria-labelledby="offer-device" data-testid="offer-device">
      <h2 id="offer-device">{text('offer_device_title')}</h2>
      <p>{text('offer_device')}</p>
      {error && error !== 'proofMissing' && <ErrorNotice code={error} />}
      <div class="buttons">
        {error === 'proofMissing' ? (
          <Button kind="second" slim onClick={() => void browser.openManager('settings')}>
            {text('offer_device_settings')}
          </Button>
        ) : (
          <Button kind="second" slim aria-disabled={busy} onClick={add}>
            {text('settings_hello_add')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Whether this PC has an unlock of its own that does not open the vault yet. */
export function useDeviceOffer(): boolean {
  const { vault } = useServices();
  const { sharedPc } = useSettings();
  const [available, setAvailable] = useState(false);
  useEffect(() => void vault.deviceAvailable().then(setAvailable), [vault]);
  return available && !vault.ways().device && !sharedPc;
}
