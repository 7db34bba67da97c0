import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';

/** The end of かぎ番 on this PC: for a PC that is given away, or that belongs to somebody else. */
export function EraseEverything() {
  const { vault } = useServices();
  const [asking, setAsking] = useState(false);
  const { error, run } = useTask();
  return (
    <section class="card stack">
      <h2>{text('settings_erase')}</h2>
      {error && <ErrorNotice code={error} />}
      {asking ? (
        <>
          <p class="notice notice-wait">{text('settings_erase_what')}</p>
          <ProveForm
            action={text('settings_erase_do')}
            danger
            onProven={(proof) => run(() => vault.erase(proof))}
            onCancel={() => setAsking(false)}
          />
        </>
      ) : (
        <button type="button" class="button button-link" onClick={() => setAsking(true)}>
          {text('settings_erase')}
        </button>
      )}
    </section>
  );
}
