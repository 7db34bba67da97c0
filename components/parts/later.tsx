import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadMoreTexts } from '../language.ts';

/**
 * A part of a page that is loaded, with the texts that only such parts need, when it is first drawn: a popup that shows codes waits for
 * nothing that it does not show.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => preact.JSX.Element | null {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Part) return;
      void Promise.all([load(), loadMoreTexts()]).then(([part]) => {
        loaded = part;
        setPart(() => part);
      });
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
