import { type Bell, type Clock, DiskSilent, WriterBusy, type WriterLock } from '../services/vault/ports.ts';

/** Milliseconds. A save takes far less than a second; a page that is still at it then hangs. */
const LONGEST_WAIT = 10_000;
/** Milliseconds. Even a change of the password on a slow disk is done long before. */
const LONGEST_WRITE = 30_000;

/** One writer at a time among all pages of the extension and its service worker. */
export function createWriterLock(): WriterLock {
  return {
    run(task, waitMs = LONGEST_WAIT) {
      return new Promise((resolve, reject) => {
        const waiting = new AbortController();
        let timer = setTimeout(() => waiting.abort(new WriterBusy()), waitMs);
        const begin = () => {
          clearTimeout(timer);
          timer = setTimeout(() => reject(new DiskSilent()), LONGEST_WRITE);
          return task().finally(() => clearTimeout(timer));
        };
        navigator.locks.request('vault', { signal: waiting.signal }, begin).then(resolve, reject);
      });
    },
  };
}

/** The one word that our pages say to each other: "locked". */
export function createBell(): Bell {
  const channel = new BroadcastChannel('kagiban');
  return {
    ring: () => channel.postMessage('locked'),
    listen(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}

export const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Waits, or less when the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
