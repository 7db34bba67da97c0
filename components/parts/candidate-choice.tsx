import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { Who } from './who.tsx';

interface CandidateChoiceProps {
  readonly candidates: readonly Candidate[];
  readonly onChoose: (candidate: Candidate) => void;
}

/** Several codes were found: which one is meant? Numbered as they stand in the picture, from the top. */
export function CandidateChoice({ candidates, onChoose }: CandidateChoiceProps) {
  return (
    <div class="stack-tight">
      <p class="lead">{text('several_codes', { count: candidates.length })}</p>
      {candidates.map((candidate, index) => (
        <button
          type="button"
          class="button button-second choice"
          key={candidate.id}
          data-testid="qr-choice"
          onClick={() => onChoose(candidate)}
        >
          <span class="choice-number">{index + 1}</span>
          <Who issuer={candidate.issuer} accountName={candidate.accountName} />
        </button>
      ))}
    </div>
  );
}
