import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureError } from '../../lib/core/errors.ts';
import type { Result } from '../../lib/core/result.ts';
import type { Found } from '../../lib/services/capture/capture-service.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useServices } from '../services-context.ts';

interface State {
  readonly found?: Found;
  /** Only after the person asked: a silent look that finds nothing says nothing. */
  readonly error?: CaptureError;
  readonly looking: boolean;
  /** The person asked for this look, and waits for it. */
  readonly asked?: boolean;
  /** Nothing is in sight; the look goes on. */
  readonly noneInSight?: boolean;
  /** The page was shown larger, and still nothing was found. */
  readonly enlarged?: boolean;
}

export interface FoundOnPage extends State {
  /** Looks again because the person asked. */
  readonly scan: () => void;
  /** The same on a larger page. */
  readonly enlarge: () => void;
}

/** Most people come for a code: it is drawn before anything is looked for on a page that does not seem to enrol. */
const CODES_FIRST_MS = 100;

type Look = (
  tabId: number,
  signal: AbortSignal,
  onNoneInSight?: () => void,
) => Promise<Result<Found, CaptureError>>;

/**
 * The QR codes on the page in front. Looked for once by itself (not on a login page, where nobody enrols, unless its picture was
 * chosen in the context menu), and again on demand. The look is given up when the popup closes.
 */
export function useFound(page: PageView | null | undefined): FoundOnPage {
  const { browser, capture } = useServices();
  const [state, setState] = useState<State>({ looking: false });
  const running = useRef<AbortController | undefined>(undefined);
  const look = useCallback(async (how: Look, tabId: number | undefined, asked: boolean, enlarged = false) => {
    running.current?.abort();
    if (tabId === undefined) return setState({ looking: false, ...(asked && { error: 'pageProtected' }) });
    const abort = new AbortController();
    running.current = abort;
    setState({ looking: true, asked });
    // Only who pressed waits for an answer.
    const early = () => setState({ looking: true, asked, noneInSight: true });
    const found = await how(tabId, abort.signal, asked ? early : undefined);
    if (abort.signal.aborted) return;
    if (found.ok) setState({ looking: false, found: found.value });
    else setState({ looking: false, ...(asked && { error: found.error, enlarged }) });
  }, []);
  const [tabId, documentId, kind] = [page?.tabId, page?.documentId, page?.kind];
  useEffect(() => {
    if (tabId === undefined) return undefined;
    let left = false;
    const before = running.current;
    if (kind === 'setup') capture.prepare();
    void (async () => {
      const asked = await capture.isAsked(tabId);
      if (!asked && kind !== 'setup') await new Promise((resolve) => setTimeout(resolve, CODES_FIRST_MS));
      // The person was quicker: what they asked for is under way.
      if (left || running.current !== before) return;
      if (asked || kind !== 'login') void look(capture.findOnPage, tabId, asked);
    })();
    return () => {
      left = true;
      running.current?.abort();
    };
    // A page that is drawn late is looked at again when its form is there.
  }, [tabId, documentId, kind, look, capture]);
  // Asked anew which tab it is: the look at the page may not have ended yet when a button is pressed.
  const lookAgain = async (how: Look, enlarged: boolean) =>
    look(how, (await browser.activeTab())?.tabId, true, enlarged);
  return {
    ...state,
    scan: () => void lookAgain(capture.findOnPage, false),
    enlarge: () => void lookAgain(capture.findEnlarged, true),
  };
}
