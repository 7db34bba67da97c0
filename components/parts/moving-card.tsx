import { useState } from 'preact/hooks';
import type { MovingCodes } from '../../lib/services/capture/capture-service.ts';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { Button } from './button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { StatusNotice } from './status-notice.tsx';
import { Who } from './who.tsx';
import { Working } from './working.tsx';

interface MovingCardProps {
  readonly moving: MovingCodes;
  /** Where no more codes can be read, the page is named that can. */
  readonly isPopup?: boolean;
}

/** Codes by which Google Authenticator hands over its accounts: which are in them, which codes are missing, and the one thing to press. */
export function MovingCard({ moving, isPopup = false }: MovingCardProps) {
  const { capture } = useServices();
  const { accounts, unreadable, read, of, missing } = moving;
  const [taken, setTaken] = useState<number>();
  const { busy, error, run } = useTask();
  const isKnown = (id: string) => capture.twin(id)?.kind === 'same';
  const fresh = accounts.filter(({ id }) => !isKnown(id));
  const take = () => run(() => capture.saveAll(fresh.map(({ id }) => id)), setTaken);
  return (
    <section class="card card-here stack" data-testid="moving" aria-labelledby="moving-title">
      <h2 class="section-title" id="moving-title">
        {text('moving_title')}
      </h2>
      <p>{text('moving_accounts', { count: accounts.length })}</p>
      {of > 1 && <p>{text('moving_parts', { read, of })}</p>}
      {missing.length > 0 && (
        <p class="notice notice-wait" role="status">
          {text(isPopup ? 'moving_missing_popup' : 'moving_missing', { parts: missing.join(', ') })}
        </p>
      )}
      <ul class="stack-tight">
        {accounts.map(({ id, issuer, accountName }) => (
          <li key={id} data-testid="moving-account">
            <Who
              issuer={issuer}
              accountName={accountName}
              remark={taken === undefined && isKnown(id) ? text('moving_known') : undefined}
            />
          </li>
        ))}
      </ul>
      {unreadable > 0 && <p class="quiet">{text('moving_unreadable', { count: unreadable })}</p>}
      {busy && <Working title={text('saving')} />}
      {error && <ErrorNotice code={error} />}
      {taken !== undefined && (
        <StatusNotice title={text('moving_taken')}>
          <p>{text('moving_taken_what', { count: taken })}</p>
        </StatusNotice>
      )}
      {fresh.length > 0 ? (
        <Button aria-disabled={busy} onClick={take}>
          {text('moving_take')}
        </Button>
      ) : (
        taken === undefined && <p class="quiet">{text('moving_all_known')}</p>
      )}
    </section>
  );
}
