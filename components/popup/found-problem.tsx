import type { FoundOnPage } from '../hooks/use-found.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { useServices } from '../services-context.ts';

/** Why no code was read on the page, and the next way to try: in the foot of the popup, or here where that is not enough. */
export function FoundProblem({ found }: { readonly found: FoundOnPage }) {
  const { browser } = useServices();
  const { error, enlarged } = found;
  if (!error) return null;
  const openAdd = () => void browser.openManager('add');
  return (
    <div class="stack-tight">
      <ErrorNotice code={error} />
      {enlarged && <p class="notice notice-wait">{text('enlarged')}</p>}
      {error === 'qrTooSmall' && <Button onClick={found.enlarge}>{text('next_enlarge')}</Button>}
      {error === 'pageProtected' || error === 'screenshotFailed' ? (
        <Button onClick={openAdd}>{text('next_add')}</Button>
      ) : (
        <Button kind="link" onClick={openAdd}>
          {text('next_other_ways')}
        </Button>
      )}
    </div>
  );
}
