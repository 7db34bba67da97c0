import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { DoorForm } from './door-form.tsx';
import { MasterPasswordField } from './master-password-field.tsx';
import { WayBack } from './way-back.tsx';

/** The browser's storage does not answer: the vault out of the mirror, into a storage made anew. */
export function RepairForm({ onBack }: { readonly onBack: () => void }) {
  const { vault } = useServices();
  const [password, setPassword] = useState('');
  const task = useTask();
  return (
    <DoorForm
      title={text('repair_title')}
      what={text('repair_what')}
      action={text('repair_do')}
      task={task}
      onSubmit={() => task.run((onProgress) => vault.repair(password, onProgress))}
      below={<WayBack onBack={onBack} />}
    >
      <MasterPasswordField value={password} onText={setPassword} error={task.error} />
    </DoorForm>
  );
}
