import { createClockService } from '../services/clock/create-clock-service.ts';
import { createFillService } from '../services/fill/create-fill-service.ts';
import type { PolicyReader } from '../services/policy/policy.ts';
import type { SettingsService } from '../services/settings/settings-service.ts';
import type { VaultService } from '../services/vault/vault-service.ts';
import { createClockOffsets } from './clock-offsets.ts';
import { createFillRecords } from './fill-records.ts';
import { askServerClock, createPageScripts } from './page-scripts.ts';
import { sleep } from './surroundings.ts';
import { createUsedCodes } from './used-codes.ts';
import { usualDeviceName } from './usual-device-name.ts';

/** Filling, with the browser's real parts, and what it keeps in memory; for our pages and for the service worker alike. */
export function createFill(
  vault: Pick<VaultService, 'accounts' | 'code' | 'edit' | 'nextCounterCode'>,
  settings: SettingsService,
  policy: PolicyReader,
) {
  const now = () => Date.now();
  const scripts = createPageScripts();
  const records = createFillRecords();
  const usedCodes = createUsedCodes();
  const clock = createClockService({ samples: askServerClock, offsets: createClockOffsets(), usedCodes });
  const fill = createFillService({
    ...{ vault, settings, policy, clock, scripts, usedCodes, records, now, sleep },
    usualDeviceName,
  });
  return { fill, clock, scripts, records, usedCodes };
}
