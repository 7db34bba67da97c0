import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';
import { RestoreForm } from './restore-form.tsx';

/** The door: the name, one field, one button, and what to do when the password is forgotten. */
export function UnlockForm() {
  const { vault, browser } = useServices();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [progress, setProgress] = useState<number>();
  const [wait, setWait] = useState(0);
  const [restoring, setRestoring] = useState(false);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const busy = progress !== undefined;
  const unlock = async () => {
    if (busy || wait > 0) return;
    setProgress(0);
    setError(undefined);
    const unlocked = await vault.unlock(password, setProgress);
    setProgress(undefined);
    if (unlocked.ok) return; // The page is drawn anew by the vault's own change.
    setError(unlocked.error);
    setWait(await vault.waitSeconds());
  };

  if (restoring) return <RestoreForm onBack={() => setRestoring(false)} backText={text('cancel')} />;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <div class="door">
        <svg
          viewBox="0 0 56 56"
          fill="none"
          stroke="currentColor"
          stroke-width="3.5"
          stroke-linecap="round"
          aria-hidden="true"
        >
          <rect x="12" y="24" width="32" height="24" rx="5" />
          <path d="M18 24v-7a10 10 0 0 1 20 0v7M28 34v5" />
        </svg>
        <h1 class="lead">{text('locked_title')}</h1>
      </div>
      <PasswordField
        label={text('master_password')}
        value={password}
        onText={setPassword}
        kind="current-password"
        invalid={error === 'passwordWrong'}
        hint={password !== password.trim() ? text('password_spaces') : undefined}
        autofocus
      />
      {error && <ErrorNotice code={error} bare />}
      {error === 'vaultDamaged' && (
        <button type="button" class="button button-second" onClick={() => setRestoring(true)}>
          {text('backup_restore')}
        </button>
      )}
      {wait > 0 && <p role="status">{text('wait_seconds', { seconds: wait })}</p>}
      <SlowProgress share={progress} />
      <button type="submit" class="button" aria-disabled={busy || wait > 0}>
        {text('unlock')}
      </button>
      <button
        type="button"
        class="button button-link"
        onClick={() => void browser.openManager('help', 'forgot')}
      >
        {text('forgot_password')}
      </button>
    </form>
  );
}
