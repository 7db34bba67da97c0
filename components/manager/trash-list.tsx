import { useId, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { TrashedSummary } from '../../lib/core/otp/account.ts';
import type { Result } from '../../lib/core/result.ts';
import { useDrawn } from '../hooks/use-drawn.ts';
import { useTask } from '../hooks/use-task.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { Who } from '../parts/who.tsx';
import { useServices } from '../services-context.ts';

const KEPT_MS = 30 * 86_400_000;

/** What has just become of an account: said at the top of the page. */
export interface Told {
  readonly what: 'removed' | 'restored' | 'forgotten';
  readonly account: Pick<TrashedSummary, 'id' | 'issuer' | 'accountName'>;
}

interface TrashListProps {
  readonly onTold: (told: Told) => void;
}

/** What was removed, for thirty days: back with one press, gone for good with two. */
export function TrashList({ onTold }: TrashListProps) {
  const { vault } = useVault();
  const trash = vault.trash();
  const { shown, left, more } = useDrawn(trash, 20);
  return (
    <section class="stack-tight" aria-labelledby="trash-title">
      <h2 id="trash-title">{text('trash_title')}</h2>
      <p class="quiet">{text(trash.length === 0 ? 'trash_empty' : 'trash_how')}</p>
      <ul class="stack">
        {shown.map((account) => (
          <TrashRow key={account.id} account={account} onTold={onTold} />
        ))}
      </ul>
      <ShowMore left={left} more={more} />
    </section>
  );
}

interface TrashRowProps extends TrashListProps {
  readonly account: TrashedSummary;
}

function TrashRow({ account, onTold }: TrashRowProps) {
  const { vault, now } = useServices();
  const whose = useId();
  const [asking, setAsking] = useState(false);
  const { error, run } = useTask();
  // A clock that was put right may lie before the removal.
  const left = Math.min(KEPT_MS, account.removedAt + KEPT_MS - now());
  const days = Math.max(1, Math.ceil(left / 86_400_000));
  const settle = (change: () => Promise<Result<void, ErrorCode>>, what: Told['what']) =>
    run(change, () => onTold({ what, account }));
  return (
    <li class="card" data-testid="trashed" aria-labelledby={whose}>
      <Who
        id={whose}
        issuer={account.issuer}
        accountName={account.accountName}
        remark={text('trash_days', { days })}
      />
      {error && <ErrorNotice code={error} />}
      {asking && <p role="status">{text('trash_forget_question')}</p>}
      <div class="buttons">
        <Button
          kind="second"
          slim
          aria-describedby={whose}
          onClick={() => settle(() => vault.restore(account.id), 'restored')}
        >
          {text('trash_restore')}
        </Button>
        <Button
          kind={asking ? 'danger' : 'link'}
          slim={asking}
          aria-describedby={whose}
          onClick={() => (asking ? settle(() => vault.forget(account.id), 'forgotten') : setAsking(true))}
        >
          {text(asking ? 'trash_forget_yes' : 'trash_forget')}
        </Button>
      </div>
    </li>
  );
}
