import { browser } from 'wxt/browser';
import { deviceWord, deviceWords } from '../core/autofill/words/device-words.ts';

const KEPT = 'device.word';

/**
 * What the portal may call this PC where the person has chosen no name: tells one browser from the other, and by a word that was drawn
 * once, one PC from the other. It stays the same until our data are removed.
 */
export async function usualDeviceName(): Promise<string> {
  const isEdge = /\bEdg\//.test(navigator.userAgent);
  return browser.i18n.getMessage(isEdge ? 'deviceEdge' : 'deviceChrome', [await word()]);
}

async function word(): Promise<string> {
  const { [KEPT]: kept } = await browser.storage.local.get(KEPT);
  const known = deviceWord(typeof kept === 'number' ? kept : -1);
  if (known) return known;
  const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const number = drawn % deviceWords.length;
  await browser.storage.local.set({ [KEPT]: number });
  return deviceWord(number) ?? '';
}
