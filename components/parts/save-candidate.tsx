import { useId, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { Button } from './button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Working } from './working.tsx';

interface SaveCandidateProps {
  readonly candidate: Candidate;
  readonly onSaved: (account: AccountSummary, andFill: boolean) => void;
  /** What stands on the button that also fills the code in, where that can be done. */
  readonly fillToo?: string | undefined;
  /** Names as the person corrected them. */
  readonly issuer?: string;
  readonly accountName?: string;
}

/**
 * 「登録する」, under a name by which it can be told from the others even where none was given; and beside it the replacement of an older account of the same name, which is never done by itself. Before it comes the
 * question with which number to begin, where the code does not say so.
 */
export function SaveCandidate({ candidate, onSaved, fillToo, issuer, accountName }: SaveCandidateProps) {
  const services = useServices();
  const { capture } = services;
  const { seenOn } = candidate;
  const isNameless =
    [issuer ?? candidate.issuer, accountName ?? candidate.accountName].join('').trim() === '';
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const [agreed, setAgreed] = useState(false);
  const id = useId();
  const save = async (replace: boolean, andFill = false) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const names = {
      ...(issuer !== undefined && { issuer }),
      ...(accountName !== undefined && { accountName }),
      ...(isNameless && {
        issuer: seenOn
          ? new URL(seenOn).host
          : text('unnamed', { number: services.vault.accounts().length + 1 }),
      }),
    };
    const saved = await capture.save(candidate.id, { ...names, replace });
    setBusy(false);
    if (saved.ok) onSaved(saved.value, andFill);
    else setError(saved.error);
  };
  if (candidate.warnings.includes('counterMissing') && !agreed) {
    return (
      <section class="stack-tight" aria-labelledby={id} data-testid="ask-counter">
        <p id={id}>{text('ask_counter')}</p>
        <Button kind="second" onClick={() => setAgreed(true)}>
          {text('ask_counter_yes')}
        </Button>
      </section>
    );
  }
  // Where there is an earlier one of the same name, the person says first what becomes of it.
  const twin = capture.twin(candidate.id)?.kind;
  const andFillToo = twin === undefined ? fillToo : undefined;
  return (
    <div class="stack-tight">
      {error && <ErrorNotice code={error} />}
      {busy && <Working title={text('saving')} />}
      {andFillToo && (
        <Button aria-disabled={busy} onClick={() => void save(false, true)}>
          {andFillToo}
        </Button>
      )}
      <Button
        kind={andFillToo || twin === 'same' ? 'second' : undefined}
        aria-disabled={busy}
        onClick={() => void save(false)}
      >
        {text('save')}
      </Button>
      {twin === 'renewed' && (
        <Button kind="second" aria-disabled={busy} onClick={() => void save(true)}>
          {text('save_replacing')}
        </Button>
      )}
    </div>
  );
}
