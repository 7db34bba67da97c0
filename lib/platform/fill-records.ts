import { browser } from 'wxt/browser';
import type { FillRecord, FillRecords } from '../services/fill/ports.ts';

const PREFIX = 'fill ';

/** In `storage.session`, which only our own pages and the service worker can reach: what was written by one is read by the other. */
export function createFillRecords(): FillRecords {
  const storage = browser.storage.session;
  const isRecord = (raw: unknown): raw is FillRecord =>
    typeof raw === 'object' && raw !== null && 'documentId' in raw && 'accountId' in raw;
  return {
    async read(tabId) {
      const { [PREFIX + tabId]: raw } = await storage.get(PREFIX + tabId);
      return isRecord(raw) ? raw : undefined;
    },
    async readAll() {
      return Object.entries(await storage.get(null)).flatMap(([name, raw]) =>
        name.startsWith(PREFIX) && isRecord(raw) ? [{ tabId: tabOf(name), record: raw }] : [],
      );
    },
    write: (tabId, record) => storage.set({ [PREFIX + tabId]: record }),
    remove: (tabId) => storage.remove(PREFIX + tabId),
  };
}

/** Calls back with the tab whose record was written, in whatever page of ours. */
export function onFillRecord(listener: (tabId: number) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const [name, { newValue }] of Object.entries(changes))
      if (name.startsWith(PREFIX) && newValue !== undefined) listener(tabOf(name));
  });
}

function tabOf(name: string): number {
  return Number(name.slice(PREFIX.length));
}
