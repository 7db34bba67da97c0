import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { CreateVaultForm, type FirstPassword } from './create-vault-form.tsx';
import { RestoreForm } from './restore-form.tsx';

interface FirstStepProps {
  /** There was a vault on this page a moment ago. */
  readonly erased: boolean;
  readonly first?: FirstPassword | undefined;
  /** Where a file can't be chosen: the popup closes when the dialog for files opens. */
  readonly onRestore?: (() => void) | undefined;
}

/** Nothing is here yet: begin anew, or bring everything back from a backup. */
export function FirstStep({ erased, first, onRestore }: FirstStepProps) {
  const [restoring, setRestoring] = useState(location.hash === '#restore');
  if (restoring) return <RestoreForm onBack={() => setRestoring(false)} />;
  return (
    <>
      {erased && <StatusNotice title={text('erased')} />}
      {!onRestore && (
        <Button kind="second" slim onClick={() => setRestoring(true)}>
          {text('restore_used_before')}
        </Button>
      )}
      {first?.above}
      <CreateVaultForm first={first} />
      <Button kind="link" onClick={onRestore ?? (() => setRestoring(true))}>
        {text('backup_restore')}
      </Button>
    </>
  );
}
