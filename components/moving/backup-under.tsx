import { useState } from 'preact/hooks';
import { ok } from '../../lib/core/result.ts';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { personName, personsOf } from '../family/persons.ts';
import { useSavedFile } from '../hooks/use-saved-file.ts';
import { useTask } from '../hooks/use-task.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Unfolding } from '../parts/unfolding.tsx';
import { useServices } from '../services-context.ts';
import { NewPasswordFields, useNewPassword } from '../vault/new-password.tsx';
import { ProveForm } from '../vault/prove-form.tsx';
import { datedFileName } from './file-name.ts';

/** A backup with a password of its own: everything, or what one person of the family has. */
export function BackupUnder() {
  return (
    <Unfolding summary={text('backup_under')}>
      <p>{text('backup_under_what')}</p>
      <BackupUnderForm />
    </Unfolding>
  );
}

function BackupUnderForm() {
  const { now } = useServices();
  const { vault } = useVault();
  const [person, setPerson] = useState<string>();
  const password = useNewPassword();
  const [step, setStep] = useState<'password' | 'prove' | 'saved'>('password');
  const { progress, error, run } = useTask();
  const { outcome, save } = useSavedFile();
  const accounts = vault.accounts();
  const count = accounts.filter(
    (account) => person === undefined || (account.person ?? '') === person,
  ).length;

  const saveFile = (proof: Proof) =>
    run(
      async (onProgress) => {
        const file = await vault.backupUnder(password.value, proof, person, onProgress);
        if (!file.ok) setStep('password');
        return file;
      },
      (file) => void keepFile(file),
    );
  const keepFile = async (file: string) => {
    const name = datedFileName(now(), 'kagiban', person === undefined ? '' : personName(person));
    // It was opened before it was handed over: what was read back has only to be the same.
    await save(name, file, (written) => written === file);
    password.set('', '');
    setStep('saved');
  };

  if (step === 'saved') {
    if (outcome === 'failed') return <ErrorNotice code="saveFailed" />;
    return (
      <StatusNotice title={text('backup_saved')}>
        <p>{text('backup_under_saved', { name: outcome?.name ?? '', count })}</p>
      </StatusNotice>
    );
  }
  if (step === 'prove') {
    return (
      <div class="stack">
        <p>{text('backup_under_prove')}</p>
        <ProveForm
          action={text('backup_under_save')}
          onProven={saveFile}
          onCancel={() => setStep('password')}
        />
        <SlowProgress share={progress} />
      </div>
    );
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        run(
          () => password.whenRepeated(async () => ok()),
          () => setStep('prove'),
        );
      }}
    >
      <WhoseAccounts person={person} onPerson={setPerson} />
      <NewPasswordFields password={password} label={text('backup_under_password')} error={error} />
      {error && <ErrorNotice code={error} bare />}
      <Button submit kind="second">
        {text('backup_under_next')}
      </Button>
    </form>
  );
}

interface WhoseAccountsProps {
  readonly person: string | undefined;
  readonly onPerson: (person: string | undefined) => void;
}

/** Asked only where there is more than one person. */
function WhoseAccounts({ person, onPerson }: WhoseAccountsProps) {
  const { vault } = useServices();
  const persons = personsOf(vault.accounts());
  if (persons.length < 2) return null;
  const choice = (value: string | undefined, label: string) => (
    <label class="check" key={label}>
      <input type="radio" name="whose" checked={person === value} onChange={() => onPerson(value)} />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>{text('backup_under_whose')}</legend>
      {choice(undefined, text('backup_under_all'))}
      {persons.map(({ name, count }) =>
        choice(name, text('backup_under_person', { name: personName(name), count })),
      )}
    </fieldset>
  );
}
