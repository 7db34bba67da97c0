import { browser } from 'wxt/browser';

/** Calls back when one of these names changes in an area of the storage, on whatever page of ours. Returns "stop". */
export function onStorageChange(
  area: 'local' | 'session' | 'managed',
  names: readonly string[] | 'any name',
  listener: () => void,
): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>, where: string) => {
    if (where === area && (names === 'any name' || names.some((name) => name in changes))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
