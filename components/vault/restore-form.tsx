import { useEffect, useState } from 'preact/hooks';
import type { BackupFolder } from '../../lib/services/folder/backup-folder.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { FileField } from '../parts/file-field.tsx';
import { useServices } from '../services-context.ts';
import { DoorForm } from './door-form.tsx';
import { MasterPasswordField } from './master-password-field.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { RecoveryCodeField } from './recovery-code-field.tsx';
import { WayBack } from './way-back.tsx';

/** What a file and a backup that was found have in common. */
type ChosenFile = Pick<File, 'name' | 'text'> & Partial<Pick<File, 'arrayBuffer'>>;

interface RestoreFormProps {
  readonly onBack: () => void;
  readonly backText?: string;
}

/** The vault out of a backup: the file, and the master password of that time or the recovery code. */
export function RestoreForm({ onBack, backText = text('restore_back') }: RestoreFormProps) {
  const { vault, settings, now, loadFolder } = useServices();
  const [file, setFile] = useState<ChosenFile>();
  const [password, setPassword] = useState('');
  const [byCode, setByCode] = useState(false);
  const [recoveryCode, setRecoveryCode] = useState('');
  const next = useNewPassword();
  const task = useTask();

  const restore = () =>
    task.run(async (onProgress) => {
      const bytes = await file?.arrayBuffer?.();
      const backup = bytes ? new Uint8Array(bytes) : ((await file?.text()) ?? '');
      return byCode
        ? next.whenRepeated((newPassword) =>
            vault.restoreBackup(backup, { recoveryCode, newPassword }, onProgress),
          )
        : vault.restoreBackup(backup, { password }, onProgress);
    }, noteBackup);

  // Loaded before the press: the browser shows its window only right after one.
  const [folder, setFolder] = useState<BackupFolder>();
  useEffect(() => void loadFolder().then(setFolder), [loadFolder]);
  const look = async () => {
    const found = await folder?.find();
    task.fail(found === 'nothingThere' ? 'folderEmpty' : undefined);
    if (typeof found === 'object') setFile({ name: found.name, text: async () => found.text });
  };

  /** What was brought back is in a backup, of course. */
  const noteBackup = async () =>
    settings.change({ backedUpAt: now(), backedUpAs: await vault.fingerprint() });

  return (
    <DoorForm
      title={text('restore_title')}
      what={text('restore_what')}
      action={text('restore_do')}
      ready={file !== undefined}
      task={task}
      onSubmit={restore}
      below={
        <>
          <Button kind="link" onClick={() => setByCode(!byCode)}>
            {text(byCode ? 'restore_by_password' : 'restore_by_code')}
          </Button>
          <WayBack onBack={onBack} label={backText} />
        </>
      }
    >
      <Button kind="second" onClick={() => void look()}>
        {text('restore_folder')}
      </Button>
      <FileField
        label={text('restore_choose')}
        main={!file}
        how={file ? text('restore_chosen', { name: file.name }) : text('restore_not_ours')}
        onFiles={([chosen]) => {
          task.fail(undefined);
          setFile(chosen);
        }}
      />
      {byCode ? (
        <>
          <RecoveryCodeField value={recoveryCode} onText={setRecoveryCode} error={task.error} />
          <p>{text('restore_new_password')}</p>
          <NewPasswordFields password={next} label={text('settings_password_new')} error={task.error} />
        </>
      ) : (
        <MasterPasswordField value={password} onText={setPassword} error={task.error} />
      )}
    </DoorForm>
  );
}
