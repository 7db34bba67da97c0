import type { Unusable } from '../../lib/services/capture/capture-service.ts';
import type { PartsRead } from '../../lib/services/capture/parts.ts';
import { text } from '../language.ts';
import { ErrorNotice } from './error-notice.tsx';

/** Codes that were read and can't be saved: why, and what they hold, as text that does nothing. */
export function UnusableNotice({ unusable }: { readonly unusable: readonly Unusable[] }) {
  const [first] = unusable;
  if (!first) return null;
  return (
    <div class="stack-tight">
      <ErrorNotice code={first.error} scanned />
      {first.parts && <p data-testid="qr-parts">{text('parts_missing', shownParts(first.parts))}</p>}
      {unusable.length > 1 && <p class="quiet">{text('says_several', { count: unusable.length })}</p>}
      {unusable.slice(0, 3).map(
        ({ says }, index) =>
          says && (
            <p class="card" key={index} data-testid="qr-says">
              <span class="quiet">{text('says_what', { kind: text(`says_${says.kind}`) })}</span>
              {says.excerpt && <bdi>{says.excerpt}</bdi>}
            </p>
          ),
      )}
    </div>
  );
}

function shownParts({ read, missing }: PartsRead) {
  return { read: read.join(', '), missing: missing.join(', '), of: read.length + missing.length };
}
