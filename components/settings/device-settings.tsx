import { useEffect, useState } from 'preact/hooks';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';

/** Windows Hello or Touch ID as a way to open. Where the PC has none, it says so and offers nothing. */
export function DeviceSettings({ sharedPc }: { readonly sharedPc: boolean }) {
  const { vault } = useServices();
  const [available, setAvailable] = useState<boolean>();
  const [asking, setAsking] = useState<'add' | 'remove'>();
  const [done, setDone] = useState<'added' | 'removed'>();
  const { error, run } = useTask();
  const { device } = vault.ways();
  useEffect(() => void vault.deviceAvailable().then(setAvailable), [vault]);

  const act = (proof: Proof) =>
    run(
      () => (asking === 'add' ? vault.addDevice(proof) : vault.forgetDevice(proof)),
      () => {
        setDone(asking === 'add' ? 'added' : 'removed');
        setAsking(undefined);
      },
    );
  return (
    <section class="card stack">
      <h2>{text('settings_hello')}</h2>
      <p>{text(words(device, sharedPc, available))}</p>
      {done && !asking && <StatusNotice key={done} title={text(`settings_hello_${done}`)} />}
      {error && <ErrorNotice code={error} />}
      {asking ? (
        <ProveForm
          action={text(asking === 'add' ? 'settings_hello_add' : 'settings_hello_remove')}
          onProven={act}
          onCancel={() => setAsking(undefined)}
        />
      ) : device ? (
        <Button kind="second" slim onClick={() => setAsking('remove')}>
          {text('settings_hello_remove')}
        </Button>
      ) : (
        available &&
        !sharedPc && (
          <Button kind="second" slim onClick={() => setAsking('add')}>
            {text('settings_hello_add')}
          </Button>
        )
      )}
    </section>
  );
}

function words(device: boolean, sharedPc: boolean, available: boolean | undefined) {
  if (device) return 'settings_hello_has';
  if (available === false) return 'settings_hello_none';
  return sharedPc ? 'settings_hello_shared' : 'settings_hello_what';
}
