import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useCopy } from '../hooks/use-copy.ts';
import { useFill } from '../hooks/use-fill.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { TimeLeft, TimeWords } from '../parts/time-left.tsx';
import { Who } from '../parts/who.tsx';
import { useServices } from '../services-context.ts';
import { CounterCode } from './counter-code.tsx';
import { Digits } from './digits.tsx';
import { FillStatus } from './fill-status.tsx';

/** For so long it is worth a line that a set-up was not seen to end; the list of accounts keeps saying it. */
const DAY_MS = 86_400_000;

interface AccountItemProps {
  readonly account: AccountSummary;
  readonly page: PageView | null | undefined;
  readonly now: number;
  /** Alone at the top, with 「入力する」 as the one thing to press. */
  readonly here: boolean;
  readonly hideCode: boolean;
  /** False where the page is enrolling another account. */
  readonly mayFill: boolean;
  readonly onFill: () => void;
}

/** One account: its code, the time that is left, and what can be done with it. */
export function AccountItem({ account, page, now, here, hideCode, mayFill, onFill }: AccountItemProps) {
  const { vault, fill } = useServices();
  const filling = useFill(account.id, page, onFill);
  const copying = useCopy();
  const code = vault.code(account.id, now);
  const canFill = mayFill && page && page.kind !== 'none' && fill.fit(account.id, page) !== 'other';
  const busy = filling.state.step === 'filling' || filling.state.step === 'waiting';
  return (
    <li class={here ? 'card card-here' : 'card'} data-testid="account">
      <Who issuer={account.issuer} accountName={account.accountName} remark={remarkOf(account, here)} />
      {account.pending && page?.kind !== 'setup' && now - account.addedAt < DAY_MS && (
        <p class="quiet">{text('pending')}</p>
      )}
      {code ? (
        <>
          <div class="row">
            <Digits digits={code.text} hidden={hideCode} small={!here} />
            <TimeWords code={code} now={now} grouped={hideCode ? '…' : groupCode(code.nextText)} />
          </div>
          <TimeLeft code={code} now={now} />
        </>
      ) : (
        <CounterCode account={account} />
      )}
      {page && <FillStatus filling={filling} page={page} />}
      {canFill && (
        <button
          type="button"
          class={here ? 'button' : 'button button-second'}
          aria-disabled={busy}
          onClick={filling.start}
        >
          {text('fill_in')}
        </button>
      )}
      {code && (
        <button
          type="button"
          class={here || canFill ? 'button button-link' : 'button button-second button-slim button-end'}
          onClick={() => copying.copy(code.text)}
        >
          {text('copy')}
        </button>
      )}
      {copying.outcome === 'copied' && (
        <p class="notice notice-good" role="status">
          {text('copied')}
        </p>
      )}
      {copying.outcome === 'copyFailed' && <ErrorNotice code="copyFailed" />}
    </li>
  );
}

/** At the top of the list a family sees at once whose account it is. */
function remarkOf({ person }: AccountSummary, here: boolean): string | undefined {
  const remarks = [person, here ? text('for_this_page') : undefined].filter(Boolean);
  return remarks.length > 0 ? remarks.join(text('between')) : undefined;
}
