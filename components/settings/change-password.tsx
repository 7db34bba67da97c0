import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { NewPasswordFields, useNewPassword } from '../vault/new-password.tsx';

/** The master password, after the current one was entered again. */
export function ChangePassword() {
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'changed'>('nothing');
  return (
    <section class="card stack">
      <h2>{text('master_password')}</h2>
      {doing === 'changed' && (
        <StatusNotice title={text('settings_password_changed')}>
          <p>{text('settings_password_paper')}</p>
        </StatusNotice>
      )}
      {doing === 'changing' ? (
        <ChangeForm onChanged={() => setDoing('changed')} onCancel={() => setDoing('nothing')} />
      ) : (
        <Button kind="second" slim onClick={() => setDoing('changing')}>
          {text('settings_password')}
        </Button>
      )}
    </section>
  );
}

function ChangeForm({
  onChanged,
  onCancel,
}: {
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}) {
  const { vault } = useServices();
  const [current, setCurrent] = useState('');
  const [rotate, setRotate] = useState(false);
  const next = useNewPassword();
  const { busy, progress, error, run } = useTask();
  const change = () =>
    run(
      (onProgress) =>
        next.whenRepeated(async (chosen) => {
          const proof = await vault.prove(current, onProgress);
          return proof.ok ? vault.changePassword(proof.value, chosen, { rotate, onProgress }) : proof;
        }),
      onChanged,
    );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <PasswordField
        label={text('settings_password_current')}
        kind="current-password"
        value={current}
        onText={setCurrent}
        invalid={error === 'passwordWrong'}
        autofocus
      />
      <NewPasswordFields password={next} label={text('settings_password_new')} error={error} />
      <Check
        label={text('settings_rotate')}
        hint={text('settings_rotate_hint')}
        checked={rotate}
        onCheck={setRotate}
      />
      {error && <ErrorNotice code={error} bare />}
      <SlowProgress share={progress} />
      <div class="buttons">
        <Button submit slim aria-disabled={busy}>
          {text('settings_password_change')}
        </Button>
        <Button kind="link" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
