import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWriterLock } from '../../../lib/platform/surroundings.ts';
import { DiskSilent, WriterBusy } from '../../../lib/services/vault/ports.ts';

/** The lock of the browser, which Node 20 lacks: one holder at a time, and who waits may be called off. */
function fakeLocks() {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    request(_: string, { signal }: { signal: AbortSignal }, task: () => Promise<unknown>) {
      const mine = turn.then(() => {
        if (signal.aborted) throw signal.reason;
        return task();
      });
      turn = mine.catch(() => {});
      return Promise.race([
        mine,
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = () => new Promise<never>(() => {});

it('gives back what was done, and what went wrong', async () => {
  const lock = createWriterLock();
  expect(await lock.run(async () => 7)).toBe(7);
  await expect(lock.run(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

it('71 ends a write that the disk never answers after half a minute, and lets nobody else in before its page is closed', async () => {
  const lock = createWriterLock();
  const hanging = expect(lock.run(never)).rejects.toBeInstanceOf(DiskSilent);
  await vi.advanceTimersByTimeAsync(29_000);
  const other = vi.fn(async () => {});
  const waiting = expect(lock.run(other)).rejects.toBeInstanceOf(WriterBusy);
  await vi.advanceTimersByTimeAsync(11_000);
  await Promise.all([hanging, waiting]);
  expect(other).not.toHaveBeenCalled();
});

it('says of a slow write what came of it, however long another page waits', async () => {
  const lock = createWriterLock();
  const slow = lock.run(() => new Promise((resolve) => setTimeout(() => resolve('saved'), 25_000)));
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await slow).toBe('saved');
  expect(vi.getTimerCount()).toBe(0);
});
