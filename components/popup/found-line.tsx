import { groupCode } from '../../lib/core/otp/group-code.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { useNow } from '../hooks/use-now.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';

/** Before there is a vault, on top and in one line: what was found, so that nobody wonders what the password is for. */
export function FoundLine({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { capture } = useServices();
  const now = useNow();
  const [first] = candidates;
  if (!first) return null;
  const code = capture.code(first.id, now);
  return (
    <section class="found-line can-wait" aria-label={text('found_title')}>
      {candidates.length === 1 ? (
        <p data-testid="preview">
          {text('found_one')} <bdi class="found-name">{first.issuer || first.accountName}</bdi>{' '}
          <span class="quiet found-code" data-testid="code">
            {code ? groupCode(code.text) : ''}
          </span>
        </p>
      ) : (
        <p>{text('found_several', { count: candidates.length })}</p>
      )}
    </section>
  );
}
