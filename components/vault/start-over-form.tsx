import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Check } from '../parts/check.tsx';
import { useServices } from '../services-context.ts';
import { DoorForm } from './door-form.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { WayBack } from './way-back.tsx';

/** An empty vault where nothing else helps. What can't be opened is kept all the same. */
export function StartOverForm({ onBack }: { readonly onBack: () => void }) {
  const { vault } = useServices();
  const [sure, setSure] = useState(false);
  const password = useNewPassword();
  const task = useTask();
  const startOver = () =>
    task.run((onProgress) => password.whenRepeated((chosen) => vault.startOver(chosen, onProgress)));
  return (
    <DoorForm
      title={text('start_over_title')}
      what={text('start_over_what')}
      action={text('start_over_do')}
      danger
      ready={sure}
      task={task}
      onSubmit={startOver}
      below={<WayBack onBack={onBack} />}
    >
      <Check label={text('start_over_sure')} checked={sure} onCheck={setSure} />
      <NewPasswordFields password={password} label={text('settings_password_new')} error={task.error} />
    </DoorForm>
  );
}
