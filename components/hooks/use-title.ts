import { useLayoutEffect } from 'preact/hooks';
import { text } from '../language.ts';

/** What the tab is called: its page, then the product. */
export function useTitle(page?: string): void {
  const title = page ? `${page} – ${text('product')}` : text('product');
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
