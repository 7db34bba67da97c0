import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Proof } from '../../lib/services/vault/proof.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useServices } from '../services-context.ts';
import { ProveForm } from '../vault/prove-form.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';

/** 回復コード: made after the password, printed or copied, and good only when its last letters were typed from the paper. */
export function RecoveryPage() {
  const { vault } = useServices();
  const [groups, setGroups] = useState<readonly string[]>();
  const [error, setError] = useState<ErrorCode>();
  const [done, setDone] = useState(false);
  const draw = async (proof: Proof) => {
    const drawn = await vault.drawRecoveryCode(proof);
    if (drawn.ok) setGroups(drawn.value);
    else setError(drawn.error);
  };
  if (done) {
    return (
      <>
        <h1>{text('sheet_title')}</h1>
        <StatusNotice title={text('sheet_done')}>
          <p>{text('sheet_done_what')}</p>
        </StatusNotice>
        <a class="button button-second button-anchor" href="#/settings">
          {text('settings')}
        </a>
      </>
    );
  }
  return (
    <>
      <h1>{text('sheet_title')}</h1>
      <p>{text('sheet_what')}</p>
      {error && <ErrorNotice code={error} />}
      {groups ? (
        <>
          <RecoverySheet groups={groups} />
          <Confirmation onDone={() => setDone(true)} />
        </>
      ) : (
        <>
          <p>{text(vault.ways().recoveryCode ? 'sheet_renew' : 'sheet_prove')}</p>
          <ProveForm action={text('sheet_draw')} onProven={(proof) => void draw(proof)} />
        </>
      )}
    </>
  );
}

function Confirmation({ onDone }: { readonly onDone: () => void }) {
  const { vault, browser } = useServices();
  const [typed, setTyped] = useState('');
  const { busy, error, run } = useTask();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => vault.keepRecoveryCode(typed), onDone);
      }}
    >
      <Button kind="second" onClick={() => browser.print()}>
        {text('sheet_print')}
      </Button>
      <TextField
        label={text('sheet_confirm')}
        value={typed}
        onText={setTyped}
        hint={text('sheet_confirm_hint')}
        invalid={error === 'recoveryCodeDiffers'}
      />
      {error && <ErrorNotice code={error} bare />}
      <Button submit aria-disabled={busy}>
        {text('sheet_confirm_do')}
      </Button>
    </form>
  );
}
