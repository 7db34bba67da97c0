import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back once, so many milliseconds after the page was drawn with this `since` for the first time. */
export function useTimeOver(milliseconds: number, onOver: () => void, since: string): void {
  const latest = useRef({ onOver, since });
  latest.current = { onOver, since };
  // From the first frame on: what is on the screen is being counted.
  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      if (latest.current.since === since) latest.current.onOver();
    }, milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, since]);
}
