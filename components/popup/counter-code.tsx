import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';

interface CounterCodeProps {
  readonly account: AccountSummary;
  /** Id of what says whose it is. */
  readonly describedBy: string;
}

/** A counter-based account: its code is made when asked for, and the counter is saved before the code is shown. */
export function CounterCode({ account, describedBy }: CounterCodeProps) {
  const { vault } = useServices();
  const copying = useCopy();
  const [digits, setDigits] = useState<string>();
  const [error, setError] = useState<ErrorCode>();
  const next = async () => {
    const code = await vault.nextCounterCode(account.id);
    if (code.ok) setDigits(code.value);
    else setError(code.error);
  };
  return (
    <div class="stack-tight">
      {digits && (
        <div class="row">
          <span class="code" data-testid="code">
            {groupCode(digits)}
          </span>
          <Button kind="second" slim aria-describedby={describedBy} onClick={() => copying.copy(digits)}>
            {text('copy')}
          </Button>
        </div>
      )}
      {copying.outcome === 'copied' && (
        <p class="notice notice-good" role="status">
          {text('copied')}
        </p>
      )}
      {(error ?? copying.outcome === 'copyFailed') && <ErrorNotice code={error ?? 'copyFailed'} />}
      <Button kind="second" aria-describedby={describedBy} onClick={() => void next()}>
        {text('next_counter_code')}
      </Button>
    </div>
  );
}
