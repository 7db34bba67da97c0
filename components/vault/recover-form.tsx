import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { DoorForm } from './door-form.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { RecoveryCodeField } from './recovery-code-field.tsx';
import { WayBack } from './way-back.tsx';

/** The recovery code from the paper, and the password that takes the place of the forgotten one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { vault } = useServices();
  const [code, setCode] = useState('');
  const password = useNewPassword();
  const task = useTask();
  const recover = () =>
    task.run((onProgress) => password.whenRepeated((chosen) => vault.recover(code, chosen, onProgress)));
  return (
    <DoorForm
      title={text('recover_title')}
      what={text('recover_what')}
      action={text('recover_do')}
      task={task}
      onSubmit={recover}
      below={<WayBack onBack={onBack} />}
    >
      <RecoveryCodeField value={code} onText={setCode} error={task.error} />
      <NewPasswordFields password={password} label={text('settings_password_new')} error={task.error} />
    </DoorForm>
  );
}
