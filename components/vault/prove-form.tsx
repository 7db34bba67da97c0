import { useState } from 'preact/hooks';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
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
        <Button submit kind={danger ? 'danger' : undefined} slim aria-disabled={busy}>
          {action}
        </Button>
        {vault.ways().device && !sharedPc && (
          <Button
            kind="second"
            slim
            aria-disabled={busy}
            onClick={() => run(() => vault.proveByDevice(), proven)}
          >
            {text('settings_prove_device')}
          </Button>
        )}
        {onCancel && (
          <Button kind="link" onClick={onCancel}>
            {text('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
