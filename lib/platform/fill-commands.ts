import { browser } from 'wxt/browser';
import { createFillService } from '../services/fill/create-fill-service.ts';
import { quickFill } from '../services/fill/quick-fill.ts';
import { createSettings, createVault } from './create-vault.ts';
import { createPageScripts } from './page-scripts.ts';
import { sleep } from './surroundings.ts';
import { createUsedCodes } from './used-codes.ts';
import { usualDeviceName } from './usual-device-name.ts';

const MENU_OPEN = 'open';
const MENU_FILL = 'fill';

/** The shortcut and the context menu. What can't be done at once opens the popup, which says why. */
export function answerFillCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'fill') void fillOrAsk(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    void (menuItemId === MENU_FILL ? fillOrAsk(tab?.id) : openPopup());
  });
  browser.runtime.onInstalled.addListener(() => {
    const title = (name: 'menuOpen' | 'menuFill') => browser.i18n.getMessage(name);
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({ id: MENU_OPEN, contexts: ['image'], title: title('menuOpen') });
      browser.contextMenus.create({ id: MENU_FILL, contexts: ['editable'], title: title('menuFill') });
    });
  });
}

async function fillOrAsk(tabId: number | undefined): Promise<void> {
  const outcome = tabId === undefined ? 'ask' : await fillQuickly(tabId);
  if (outcome === 'ask') await openPopup();
}

async function fillQuickly(tabId: number): Promise<'filled' | 'ask'> {
  const settings = createSettings();
  const vault = createVault(settings, noPasswords, noPasswords);
  const fill = createFillService({
    ...{ vault, settings, sleep, now: () => Date.now(), usualDeviceName: usualDeviceName() },
    scripts: createPageScripts(),
    usedCodes: createUsedCodes(),
  });
  return quickFill({ vault, fill }, tabId);
}

async function openPopup(): Promise<void> {
  // Chrome 127 and newer; before, the person presses the button.
  await browser.action.openPopup?.().catch(() => undefined);
}

/** The service worker never sees a password: it can neither derive nor judge one. */
const noPasswords = {
  derive: () => Promise.reject(new Error('no password here')),
  deriveNew: () => Promise.reject(new Error('no password here')),
  judge: () => Promise.reject(new Error('no password here')),
  propose: () => Promise.reject(new Error('no password here')),
};
