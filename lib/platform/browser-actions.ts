import { browser } from 'wxt/browser';
import { languageOf } from '../core/language.ts';
import { fail, ok } from '../core/result.ts';
import type { BrowserActions } from '../services/services.ts';
import { askFrontTab, earlyAnswer } from './early-answers.ts';
import { openCaptureTab } from './open-capture-tab.ts';
import { openPopupWindow } from './open-popup-window.ts';

/** What pages ask of the browser itself. */
export function createBrowserActions(): BrowserActions {
  const isEdge = /\bEdg\//.test(navigator.userAgent);
  return {
    isEdge,
    standsAlone: location.pathname === '/popup.html' && /^\?tab=\d+$/.test(location.search),
    staysOpen: location.search.endsWith('&stay'),
    about: {
      version: browser.runtime.getManifest().version,
      browserName: navigator.userAgent.match(/\b(?:Edg|Chrome)\/[\d.]+/g)?.at(-1) ?? '',
      system: /\(([^)]*)\)/.exec(navigator.userAgent)?.[1] ?? '',
    },
    language: languageOf(browser.i18n.getUILanguage()),

    async activeTab() {
      // The popup as a window of its own stands for the tab that it was opened for.
      const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
      if (Number.isInteger(asked) && location.pathname === '/popup.html') return tabOf(asked);
      const [tab] = await (earlyAnswer('tab', 'front') ?? askFrontTab());
      return tab?.id === undefined ? undefined : { tabId: tab.id, ...(tab.url && { url: tab.url }) };
    },

    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return ok();
      } catch {
        return fail('copyFailed');
      }
    },

    openManager: (route, anchor) => openPage('/manager.html', `#/${route}${anchor ? `/${anchor}` : ''}`),
    openWelcome: (anchor) => openPage('/welcome.html', anchor ? `#${anchor}` : ''),

    openCapture: openCaptureTab,

    async comeForward() {
      const own = await browser.tabs.getCurrent();
      if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
    },

    async backTo(tabId) {
      const own = await browser.tabs.getCurrent();
      await browser.tabs.update(tabId, { active: true }).catch(() => undefined); // That tab may have been closed.
      if (own?.id !== undefined) await browser.tabs.remove(own.id);
    },

    async backToPopup() {
      const own = await browser.tabs.getCurrent();
      if (own?.id === undefined || own.openerTabId === undefined || !browser.action.openPopup) return false;
      try {
        await browser.tabs.update(own.openerTabId, { active: true });
        await browser.action.openPopup();
      } catch {
        await browser.tabs.update(own.id, { active: true });
        return false;
      }
      await browser.tabs.remove(own.id);
      return true;
    },

    async saveFile(name, text) {
      const file = new Blob([text], { type: 'application/octet-stream' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      // The browser reads it while it saves: the address must live a little longer.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return file.text();
    },

    print: () => window.print(),

    async openOwnWindow() {
      const tab = await this.activeTab();
      if (!tab) return;
      await openPopupWindow(tab.tabId, '&stay');
      window.close(); // It stands there twice otherwise.
    },

    async openShortcutSettings() {
      await browser.tabs.create({
        url: isEdge ? 'edge://extensions/shortcuts' : 'chrome://extensions/shortcuts',
      });
    },

    async shortcuts() {
      const commands = await browser.commands.getAll();
      return commands.map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        description,
        keys: shortcut,
      }));
    },
  };
}

/** A tab, as far as the browser lets us see it. */
async function tabOf(tabId: number) {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.id === undefined ? undefined : { tabId: tab.id, ...(tab.url && { url: tab.url }) };
}

/** Opens one of our pages, or goes to it if it is open already. */
async function openPage(path: '/manager.html' | '/welcome.html', hash = ''): Promise<void> {
  const page = browser.runtime.getURL(path);
  // Without the permission for tabs the browser shows us the addresses of our own pages alone.
  const tabs = await browser.tabs.query({});
  // The PC's own unlock leads back to where it was asked for: a tab of its own each time.
  const open = hash.startsWith('#/unlock') ? undefined : tabs.find((tab) => tab.url?.split('#')[0] === page);
  if (open?.id === undefined) {
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    // Closing it later leads back to the page from which it was opened.
    const opener = front?.id !== undefined && { openerTabId: front.id };
    await browser.tabs.create({ url: page + hash, ...opener });
  } else await browser.tabs.update(open.id, { url: page + hash, active: true });
}
