import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { FileField } from '../parts/file-field.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';

/** The first vault out of a backup: the file, and the master password of that time. */
export function RestoreForm({
  onBack,
  backText = text('restore_back'),
}: {
  readonly onBack: () => void;
  readonly backText?: string;
}) {
  const { vault, settings, now } = useServices();
  const [file, setFile] = useState<{ readonly name: string; readonly content: string }>();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [progress, setProgress] = useState<number>();
  const busy = progress !== undefined;

  const choose = async (chosen: File) => {
    setError(undefined);
    setFile({ name: chosen.name, content: await chosen.text() });
  };
  const restore = async () => {
    if (busy || !file) return;
    setError(undefined);
    setProgress(0);
    const restored = await vault.restoreBackup(file.content, password, setProgress);
    setProgress(undefined);
    if (restored.ok) await settings.change({ backedUpAt: now() });
    else setError(restored.error);
  };

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void restore();
      }}
    >
      <div class="stack-tight">
        <h1 class="lead">{text('restore_title')}</h1>
        <p>{text('restore_what')}</p>
      </div>
      <FileField
        label={text('restore_choose')}
        how={file ? text('restore_chosen', { name: file.name }) : text('restore_not_ours')}
        onFiles={([chosen]) => chosen && void choose(chosen)}
      />
      <PasswordField
        label={text('master_password')}
        kind="current-password"
        value={password}
        onText={setPassword}
        invalid={error === 'passwordWrong'}
      />
      {error && <ErrorNotice code={error} bare />}
      <SlowProgress share={progress} />
      <button type="submit" class="button" aria-disabled={busy || !file}>
        {text('restore_do')}
      </button>
      <button type="button" class="button button-link" onClick={onBack}>
        {backText}
      </button>
    </form>
  );
}
