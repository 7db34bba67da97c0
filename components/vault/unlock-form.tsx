import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../hooks/use-settings.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { later } from '../parts/later.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';
import { DoorDrawing } from './door-drawing.tsx';
import type { ForgotScreenProps } from './forgot-screen.tsx';
import { MasterPasswordField } from './master-password-field.tsx';
import { wantsRestore } from './wants-restore.ts';

const ForgotScreen = later(async () => (await import('./forgot-screen.tsx')).ForgotScreen);

/** The door: the name, one field, one button, and what to do when the password is forgotten. */
export function UnlockForm(ways: Omit<ForgotScreenProps, 'onBack'>) {
  const { vault, browser } = useServices();
  const { sharedPc } = useSettings();
  const [password, setPassword] = useState('');
  const [wait, setWait] = useState(0);
  const [forgot, setForgot] = useState(wantsRestore);
  const { busy, progress, error, run } = useTask();

  useEffect(() => {
    if (error) void vault.waitSeconds().then(setWait);
  }, [error, vault]);
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  // What asks for no letters comes first.
  const byDevice = vault.ways().device && !sharedPc;
  if (forgot) return <ForgotScreen {...ways} onBack={() => setForgot(false)} />;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // The page is drawn anew by the vault's own change.
        if (wait <= 0) run((onProgress) => vault.unlock(password, onProgress));
      }}
    >
      <div class="door">
        <DoorDrawing />
        <h1 class="lead">{text('locked_title')}</h1>
      </div>
      {byDevice && (
        <Button onClick={() => void browser.openManager('unlock', 'back')}>{text('device_open')}</Button>
      )}
      <MasterPasswordField
        value={password}
        onText={setPassword}
        error={error}
        hint={password !== password.trim() ? text('password_spaces') : undefined}
        autofocus={!byDevice}
      />
      {error && <ErrorNotice code={error} bare />}
      {wait > 0 && <p role="status">{text('wait_seconds', { seconds: wait })}</p>}
      <SlowProgress share={progress} />
      <Button submit kind={byDevice ? 'second' : 'main'} aria-disabled={busy || wait > 0}>
        {text('unlock')}
      </Button>
      <Button kind="link" onClick={() => setForgot(true)}>
        {text('forgot_password')}
      </Button>
    </form>
  );
}
