import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';

/** Whether there is a recovery code; making one is a page of its own, because it is printed. */
export function RecoveryCodeSettings() {
  const { vault } = useServices();
  const [removing, setRemoving] = useState(false);
  const [removed, setRemoved] = useState(false);
  const { error, run } = useTask();
  const { recoveryCode } = vault.ways();
  return (
    <section class="card stack">
      <h2>{text('settings_recovery')}</h2>
      <p>{text(recoveryCode ? 'settings_recovery_has' : 'settings_recovery_none')}</p>
      {removed && !recoveryCode && <StatusNotice title={text('settings_recovery_removed')} />}
      {error && <ErrorNotice code={error} />}
      {removing ? (
        <ProveForm
          action={text('settings_recovery_remove')}
          danger
          onProven={(proof) =>
            run(
              () => vault.forgetRecoveryCode(proof),
              () => {
                setRemoving(false);
                setRemoved(true);
              },
            )
          }
          onCancel={() => setRemoving(false)}
        />
      ) : (
        <div class="buttons">
          <a class="button button-second button-slim button-anchor" href="#/recovery">
            {text(recoveryCode ? 'settings_recovery_renew' : 'settings_recovery_make')}
          </a>
          {recoveryCode && (
            <Button kind="link" onClick={() => setRemoving(true)}>
              {text('settings_recovery_remove')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
