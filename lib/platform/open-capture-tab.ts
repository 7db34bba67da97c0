import { browser } from 'wxt/browser';

/** Opens the capture tab beside a web page. Inactive: that page must still be in front when its picture is taken. */
export async function openCaptureTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/capture.html')}?tab=${tabId}`,
    active: false,
    index: tab.index + 1,
    windowId: tab.windowId,
  });
}
