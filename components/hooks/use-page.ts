import { useLayoutEffect, useState } from 'preact/hooks';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { FrontTab } from '../../lib/services/services.ts';
import { useServices } from '../services-context.ts';

/** Pages that are drawn by scripts may show their form later: looked at again, ever more seldom. */
const PAUSES_MS = [150, 250, 400, 600, 800, 1000, 2000];
const LONGEST_PAUSE_MS = 4000;

/** However large a page is, looking at it takes no more than a part of the time. */
const REST = 6;

/** Nothing waits longer for a page that does not answer. */
const FIRST_LOOK_MS = 300;

/**
 * The web page that the popup was opened over; undefined while finding out, null where there is none to look at, or it does not
 * answer yet.
 */
export function usePage(tab: FrontTab | undefined): PageView | null | undefined {
  const { fill, browser } = useServices();
  const [page, setPage] = useState<PageView | null>();
  const tabId = tab?.tabId;
  // Begins before the first frame is drawn, not after it.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async (tabId: number, times: number) => {
      const begun = performance.now();
      const seen = await fill.look(tabId);
      if (ended) return;
      setPage((before) => (before && isSame(before, seen) ? before : seen));
      // A page that has shown its form is left alone; a field that can't be used yet is waited for.
      const pause = pauseAfter(times, seen.unseen ? 0 : performance.now() - begun);
      const open = seen.kind === 'none' || seen.blocked !== undefined;
      if (open) timer = setTimeout(() => void look(tabId, times + 1), pause);
    };
    const patience = setTimeout(() => setPage((before) => before ?? null), FIRST_LOOK_MS);
    if (tabId === undefined) setPage(null);
    else void look(tabId, 0);
    // A window that stays finds another page there when the person comes back to it.
    const again = () => tabId !== undefined && void look(tabId, PAUSES_MS.length);
    if (browser.staysOpen) addEventListener('focus', again);
    return () => {
      ended = true;
      removeEventListener('focus', again);
      clearTimeout(timer);
      clearTimeout(patience);
    };
  }, [tabId, fill, browser]);
  return page;
}

/** How long to wait after so many looks, the last of which took so long. */
export function pauseAfter(times: number, took: number): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(PAUSES_MS[times] ?? LONGEST_PAUSE_MS, REST * took));
}

function isSame(one: PageView, other: PageView): boolean {
  return (
    one.documentId === other.documentId &&
    one.kind === other.kind &&
    one.settling === other.settling &&
    one.source === other.source &&
    one.refused === other.refused &&
    one.blocked === other.blocked &&
    one.unreached === other.unreached &&
    one.unseen === other.unseen &&
    JSON.stringify(one.frames) === JSON.stringify(other.frames)
  );
}
