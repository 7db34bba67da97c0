import { browser } from 'wxt/browser';
import type { ClockPorts } from '../services/clock/create-clock-service.ts';
import { readSessionRecord } from './session-record.ts';

const OFFSETS = 'clockOffsets';

/** In memory, for each origin, until the browser closes. */
export function createClockOffsets(): ClockPorts['offsets'] {
  const read = () => readSessionRecord(OFFSETS);
  return {
    async read(origin) {
      const offset = (await read())[origin];
      return typeof offset === 'number' ? offset : undefined;
    },
    async write(origin, offsetMs) {
      const { [origin]: _, ...others } = await read();
      await browser.storage.session.set({
        [OFFSETS]: offsetMs === 0 ? others : { ...others, [origin]: offsetMs },
      });
    },
  };
}
