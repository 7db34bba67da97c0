import { useState } from 'preact/hooks';
import type { GivenFile } from '../../lib/services/import/import-service.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';

interface LockedFileProps {
  readonly file: GivenFile;
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
}

/** A file that waits for its password. */
export function LockedFile({ file, busy, onPassword }: LockedFileProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onPassword(password);
      }}
    >
      <p>{text('import_password_for', { name: file.name || text('import_pasted') })}</p>
      <PasswordField
        label={text('import_password')}
        kind="current-password"
        value={password}
        onText={setPassword}
        invalid={file.error !== undefined}
        autofocus
      />
      {file.error && !busy && <ErrorNotice code={file.error} bare />}
      <button type="submit" class="button" aria-disabled={busy}>
        {text('import_open')}
      </button>
    </form>
  );
}
