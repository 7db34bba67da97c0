import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { useServices } from '../services-context.ts';

/** The web page that the popup was opened over; undefined while finding out, null where there is none to look at. */
export function usePage(): PageView | null | undefined {
  const { browser, fill } = useServices();
  const [page, setPage] = useState<PageView | null>();
  useEffect(() => {
    void (async () => {
      const tab = await browser.activeTab();
      setPage(tab ? await fill.look(tab.tabId) : null);
    })();
  }, [browser, fill]);
  return page;
}
