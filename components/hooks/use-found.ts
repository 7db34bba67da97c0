import { useEffect, useRef, useState } from 'preact/hooks';
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

/** A look that goes on, or that ended last. */
interface Running {
  readonly abort: AbortController;
  readonly asked: boolean;
  /** What was known to be in front when it began. */
  readonly documentId: string | undefined;
  over: boolean;
}

/**
 * The QR codes on the page in front. Looked for once by itself (not on a login page, where nobody enrols, unless its picture was
 * chosen in the context menu), and again on demand. The look is given up when the popup closes. What a person asked for is answered,
 * whatever else becomes known of the page in the meantime; of another page in its place the answer is that page's.
 */
export function useFound(page: PageView | null | undefined): FoundOnPage {
  const { browser, capture } = useServices();
  const [state, setState] = useState<State>({ looking: false });
  const running = useRef<Running | undefined>(undefined);
  const [tabId, documentId, kind] = [page?.tabId, page?.documentId, page?.kind];
  const look = async (how: Look, tabId: number | undefined, asked: boolean, enlarged = false) => {
    running.current?.abort.abort();
    if (tabId === undefined) return setState({ looking: false, ...(asked && { error: 'pageProtected' }) });
    const own: Running = { abort: new AbortController(), asked, documentId, over: false };
    running.current = own;
    const { signal } = own.abort;
    setState({ looking: true, asked });
    // Only who pressed waits for an answer.
    const early = () => setState({ looking: true, asked, noneInSight: true });
    const found = await how(tabId, signal, asked ? early : undefined);
    if (signal.aborted) return;
    own.over = true;
    if (found.ok) setState({ looking: false, found: found.value });
    else setState({ looking: false, ...(asked && { error: found.error, enlarged }) });
  };
  useEffect(() => {
    if (tabId === undefined) return undefined;
    let left = false;
    if (kind === 'setup') capture.prepare();
    void (async () => {
      const chosen = await capture.isAsked(tabId);
      if (!chosen && kind !== 'setup') await new Promise((resolve) => setTimeout(resolve, CODES_FIRST_MS));
      if (left) return;
      const last = running.current;
      const waits = last?.asked === true && !last.over;
      const isHere = last?.documentId === undefined || last.documentId === documentId;
      // The person was quicker: what they asked for is under way, or its answer stands there. A form for a set-up that is drawn late is
      // news after an answer.
      if (last?.asked && isHere && (waits || kind !== 'setup')) return;
      if (chosen || waits || kind !== 'login') void look(capture.findOnPage, tabId, chosen || waits);
    })();
    return () => {
      left = true;
      if (!running.current?.asked) running.current?.abort.abort();
    };
    // A page that is drawn late is looked at again when its form is there.
  }, [tabId, documentId, kind, capture]);
  useEffect(() => () => running.current?.abort.abort(), []);
  // Asked anew which tab it is: the look at the page may not have ended yet when a button is pressed.
  const lookAgain = async (how: Look, enlarged: boolean) => {
    running.current?.abort.abort();
    // The press is answered before the browser is.
    setState({ looking: true, asked: true });
    return look(how, (await browser.activeTab())?.tabId, true, enlarged);
  };
  return {
    ...state,
    scan: () => void lookAgain(capture.findOnPage, false),
    enlarge: () => void lookAgain(capture.findEnlarged, true),
  };
}
