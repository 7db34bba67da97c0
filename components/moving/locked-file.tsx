import { useState } from 'preact/hooks';
import type { GivenFile } from '../../lib/services/import/import-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';

interface LockedFileProps {
  readonly file: GivenFile;
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
}

/** A file that waits for its password, or whose remaining entries wait for another one. */
export function LockedFile({ file, busy, onPassword }: LockedFileProps) {
  const [password, setPassword] = useState('');
  const name = file.name || text('import_pasted');
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onPassword(password);
      }}
    >
      <p>
        {file.closed > 0
          ? text('import_password_other', { name, count: file.closed })
          : text('import_password_for', { name })}
      </p>
      <PasswordField
        label={text('import_password')}
        kind="current-password"
        value={password}
        onText={setPassword}
        invalid={file.error !== undefined}
        autofocus={file.closed === 0}
      />
      {file.error && !busy && <ErrorNotice code={file.error} bare />}
      <Button submit kind={file.closed > 0 ? 'second' : undefined} aria-disabled={busy}>
        {text('import_open')}
      </Button>
    </form>
  );
}
