import { useEffect, useState } from 'preact/hooks';
import type { CaptureService } from '../../lib/services/capture/capture-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { FirstSave } from '../hooks/use-first-save.ts';
import type { FoundOnPage } from '../hooks/use-found.ts';
import { useRefusal } from '../hooks/use-refusal.ts';
import { text } from '../language.ts';
import { later } from '../parts/later.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';
import { AccountList } from './account-list.tsx';
import { SiteNotice } from './site-notice.tsx';

// What is found or remembered is said after the first code: the popup does not wait for the parts that say it.
const BackupReminder = later(async () => (await import('../moving/backup-reminder.tsx')).BackupReminder);
const DeviceLink = later(async () => (await import('./device-link.tsx')).DeviceLink);
const EmptyState = later(async () => (await import('./empty-state.tsx')).EmptyState, 'the usual texts');
const FoundProblem = later(async () => (await import('./found-problem.tsx')).FoundProblem);
const OwnWindowLink = later(async () => (await import('./own-window-link.tsx')).OwnWindowLink);
const FoundCard = later(async () => (await import('./found-card.tsx')).FoundCard);
const MovingCard = later(async () => (await import('../parts/moving-card.tsx')).MovingCard);
const UnusableNotice = later(async () => (await import('../parts/unusable-notice.tsx')).UnusableNotice);

export interface PopupHomeProps {
  readonly page: PageView | null | undefined;
  readonly found: FoundOnPage;
  /** The code that the first password has saved along with it. */
  readonly first: FirstSave | undefined;
}

/** Behind the door: first what was found on the page, then the codes. */
export function PopupHome({ page, found, first }: PopupHomeProps) {
  const { vault, capture, followUp } = useServices();
  const [savedHere, setSavedId] = useState<string>();
  const [fillId, setFillId] = useState<string>();
  const [filledId, setFilledId] = useState<string>();
  const [filledOn, setFilledOn] = useState<PageView | null>();
  const refusal = useRefusal(page);
  const savedId = savedHere ?? (first?.step === 'saved' ? first.id : undefined);
  // The list may have shown the account, and it may have been filled in, before the saving was done: then nothing more is said of it.
  const saved = savedId !== undefined && savedId !== filledId;
  const [scanned, setScanned] = useState(found.found);
  // What came of earlier set-ups is asked when the codes are there: the first of them waits for nothing else.
  const settled = vault.isSettled();
  useEffect(() => {
    if (settled) void followUp.confirmSetUps();
  }, [followUp, settled]);
  const fresh = (found.found?.candidates ?? []).filter(
    (candidate) => capture.twin(candidate.id)?.kind !== 'same',
  );
  const enrolling = page?.kind === 'setup' ? enrolledBy(found, capture) : undefined;
  const known = (found.found?.candidates.length ?? 0) > 0 && fresh.length === 0;
  const askedAgain = found.found !== scanned && !found.looking;
  const { moving, unusable = [] } = found.found ?? {};
  if (first?.step === 'saving') return <StatusNotice kind="wait" title={text('saving')} />;
  const nothingSaid = fresh.length === 0 && !moving && !found.error && unusable.length === 0;
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
          canFill={page?.kind === 'setup'}
          onSaved={(account, andFill) => {
            setSavedId(account.id);
            if (andFill) setFillId(account.id);
            setScanned(found.found);
          }}
        />
      )}
      {!saved && known && askedAgain && !page?.refused && <StatusNotice title={text('twin_same')} />}
      {moving && <MovingCard moving={moving} isPopup />}
      {found.error && <FoundProblem found={found} />}
      {!found.looking && unusable.length > 0 && <UnusableNotice unusable={unusable} />}
      {found.looking && (found.asked || page?.kind === 'setup') && (
        <Working title={text(found.noneInSight ? 'looking_on' : 'looking')} />
      )}
      {vault.accounts().length > 0 ? (
        <>
          {/* Why an earlier code was refused is no longer said once another one is on its way. */}
          {!(page?.refused && page === filledOn) && (
            <SiteNotice page={page} refusal={refusal} onRefill={setFillId} />
          )}
          <AccountList
            page={page}
            enrolling={enrolling}
            fillId={fillId}
            fillsNext={refusal.next === 'fill'}
            onFill={(accountId) => {
              setSavedId(undefined);
              setFilledId(accountId);
              setFilledOn(page);
            }}
          />
          {first && <DeviceLink />}
          {settled && page !== undefined && (!page || page.kind === 'none') && <OwnWindowLink />}
          {page !== undefined && page?.kind !== 'setup' && page?.kind !== 'login' && <BackupReminder />}
        </>
      ) : (
        nothingSaid && <EmptyState page={page} />
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
