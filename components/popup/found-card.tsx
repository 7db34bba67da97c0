import { useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { CandidateChoice } from '../parts/candidate-choice.tsx';
import { CandidatePreview } from '../parts/candidate-preview.tsx';
import { SaveCandidate } from '../parts/save-candidate.tsx';

interface FoundCardProps {
  readonly candidates: readonly Candidate[];
  /** The page takes the code at once. */
  readonly canFill: boolean;
  readonly onSaved: (account: AccountSummary, andFill: boolean) => void;
}

/** What was found on the page, and the one thing to press. Nothing is saved before it is pressed. */
export function FoundCard({ candidates, canFill, onSaved }: FoundCardProps) {
  const [chosen, setChosen] = useState<Candidate>();
  const candidate = candidates.length === 1 ? candidates[0] : chosen;
  return (
    <section class="card card-here" aria-labelledby="found-title">
      <h2 class="section-title" id="found-title">
        {text('found_title')}
      </h2>
      {candidate ? (
        <CandidatePreview candidate={candidate}>
          <SaveCandidate
            candidate={candidate}
            fillToo={canFill ? text('save_and_fill') : undefined}
            onSaved={onSaved}
          />
        </CandidatePreview>
      ) : (
        <CandidateChoice candidates={candidates} onChoose={setChosen} />
      )}
      {candidate && candidates.length > 1 && (
        <Button kind="link" onClick={() => setChosen(undefined)}>
          {text('choose_another')}
        </Button>
      )}
    </section>
  );
}
