import { useLayoutEffect, useState } from 'preact/hooks';

/** Below so many letter heights of width there is room for a code and its button and not for more. */
const LEAST_LETTERS = 20;

/**
 * Whether the text is so large that the window holds little: true from about 120 % on. Only the width is asked: a popup is as high as what
 * it shows, and what depended on its height would change it again.
 */
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
  return innerWidth > 100 && innerWidth / letter < LEAST_LETTERS;
}
