import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureError } from '../../lib/core/errors.ts';
import type { Found } from '../../lib/services/capture/capture-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useServices } from '../services-context.ts';

export interface FoundOnPage {
  readonly found?: Found;
  /** Only after the person asked: a silent look that finds nothing says nothing. */
  readonly error?: CaptureError;
  readonly looking: boolean;
  /** Looks again because the person asked. */
  readonly scan: () => void;
}

/**
 * The QR codes on the page in front. Looked for once by itself (not on a login page, where nobody enrols), and again on demand.
 * The look is given up when the popup closes.
 */
export function useFound(page: PageView | null | undefined): FoundOnPage {
  const { capture } = useServices();
  const [state, setState] = useState<Omit<FoundOnPage, 'scan'>>({ looking: false });
  const running = useRef<AbortController | undefined>(undefined);
  const look = useCallback(
    async (tabId: number | undefined, asked: boolean) => {
      running.current?.abort();
      if (tabId === undefined) return setState({ looking: false, ...(asked && { error: 'pageProtected' }) });
      const abort = new AbortController();
      running.current = abort;
      setState({ looking: true });
      const found = await capture.findOnPage(tabId, abort.signal);
      if (abort.signal.aborted) return;
      if (found.ok) setState({ looking: false, found: found.value });
      else setState({ looking: false, ...(asked && { error: found.error }) });
    },
    [capture],
  );
  useEffect(() => {
    if (page && page.kind !== 'login') void look(page.tabId, false);
    return () => running.current?.abort();
  }, [page, look]);
  return { ...state, scan: () => void look(page?.tabId, true) };
}
