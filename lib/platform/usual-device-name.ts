import { browser } from 'wxt/browser';

/** What the portal may call this PC where the person has chosen no name: tells one browser from the other. */
export function usualDeviceName(): string {
  return browser.i18n.getMessage(/\bEdg\//.test(navigator.userAgent) ? 'deviceEdge' : 'deviceChrome');
}
