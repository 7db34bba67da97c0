import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { CandidateChoice } from '../parts/candidate-choice.tsx';
import { CandidatePreview } from '../parts/candidate-preview.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { MovingCard } from '../parts/moving-card.tsx';
import { SaveCandidate } from '../parts/save-candidate.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { UnusableNotice } from '../parts/unusable-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';
import type { Reading } from './select-area.tsx';

interface CapturePanelProps {
  readonly reading: Reading;
  /** Reads the box that stands there; absent where there is none. */
  readonly onRead: (() => void) | undefined;
  readonly onChoose: (candidate: Candidate | undefined) => void;
  /** Draws another box; absent when the picture is gone. */
  readonly onAgain: (() => void) | undefined;
  /** The page that the code came from takes it as well. */
  readonly fillToo: boolean;
  readonly onAdded: (account: AccountSummary, andFill: boolean) => void;
  readonly onBack: () => void;
}

/** Beside the frozen page: how to draw, then what was read. */
export function CapturePanel({
  reading,
  onRead,
  onChoose,
  onAgain,
  fillToo,
  onAdded,
  onBack,
}: CapturePanelProps) {
  return (
    <div class="capture-panel stack">
      <h1 class="lead">{text(titleOf(reading))}</h1>
      {reading.step === 'drawing' && (
        <>
          <p>{text(onRead ? 'capture_adjust' : 'capture_how')}</p>
          {onRead ? <Button onClick={onRead}>{text('capture_read')}</Button> : <p>{text('capture_click')}</p>}
          <p class="quiet">{text('capture_keys')}</p>
        </>
      )}
      {reading.step === 'reading' && <Working title={text('capture_reading')} />}
      {reading.step === 'found' && (
        <FoundInBox {...reading} fillToo={fillToo} onChoose={onChoose} onAdded={onAdded} />
      )}
      {reading.step === 'failed' && (
        <ErrorNotice
          code={reading.error}
          hint={/^qr(NotFound|CutOff|Slow)/.test(reading.error) ? text('capture_failed') : undefined}
        />
      )}
      {reading.step === 'filling' && <Working title={text('capture_filling')} />}
      {reading.step === 'added' && reading.error && <ErrorNotice code={reading.error} />}
      {reading.step === 'added' && (
        <StatusNotice title={text('added')}>
          <p>{text('capture_added_next')}</p>
        </StatusNotice>
      )}
      {onAgain && (reading.step === 'found' || reading.step === 'failed') && (
        <Again failed={reading.step === 'failed'} onAgain={onAgain} />
      )}
      <Button kind={reading.step === 'added' || !onAgain ? undefined : 'link'} onClick={onBack}>
        {text('capture_back')}
      </Button>
    </div>
  );
}

function titleOf({ step, ...reading }: Reading) {
  if (step === 'added' || step === 'filling') return 'capture_saved';
  const { candidates = [], moving } = 'found' in reading ? reading.found : {};
  return moving || candidates.length > 0 ? 'capture_found' : 'capture_title';
}

/** After a failure another box is the next thing to try, then the ways that need no page. */
function Again({ failed, onAgain }: { readonly failed: boolean; readonly onAgain: () => void }) {
  const { browser } = useServices();
  return (
    <>
      <Button kind={failed ? undefined : 'link'} onClick={onAgain}>
        {text('capture_again')}
      </Button>
      {failed && (
        <Button kind="link" onClick={() => void browser.openManager('add')}>
          {text('next_other_ways')}
        </Button>
      )}
    </>
  );
}

interface FoundInBoxProps extends Pick<CapturePanelProps, 'fillToo' | 'onChoose' | 'onAdded'> {
  readonly found: Extract<Reading, { step: 'found' }>['found'];
  readonly chosen?: Candidate | undefined;
}

function FoundInBox({ found, chosen, fillToo, onChoose, onAdded }: FoundInBoxProps) {
  const { candidates, moving, unusable } = found;
  return (
    <>
      {moving && <MovingCard key={moving.read} moving={moving} />}
      <UnusableNotice unusable={unusable} />
      {chosen && (
        <div class="card card-here">
          <CandidatePreview candidate={chosen}>
            <SaveCandidate
              candidate={chosen}
              fillToo={fillToo ? text('capture_save_fill') : undefined}
              onSaved={onAdded}
            />
          </CandidatePreview>
        </div>
      )}
      {!chosen && candidates.length > 0 && <CandidateChoice candidates={candidates} onChoose={onChoose} />}
      {chosen && candidates.length > 1 && (
        <Button kind="link" onClick={() => onChoose(undefined)}>
          {text('choose_another')}
        </Button>
      )}
    </>
  );
}
