import { useState } from 'preact/hooks';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';
import { MasterPasswordField } from './master-password-field.tsx';

interface ProveFormProps {
  /** What stands on the button. */
  readonly action: string;
  readonly danger?: boolean;
  readonly onProven: (proof: Proof) => void;
  readonly onCancel?: () => void;
}

/** The master password once more, or the PC's own unlock, before something secret is shown, changed or leaves. Needs a page in a tab. */
export function ProveForm({ action, danger = false, onProven, onCancel }: ProveFormProps) {
  const { vault } = useServices();
  const { sharedPc } = useSettings();
  const [password, setPassword] = useState('');
  const { busy, progress, error, run } = useTask();
  const proven = (proof: Proof) => {
    setPassword('');
    onProven(proof);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        run((onProgress) => vault.prove(password, onProgress), proven);
      }}
    >
      <MasterPasswordField value={password} onText={setPassword} error={error} autofocus />
      {error && <ErrorNotice code={error} bare />}
      <SlowProgress share={progress} />
      <div class="buttons">
        <button
          type="submit"
          class={danger ? 'button button-danger button-slim' : 'button button-slim'}
          aria-disabled={busy}
        >
          {action}
        </button>
        {vault.ways().device && !sharedPc && (
          <button
            type="button"
            class="button button-second button-slim"
            aria-disabled={busy}
            onClick={() => run(() => vault.proveByDevice(), proven)}
          >
            {text('settings_prove_device')}
          </button>
        )}
        {onCancel && (
          <button type="button" class="button button-link" onClick={onCancel}>
            {text('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
