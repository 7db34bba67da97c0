import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { later } from '../parts/later.tsx';
import { useServices } from '../services-context.ts';

// Seldom there: loaded when they are.
const RefusedNotice = later(async () => (await import('./refused-notice.tsx')).RefusedNotice);
const SentCodeNotice = later(async () => (await import('./sent-code-notice.tsx')).SentCodeNotice);

/** What is to be said of the page in front before anything is filled in. */
export function SiteNotice({ page }: { readonly page: PageView | null | undefined }) {
  const { vault, fill } = useServices();
  const accounts = vault.accounts();
  if (!page || accounts.length === 0) return null;
  if (page.kind === 'none') return page.source ? <SentCodeNotice source={page.source} /> : null;
  const usable = accounts.some(({ id }) => fill.fit(id, page) !== 'other');
  if (usable || page.kind === 'setup') return page.refused ? <RefusedNotice page={page} /> : null;
  // A page that asks for a code, and no account that may be used there: perhaps a false page. Its address, large, and what it means.
  return (
    <div class="stack-tight">
      <p class="host">{page.host}</p>
      <ErrorNotice code={page.origin ? 'siteOther' : (page.refusal ?? 'siteOther')} />
    </div>
  );
}
