import { useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { CaptureService } from '../../lib/services/capture/capture-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useBackup } from '../hooks/use-backup.ts';
import type { FoundOnPage } from '../hooks/use-found.ts';
import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { AccountList } from './account-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { FoundCard } from './found-card.tsx';
import { SiteNotice } from './site-notice.tsx';

interface PopupHomeProps {
  readonly page: PageView | null | undefined;
  readonly found: FoundOnPage;
}

/** Behind the door: first what was found on the page, then the codes. */
export function PopupHome({ page, found }: PopupHomeProps) {
  const { vault, capture, browser } = useServices();
  const backup = useBackup(vault.accounts());
  const [saved, setSaved] = useState<AccountSummary>();
  const [scanned, setScanned] = useState(found.found);
  const fresh = (found.found?.candidates ?? []).filter(
    (candidate) => capture.twin(candidate.id)?.kind !== 'same',
  );
  const enrolling = page?.kind === 'setup' ? enrolledBy(found, capture) : undefined;
  const known = (found.found?.candidates.length ?? 0) > 0 && fresh.length === 0;
  const askedAgain = found.found !== scanned && !found.looking;
  const unusable = found.found?.candidates.length === 0 ? found.found.unusable[0] : undefined;
  return (
    <>
      {saved && (
        <StatusNotice title={text('saved')}>
          {page?.kind === 'setup' && <p>{text('saved_next_fill')}</p>}
        </StatusNotice>
      )}
      {!saved && fresh.length > 0 && (
        <FoundCard
          candidates={fresh}
          onSaved={(account) => {
            setSaved(account);
            setScanned(found.found);
          }}
        />
      )}
      {!saved && known && askedAgain && <StatusNotice title={text('twin_same')} />}
      {found.error && <ErrorNotice code={found.error} />}
      {unusable && <ErrorNotice code={unusable.error} />}
      {found.looking && (
        <p class="visually-hidden" role="status">
          {text('looking')}
        </p>
      )}
      {vault.accounts().length > 0 ? (
        <>
          <SiteNotice page={page} />
          <AccountList page={page} enrolling={enrolling} />
          {backup.due && (
            <button
              type="button"
              class="button button-link"
              onClick={() => void browser.openManager('backup')}
            >
              {text('backup_remind')}
            </button>
          )}
        </>
      ) : (
        fresh.length === 0 && <EmptyState />
      )}
    </>
  );
}

/** A set-up page takes the code of the account that its own QR code makes, and of no other. */
function enrolledBy(
  { found, looking }: FoundOnPage,
  capture: CaptureService,
): ReadonlySet<string> | undefined {
  if (looking) return new Set();
  if (!found || found.candidates.length === 0) return undefined;
  const twins = found.candidates.map(({ id }) => capture.twin(id));
  return new Set(twins.flatMap((twin) => (twin?.kind === 'same' ? [twin.id] : [])));
}
