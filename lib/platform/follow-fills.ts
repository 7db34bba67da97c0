import { browser } from 'wxt/browser';
import { createFollowUp } from '../services/fill/follow-up.ts';
import { createSettings, createWorkerVault } from './create-vault.ts';
import { createFillRecords, onFillRecord } from './fill-records.ts';
import { createPageScripts } from './page-scripts.ts';
import { sleep } from './surroundings.ts';

/**
 * Sees what becomes of a code: waits for the form to be sent, and looks at the page that comes after it. The grant that the person
 * gave for the tab holds for its site; a page of another site tells by not letting us look.
 */
export function followFills(): void {
  const records = createFillRecords();
  const followUp = createFollowUp({
    ...{ records, sleep, now: () => Date.now() },
    scripts: createPageScripts(),
    vault: () => createWorkerVault(createSettings()),
  });
  onFillRecord((tabId) => void followUp.awaitSubmit(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void followUp.judge(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void followUp.forget(tabId));
  // The browser ends a worker that has nothing to do: forms that are still open are listened to again.
  void records.readAll().then((all) => {
    for (const { tabId } of all) void followUp.awaitSubmit(tabId);
  });
}
