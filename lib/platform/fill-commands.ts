import { browser } from 'wxt/browser';
import { quickFill } from '../services/fill/quick-fill.ts';
import { noteUse } from '../services/settings/note-use.ts';
import { rememberAskedPicture } from './asked-picture.ts';
import { createFill } from './create-fill.ts';
import { createSettings, createWorkerVault } from './create-vault.ts';
import { openCaptureTab } from './open-capture-tab.ts';
import { openPopupWindow } from './open-popup-window.ts';
import { createBrowserPolicy } from './policy-reader.ts';

const MENU_OPEN = 'open';
const MENU_FILL = 'fill';

/** The shortcut and the context menu. What can't be done at once opens the popup, which says why. */
export function answerFillCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'fill') void fillOrAsk(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, frameId }, tab) => {
    void (menuItemId === MENU_FILL ? fillOrAsk(tab?.id) : readPicture(tab, frameId ?? 0, srcUrl));
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
  // A window without a toolbar has no popup: our page opens as a small window for that tab.
  if (outcome === 'ask' && !(await openPopup()) && tabId !== undefined) await openPopupWindow(tabId);
}

async function fillQuickly(tabId: number): Promise<'filled' | 'ask'> {
  const policy = createBrowserPolicy();
  const settings = createSettings(policy);
  const vault = createWorkerVault(settings);
  const onUsed = async (accountId: string) => {
    await settings.read();
    await noteUse(settings, accountId);
  };
  return quickFill({ vault, fill: createFill(vault, settings, policy).fill, onUsed }, tabId);
}

/** The popup finds out what was asked for; where it can't be opened, the frozen page does. */
async function readPicture(
  tab: { readonly id?: number | undefined } | undefined,
  frameId: number,
  url = '',
): Promise<void> {
  if (tab?.id === undefined) return;
  await rememberAskedPicture(tab.id, frameId, url);
  if (!(await openPopup())) await openCaptureTab(tab.id);
}

/** Chrome 127 and newer; before, the person presses the button. */
async function openPopup(): Promise<boolean> {
  if (!browser.action.openPopup) return false;
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}
