import { useLayoutEffect, useState } from 'preact/hooks';

/** Below so many letter heights of width, or pixels of height, there is room for a code and its button and not for more. */
const LEAST = { letters: 20, height: 420 };

/** Whether text or page are so large that the window holds little: true from about 120 % of text on. */
export function useTight(): boolean {
  const [tight, setTight] = useState(isTight);
  useLayoutEffect(() => {
    const measure = () => setTight(isTight());
    // Another size of text changes how high everything is, but not the window.
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      removeEventListener('resize', measure);
    };
  }, []);
  return tight;
}

function isTight(): boolean {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // A popup begins without a height, before its contents give it one.
  const low = innerHeight > 100 && innerHeight < LEAST.height && document.body.scrollHeight > innerHeight;
  return low || (innerWidth > 100 && innerWidth / letter < LEAST.letters);
}
