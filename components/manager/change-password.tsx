import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { PasswordProposal } from '../vault/password-proposal.tsx';

const empty = { current: '', next: '', repeated: '' };

/** The master password, after the current one was entered again. */
export function ChangePassword() {
  const { vault } = useServices();
  const [proposal, setProposal] = useState<string>();
  const [fields, setFields] = useState(empty);
  const [outcome, setOutcome] = useState<ErrorCode | 'changed'>();
  const [progress, setProgress] = useState<number>();
  const propose = () => void vault.proposePassword().then(setProposal);

  const change = async () => {
    if (progress !== undefined) return;
    if (fields.next !== fields.repeated) return setOutcome('passwordsDiffer');
    setOutcome(undefined);
    setProgress(0);
    const changed = await vault.changePassword(fields.current, fields.next, setProgress);
    setProgress(undefined);
    setOutcome(changed.ok ? 'changed' : changed.error);
    if (!changed.ok) return;
    setFields(empty);
    setProposal(undefined);
  };

  if (proposal === undefined) {
    return (
      <div class="stack-tight">
        {outcome === 'changed' && (
          <StatusNotice title={text('settings_password_changed')}>
            <p>{text('settings_password_paper')}</p>
          </StatusNotice>
        )}
        <button type="button" class="button button-second button-slim" onClick={propose}>
          {text('settings_password')}
        </button>
      </div>
    );
  }
  const proposed = fields.next !== '' && fields.next === proposal;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <PasswordField
        label={text('settings_password_current')}
        kind="current-password"
        value={fields.current}
        onText={(current) => setFields({ ...fields, current })}
        invalid={outcome === 'passwordWrong'}
        autofocus
      />
      <PasswordProposal
        proposal={proposal}
        onOther={propose}
        onUse={() => setFields({ ...fields, next: proposal, repeated: proposal })}
      />
      <PasswordField
        label={text('settings_password_new')}
        kind="new-password"
        value={fields.next}
        onText={(next) => setFields({ ...fields, next })}
        hint={text('password_rule')}
        shown={proposed}
        invalid={outcome === 'passwordTooShort' || outcome === 'passwordTooCommon'}
      />
      <PasswordField
        label={text('repeat')}
        kind="new-password"
        value={fields.repeated}
        onText={(repeated) => setFields({ ...fields, repeated })}
        shown={proposed}
        invalid={outcome === 'passwordsDiffer'}
      />
      {outcome && outcome !== 'changed' && <ErrorNotice code={outcome} bare />}
      <SlowProgress share={progress} />
      <div class="buttons">
        <button type="submit" class="button button-slim" aria-disabled={progress !== undefined}>
          {text('settings_password_change')}
        </button>
        <button type="button" class="button button-link" onClick={() => setProposal(undefined)}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
