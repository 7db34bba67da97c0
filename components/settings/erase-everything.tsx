import { useState } from 'preact/hooks';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';

/** The end of かぎ番 on this PC: for a PC that is given away, or that belongs to somebody else. */
export function EraseEverything() {
  const { vault, loadFolder } = useServices();
  const [asking, setAsking] = useState(false);
  const { error, run } = useTask();
  const eraseAll = async (proof: Proof) => {
    // First: it writes a setting, and afterwards nothing may be here. The files in the folder stay the person's own.
    await (await loadFolder()).stop().catch(() => {});
    return vault.erase(proof);
  };
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
            onProven={(proof) => run(() => eraseAll(proof))}
            onCancel={() => setAsking(false)}
          />
        </>
      ) : (
        <Button kind="link" onClick={() => setAsking(true)}>
          {text('settings_erase')}
        </Button>
      )}
    </section>
  );
}
