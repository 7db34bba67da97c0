import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { CandidatePreview } from '../parts/candidate-preview.tsx';

/** Before there is a vault: what will be saved as soon as the password is chosen, so that nobody wonders what it is for. */
export function FoundTeaser({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const first = candidates[0];
  if (!first) return null;
  return (
    <section class="card" aria-labelledby="found-title">
      <h2 class="section-title" id="found-title">
        {text('found_title')}
      </h2>
      {candidates.length === 1 ? (
        <CandidatePreview candidate={first} />
      ) : (
        <p>{text('several_codes', { count: candidates.length })}</p>
      )}
      <p class="quiet">{text('found_after_start')}</p>
    </section>
  );
}
