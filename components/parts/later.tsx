import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadMoreTexts } from '../language.ts';

/**
 * A part of a page that is loaded when it is first drawn, with the texts that only such parts need: a popup that shows codes waits for
 * nothing that it does not show. What a popup without codes shows makes do with `'the usual texts'`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  texts: 'more texts' | 'the usual texts' = 'more texts',
): (props: Props) => preact.JSX.Element | null {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Part) return;
      void Promise.all([load(), texts === 'more texts' && loadMoreTexts()]).then(([part]) => {
        loaded = part;
        setPart(() => part);
      });
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
