import { useState } from 'preact/hooks';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { CandidateChoice } from '../parts/candidate-choice.tsx';
import { CandidatePreview } from '../parts/candidate-preview.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SaveCandidate } from '../parts/save-candidate.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import type { Reading } from './select-area.tsx';

interface CapturePanelProps {
  readonly reading: Reading;
  readonly onAgain: () => void;
  readonly onAdded: () => void;
  readonly onBack: () => void;
}

/** Beside the frozen page: how to draw, then what was read. */
export function CapturePanel({ reading, onAgain, onAdded, onBack }: CapturePanelProps) {
  return (
    <div class="capture-panel stack">
      <h1 class="lead">{text('capture_title')}</h1>
      {reading.step === 'drawing' && (
        <>
          <p>{text('capture_how')}</p>
          <p class="quiet">{text('capture_keys')}</p>
        </>
      )}
      {reading.step === 'reading' && <p role="status">{text('capture_reading')}</p>}
      {reading.step === 'found' && <FoundInBox candidates={reading.candidates} onAdded={onAdded} />}
      {reading.step === 'failed' && <ErrorNotice code={reading.error} />}
      {reading.step === 'added' && (
        <StatusNotice title={text('added')}>
          <p>{text('capture_added_next')}</p>
        </StatusNotice>
      )}
      {(reading.step === 'found' || reading.step === 'failed') && (
        <button type="button" class="button button-link" onClick={onAgain}>
          {text('capture_again')}
        </button>
      )}
      <button
        type="button"
        class={reading.step === 'added' ? 'button' : 'button button-link'}
        onClick={onBack}
      >
        {text('capture_back')}
      </button>
    </div>
  );
}

function FoundInBox({
  candidates,
  onAdded,
}: {
  readonly candidates: readonly Candidate[];
  readonly onAdded: () => void;
}) {
  const [chosen, setChosen] = useState<Candidate>();
  const candidate = candidates.length === 1 ? candidates[0] : chosen;
  if (!candidate) return <CandidateChoice candidates={candidates} onChoose={setChosen} />;
  return (
    <div class="card card-here">
      <CandidatePreview candidate={candidate}>
        <SaveCandidate candidate={candidate} onSaved={onAdded} />
      </CandidatePreview>
    </div>
  );
}
