import { afterUse } from '../../core/otp/order-accounts.ts';
import type { SettingsService } from './settings-service.ts';

/** A code of the account was used: remembered only by those who want their accounts in that order. */
export async function noteUse(
  settings: Pick<SettingsService, 'known' | 'change'>,
  id: string,
): Promise<void> {
  const { order, usedLast } = settings.known();
  const next = afterUse(usedLast, id);
  if (order === 'use' && next !== usedLast) await settings.change({ usedLast: next });
}
