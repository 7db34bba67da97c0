import { useId, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { Result } from '../../lib/core/result.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { PhoneCode } from '../moving/phone-code.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Who } from '../parts/who.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';
import { AccountEdit } from './account-edit.tsx';

interface AccountRowProps {
  readonly account: AccountSummary;
  /** Whether the person's own order holds, and so it can move up or down among its like. */
  readonly byHand: boolean;
  readonly above: boolean;
  readonly below: boolean;
  readonly onMove: (step: -1 | 1) => void;
  /** It lies in the trash now. */
  readonly onRemoved: () => void;
}

/** One account of the list, and what can be done with it. Removing asks once, in place, and goes to the trash. */
export function AccountRow({ account, byHand, above, below, onMove, onRemoved }: AccountRowProps) {
  const { vault } = useServices();
  const whose = useId();
  const [doing, setDoing] = useState<'edit' | 'remove' | 'phone'>();
  const [edited, setEdited] = useState(false);
  const { busy, error, run } = useTask();
  const settle = (change: () => Promise<Result<void, ErrorCode>>, onDone?: () => void) =>
    run(change, () => {
      setDoing(undefined);
      onDone?.();
    });
  return (
    <li class="card" data-testid="account" aria-labelledby={whose}>
      <Who id={whose} issuer={account.issuer} accountName={account.accountName} remark={remarkOf(account)} />
      <p class="quiet">
        {account.origins.length > 0
          ? account.origins.map((origin) => new URL(origin).host).join(' ')
          : text('accounts_no_site')}
      </p>
      {account.pending && <p class="quiet">{text('pending')}</p>}
      {busy && <Working title={text('saving')} />}
      {error && <ErrorNotice code={error} />}
      {edited && !doing && <StatusNotice title={text('accounts_edited')} />}
      {doing === 'edit' && (
        <AccountEdit
          account={account}
          onDone={(changed) => {
            setDoing(undefined);
            setEdited(changed);
          }}
        />
      )}
      {doing === 'phone' && <PhoneCode account={account} onDone={() => setDoing(undefined)} />}
      {doing === 'remove' && (
        <div class="notice notice-wait">
          <b>{text('accounts_remove_question')}</b>
          <p>{text('accounts_remove_trash')}</p>
          <div class="buttons">
            <Button kind="danger" slim onClick={() => settle(() => vault.remove(account.id), onRemoved)}>
              {text('accounts_remove_yes')}
            </Button>
            <Button kind="link" onClick={() => setDoing(undefined)}>
              {text('cancel')}
            </Button>
          </div>
        </div>
      )}
      {!doing && (
        <div class="buttons">
          <Button
            aria-describedby={whose}
            kind="second"
            slim
            onClick={() => {
              setDoing('edit');
              setEdited(false);
            }}
          >
            {text('accounts_edit')}
          </Button>
          <Button aria-describedby={whose} kind="second" slim onClick={() => setDoing('remove')}>
            {text('accounts_remove')}
          </Button>
          <Button
            aria-describedby={whose}
            kind="link"
            // The row stands in its new place before the last copy is written: until then a press would go for nothing.
            aria-disabled={busy}
            onClick={() => settle(() => vault.edit(account.id, { pinned: !account.pinned }))}
          >
            {text(account.pinned ? 'accounts_unpin' : 'accounts_pin')}
          </Button>
          <Button aria-describedby={whose} kind="link" onClick={() => setDoing('phone')}>
            {text('phone_show')}
          </Button>
          {/* Both are there as long as one of them is of use, so that a press that reaches the end keeps the focus. */}
          {byHand &&
            (above || below) &&
            ([-1, 1] as const).map((step) => (
              <Button
                key={step}
                aria-describedby={whose}
                kind="link"
                aria-disabled={step < 0 ? !above : !below}
                onClick={() => onMove(step)}
              >
                {text(step < 0 ? 'accounts_up' : 'accounts_down')}
              </Button>
            ))}
        </div>
      )}
    </li>
  );
}

/** Whose it is, and whether it stands at the top. */
function remarkOf({ person, pinned }: AccountSummary): string | undefined {
  const remarks = [person, pinned ? text('accounts_pinned') : undefined].filter(Boolean);
  return remarks.length > 0 ? remarks.join(text('between')) : undefined;
}
