import type { Bell, Clock, WriterLock } from '../services/vault/ports.ts';

/** One writer at a time among all pages of the extension and its service worker. */
export function createWriterLock(): WriterLock {
  return { run: (task) => navigator.locks.request('vault', task) };
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
