import { browser } from 'wxt/browser';

/** What is kept in `storage.session` under a name, as an object that may be changed; empty where there is none. */
export async function readSessionRecord(name: string): Promise<Record<string, unknown>> {
  const { [name]: raw } = await browser.storage.session.get(name);
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
