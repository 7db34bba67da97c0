import { type ClockSample, clockOffset, judgeClock } from '../../core/autofill/clock-offset.ts';
import { fail, ok } from '../../core/result.ts';
import type { PageView } from '../fill/fill-service.ts';
import type { UsedCodes } from '../fill/ports.ts';
import type { ClockCheck, ClockService } from './clock-service.ts';

export interface ClockPorts {
  /** Asks the server of this very document; empty where it does not answer. */
  samples(tabId: number, documentId: string): Promise<readonly ClockSample[]>;
  /** In memory, forgotten with the browser. */
  readonly offsets: {
    read(origin: string): Promise<number | undefined>;
    /** 0 forgets it. */
    write(origin: string, offsetMs: number): Promise<void>;
  };
  readonly usedCodes: Pick<UsedCodes, 'forget'>;
}

export function createClockService({ samples, offsets, usedCodes }: ClockPorts): ClockService {
  const check = async ({ origin, tabId, documentId }: PageView) => {
    const measured = origin === undefined ? undefined : clockOffset(await samples(tabId, documentId));
    return measured ? ok({ ...measured, verdict: judgeClock(measured) }) : fail('clockUnknown' as const);
  };
  const offset = async (origin: string) => (await offsets.read(origin)) ?? 0;
  const keep = async (origin: string, { verdict, offsetMs }: ClockCheck) => {
    await offsets.write(origin, verdict === 'off' ? offsetMs : 0);
  };
  return {
    check,
    offset,
    async follow({ origin }, measured) {
      if (origin === undefined) return;
      await keep(origin, measured);
      // The codes of the wrong time were refused: none of them is used up.
      await usedCodes.forget(origin);
    },
    async freshOffset(page) {
      const { origin } = page;
      const known = origin === undefined ? 0 : await offset(origin);
      if (origin === undefined || known === 0) return 0;
      const measured = await check(page);
      if (!measured.ok) return known;
      await keep(origin, measured.value);
      return measured.value.verdict === 'off' ? measured.value.offsetMs : 0;
    },
  };
}
