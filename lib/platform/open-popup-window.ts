import { browser } from 'wxt/browser';

const WINDOW = { width: 400, height: 640 };

/** The popup as a small window for one tab: it goes when its work is done, with `&stay` when the person closes it. */
export async function openPopupWindow(tabId: number, stay: '' | '&stay' = ''): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html?tab=${tabId}${stay}`);
  await browser.windows.create({ url, type: 'popup', ...WINDOW });
}
