import type { ComponentProps } from 'preact';
import { looksLike } from '../../lib/core/autofill/look-alike.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { later } from '../parts/later.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';

// Seldom there: loaded when they are.
const RefusedNotice = later(async () => (await import('./refused-notice.tsx')).RefusedNotice);
const SentCodeNotice = later(async () => (await import('./sent-code-notice.tsx')).SentCodeNotice);

interface SiteNoticeProps extends ComponentProps<typeof RefusedNotice> {
  readonly page: PageView | null | undefined;
}

/** What is to be said of the page in front before anything is filled in. */
export function SiteNotice({ page, ...afterRefusal }: SiteNoticeProps) {
  const { vault, fill } = useServices();
  const accounts = vault.accounts();
  if (!page || accounts.length === 0) return null;
  if (page.unseen) return <ErrorNotice code={page.unseen === 'busy' ? 'pageBusy' : 'siteClosed'} />;
  if (page.kind === 'none' && page.unreached && accounts.some(({ id }) => fill.fit(id, page) === 'bound'))
    return (
      <StatusNotice kind="wait" title={text('unreached')}>
        <p>{text('unreached_what')}</p>
      </StatusNotice>
    );
  const frame = frameToName(page, accounts, (id) => fill.fit(id, page) === 'bound');
  if (frame)
    return (
      <div class="stack-tight">
        {frame.host && <p class="host">{frame.host}</p>}
        <ErrorNotice code="fieldFramed" hint={frame.hint} />
      </div>
    );
  if (page.kind === 'none') return page.source ? <SentCodeNotice source={page.source} /> : null;
  const usable = accounts.some(({ id }) => fill.fit(id, page) !== 'other');
  // After a refusal its reason says the same, and more.
  if (usable && page.kind === 'ask' && !page.refused) return <OtherCode page={page} />;
  if (usable || page.kind === 'setup')
    return page.refused || page.nameRefused ? <RefusedNotice {...afterRefusal} /> : null;
  const known = accounts.flatMap(({ origins }) => origins);
  if (page.origin && !known.some((origin) => looksLike(page.host, origin))) {
    return (
      <StatusNotice kind="wait" title={text('none_here')}>
        <p class="host">{page.host}</p>
        <p>{text('none_here_what')}</p>
      </StatusNotice>
    );
  }
  // It looks like the site of an account: perhaps a false page. Its address, large, and what it means.
  return (
    <div class="stack-tight">
      <p class="host">{page.host}</p>
      <ErrorNotice code={page.origin ? 'siteOther' : (page.blocked ?? 'siteOther')} />
    </div>
  );
}

/**
 * The frame that seems to ask for the code of one of the accounts. On the account's own page a code may be copied into it; a page that we do
 * not know may lie over the frame of a site that we know, so that site is to be opened by itself.
 */
function frameToName(
  { kind, frames = [] }: PageView,
  accounts: readonly AccountSummary[],
  isBoundHere: (id: string) => boolean,
) {
  if (kind !== 'none') return undefined;
  const isOwn = ({ origin }: { readonly origin: string }) =>
    accounts.some(({ origins }) => origins.includes(origin));
  const own = frames.find(isOwn);
  if (!accounts.some(({ id }) => isBoundHere(id))) return own && { ...own, hint: text('framed_elsewhere') };
  const here = own ?? frames.find(({ likely }) => likely);
  return here && { ...here, hint: here.host ? undefined : text('framed_unknown') };
}

/** Said before anything is pressed: the page seems to want a code that is not ours, and the one thing to press is not filling in. */
function OtherCode({ page }: { readonly page: PageView }) {
  return (
    <div class="notice notice-wait stack-tight said-in-question" role="status" data-testid="other-code">
      <b>{text(page.source ? `ask_title_${page.source}` : 'ask_title')}</b>
      <p>{text('ask_what')}</p>
      {page.source && <Button onClick={() => window.close()}>{text('close')}</Button>}
    </div>
  );
}
