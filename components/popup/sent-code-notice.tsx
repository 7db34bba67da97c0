import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { text } from '../language.ts';
import { StatusNotice } from '../parts/status-notice.tsx';

/** A page for a code that was sent: nobody should look for it here. */
export function SentCodeNotice({ source }: { readonly source: NonNullable<PageView['source']> }) {
  return (
    <StatusNotice kind="wait" title={text(`sent_${source}`)}>
      <p>{text('sent_what')}</p>
    </StatusNotice>
  );
}
