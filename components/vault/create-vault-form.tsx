import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';
import { PasswordProposal } from './password-proposal.tsx';

/** The first step of all: the master password. Nothing is stored before it is chosen. */
export function CreateVaultForm() {
  const { vault } = useServices();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [proposal, setProposal] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const [progress, setProgress] = useState<number>();
  useEffect(() => {
    void vault.proposePassword().then(setProposal);
  }, [vault]);

  const busy = progress !== undefined;
  const create = async () => {
    if (busy) return;
    if (password !== repeated) return setError('passwordsDiffer');
    setError(undefined);
    setProgress(0);
    const created = await vault.create(password, setProgress);
    setProgress(undefined);
    if (!created.ok) setError(created.error);
  };

  const proposed = proposal !== '' && password === proposal;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div class="stack-tight">
        <h1 class="lead">{text('create_title')}</h1>
        <p>{text('create_what')}</p>
      </div>
      <PasswordProposal
        proposal={proposal}
        onOther={() => void vault.proposePassword().then(setProposal)}
        onUse={() => {
          setPassword(proposal);
          setRepeated(proposal);
          setError(undefined);
        }}
      />
      <PasswordField
        label={text('master_password')}
        value={password}
        onText={setPassword}
        kind="new-password"
        hint={text('password_rule')}
        shown={proposed}
        invalid={error === 'passwordTooShort' || error === 'passwordTooCommon'}
      />
      <PasswordField
        label={text('repeat')}
        value={repeated}
        onText={setRepeated}
        kind="new-password"
        shown={proposed}
        invalid={error === 'passwordsDiffer'}
      />
      {proposed && (
        <p class="notice notice-wait" role="status">
          {text('write_down')}
        </p>
      )}
      {error && <ErrorNotice code={error} bare />}
      <SlowProgress share={progress} />
      <button type="submit" class="button" aria-disabled={busy}>
        {text('start')}
      </button>
      <p class="quiet">{text('create_if_lost')}</p>
    </form>
  );
}
