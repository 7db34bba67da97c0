import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';

/** Nothing is saved yet: the two ways that matter most, each with a small drawing. */
export function EmptyState({ page }: { readonly page: PageView | null | undefined }) {
  const { browser } = useServices();
  if (page?.kind === 'login' || page?.kind === 'ask') return <SetUpFirst />;
  return (
    <div class="stack">
      <p class="lead">{text('empty_title')}</p>
      <div class="card way">
        <PageDrawing />
        <p>{text('empty_way_page')}</p>
      </div>
      <div class="card way">
        <BoxDrawing />
        <p>{text('empty_way_area')}</p>
      </div>
      <Button kind="link" onClick={() => void browser.openManager('add')}>
        {text('empty_other_ways')}
      </Button>
    </div>
  );
}

/** A page that asks for a code, and nothing that could make one: what has to come first. */
function SetUpFirst() {
  const { browser } = useServices();
  return (
    <div class="stack-tight" data-testid="set-up-first">
      <p class="lead">{text('set_up_first')}</p>
      <p>{text('set_up_first_what')}</p>
      <Button onClick={() => void browser.openManager('help', 'phone')}>{text('set_up_first_how')}</Button>
    </div>
  );
}

function PageDrawing() {
  return (
    <svg
      viewBox="0 0 56 40"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <rect x="2" y="2" width="52" height="36" rx="4" />
      <path d="M2 11h52M10 18h9v9h-9zM25 18h9v9h-9zM10 31h9M25 31h4M40 18h6v6h-6z" />
    </svg>
  );
}

function BoxDrawing() {
  return (
    <svg
      viewBox="0 0 56 40"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <rect x="6" y="5" width="38" height="26" stroke-dasharray="4 4" />
      <path d="M18 12h12v12H18zM40 26l12 5-6 2-2 6z" fill="var(--card)" />
    </svg>
  );
}
