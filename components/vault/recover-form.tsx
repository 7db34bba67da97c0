import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';
import { ChosenProposal } from './chosen-proposal.tsx';
import { DoorForm } from './door-form.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { RecoveryCodeField } from './recovery-code-field.tsx';
import { WayBack } from './way-back.tsx';
import './first-password.css';

interface RecoverFormProps {
  readonly onBack: () => void;
  /** The vault is open, by a new password. */
  readonly onRecovered: () => void;
}

/** The recovery code from the paper, and the password that takes the place of the forgotten one: chosen already, as the first one was. */
export function RecoverForm({ onBack, onRecovered }: RecoverFormProps) {
  const { vault } = useServices();
  const [code, setCode] = useState('');
  const [own, setOwn] = useState(false);
  const password = useNewPassword();
  const task = useTask();
  const proposed = password.proposal?.password ?? '';
  const recover = () =>
    task.run(async (onProgress) => {
      const recovered = await (own
        ? password.whenRepeated((typed) => vault.recover(code, typed, onProgress))
        : vault.recover(code, proposed, onProgress));
      if (recovered.ok) onRecovered();
      return recovered;
    });
  return (
    <DoorForm
      title={text('recover_title')}
      what={text('recover_what')}
      action={text('recover_do')}
      ready={own || proposed !== ''}
      task={task}
      onSubmit={recover}
      below={
        <div class="row">
          {!own && (
            <Button kind="link" onClick={() => setOwn(true)}>
              {text('create_own')}
            </Button>
          )}
          <WayBack onBack={onBack} />
        </div>
      }
    >
      <RecoveryCodeField value={code} onText={setCode} error={task.error} />
      {own ? (
        <NewPasswordFields
          password={password}
          label={text('settings_password_new')}
          error={task.error}
          alone
        />
      ) : (
        <div class="stack-tight">
          <p class="section-title">{text('recover_write')}</p>
          <ChosenProposal proposal={password.proposal} onOther={password.propose} />
        </div>
      )}
    </DoorForm>
  );
}
