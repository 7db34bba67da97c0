import type { ComponentChildren } from 'preact';
import { groupCode } from '../../lib/core/otp/group-code.ts';
import type { Candidate } from '../../lib/services/capture/capture-service.ts';
import { useNow } from '../hooks/use-now.ts';
import { text } from '../language.ts';
import { useServices } from '../services-context.ts';
import { Who } from './who.tsx';

interface CandidatePreviewProps {
  readonly candidate: Candidate;
  readonly children?: ComponentChildren;
}

/** What would be saved: whose it is, for which site, and its first code, live. */
export function CandidatePreview({ candidate, children }: CandidatePreviewProps) {
  const { capture } = useServices();
  const now = useNow();
  const code = capture.code(candidate.id, now);
  const twin = capture.twin(candidate.id);
  return (
    <div class="stack-tight" data-testid="preview">
      <Who issuer={candidate.issuer} accountName={candidate.accountName} />
      {candidate.origin && (
        <p>
          <span class="quiet">{text('preview_site')}</span>{' '}
          <b class="host">{new URL(candidate.origin).host}</b>
        </p>
      )}
      {candidate.seenOn && !candidate.origin && (
        <p class="quiet">{text('preview_unbound', { host: new URL(candidate.seenOn).host })}</p>
      )}
      <div class="row">
        <span class={code && 'code'} data-testid="code">
          {code ? groupCode(code.text) : text('code_after_saving')}
        </span>
        <span class="quiet">{text('first_code')}</span>
      </div>
      {candidate.warnings.map((warning) => (
        <p class="notice notice-wait" key={warning}>
          {text(`warn_${warning}`)}
        </p>
      ))}
      {twin?.kind === 'renewed' && (
        <p class="notice notice-wait">{text(twin.unconfirmed ? 'twin_renewed_pending' : 'twin_renewed')}</p>
      )}
      {twin?.kind === 'same' && <p class="notice notice-wait">{text('twin_same')}</p>}
      {children}
    </div>
  );
}
