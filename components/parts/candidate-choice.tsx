import { nameOfPlace } from '../../lib/core/qr/place.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { Button } from './button.tsx';
import { Who } from './who.tsx';
import './candidate-choice.css';

interface CandidateChoiceProps {
  readonly candidates: readonly Candidate[];
  readonly onChoose: (candidate: Candidate) => void;
}

/** Several codes were found: which one is meant? Whose, for which site and where, numbered as a page is read. */
export function CandidateChoice({ candidates, onChoose }: CandidateChoiceProps) {
  return (
    <div class="stack-tight">
      <p class="lead">{text('several_codes', { count: candidates.length })}</p>
      {candidates.map((candidate, index) => (
        <Button
          kind="second"
          class="choice"
          key={candidate.id}
          data-testid="qr-choice"
          onClick={() => onChoose(candidate)}
        >
          <span class="choice-number">{index + 1}</span>
          <span class="stack-tight">
            <Who issuer={candidate.issuer} accountName={candidate.accountName} />
            <small class="quiet">{whereOf(candidate)}</small>
          </span>
        </Button>
      ))}
    </div>
  );
}

/** The site and the place, as far as they are known. */
function whereOf({ seenOn, place }: Candidate): string {
  const parts = [seenOn && new URL(seenOn).host, place && text(`place_${nameOfPlace(place)}`)];
  return parts.filter((part) => part !== undefined).join(text('between'));
}
