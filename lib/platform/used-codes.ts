import { browser } from 'wxt/browser';
import type { UsedCodes } from '../services/fill/ports.ts';
import { readSessionRecord } from './session-record.ts';

const USED = 'used';

/** Numbers of periods, never codes, in `storage.session`. */
export function createUsedCodes(): UsedCodes {
  const read = () => readSessionRecord(USED);
  const name = (accountId: string, origin: string) => `${accountId} ${origin}`;
  return {
    async step(accountId, origin) {
      const step = (await read())[name(accountId, origin)];
      return typeof step === 'number' ? step : undefined;
    },
    async remember(accountId, origin, step) {
      const { [name(accountId, origin)]: _, ...others } = await read();
      const used = step === undefined ? others : { ...others, [name(accountId, origin)]: step };
      await browser.storage.session.set({ [USED]: used });
    },
    async forget(origin) {
      const kept = Object.entries(await read()).filter(([known]) => !known.endsWith(` ${origin}`));
      await browser.storage.session.set({ [USED]: Object.fromEntries(kept) });
    },
  };
}
