import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { DoorForm } from './door-form.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';

/** The first step of all: the master password. Nothing is stored before it is chosen. */
export function CreateVaultForm() {
  const { vault } = useServices();
  const password = useNewPassword();
  const task = useTask();
  // The page is drawn anew by the vault's own change.
  const create = () =>
    task.run((onProgress) => password.whenRepeated((chosen) => vault.create(chosen, onProgress)));
  return (
    <DoorForm
      title={text('create_title')}
      what={text('create_what')}
      action={text('start')}
      task={task}
      onSubmit={create}
      below={<p class="quiet">{text('create_if_lost')}</p>}
    >
      <NewPasswordFields password={password} label={text('master_password')} error={task.error} />
    </DoorForm>
  );
}
