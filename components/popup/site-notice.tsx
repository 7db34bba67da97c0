import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';

/** A page that asks for a code, and no account that may be used there: perhaps a false page. Its address, large, and what it means. */
export function SiteNotice({ page }: { readonly page: PageView | null | undefined }) {
  const { vault, fill } = useServices();
  const accounts = vault.accounts();
  if (!page || page.kind === 'none' || page.kind === 'setup' || accounts.length === 0) return null;
  if (accounts.some(({ id }) => fill.fit(id, page) !== 'other')) return null;
  return (
    <div class="stack-tight">
      <p class="host">{page.host}</p>
      <ErrorNotice code={page.origin ? 'siteOther' : (page.refusal ?? 'siteOther')} />
    </div>
  );
}
