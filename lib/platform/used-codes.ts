import { browser } from 'wxt/browser';
import type { UsedCodes } from '../services/fill/ports.ts';

const USED = 'used';

/** Numbers of periods, never codes, in `storage.session`. */
export function createUsedCodes(): UsedCodes {
  const read = async (): Promise<Record<string, unknown>> => {
    const { [USED]: raw } = await browser.storage.session.get(USED);
    return typeof raw === 'object' && raw !== null ? { ...raw } : {};
  };
  const name = (accountId: string, origin: string) => `${accountId} ${origin}`;
  return {
    async step(accountId, origin) {
      const step = (await read())[name(accountId, origin)];
      return typeof step === 'number' ? step : undefined;
    },
    async remember(accountId, origin, step) {
      await browser.storage.session.set({ [USED]: { ...(await read()), [name(accountId, origin)]: step } });
    },
  };
}
