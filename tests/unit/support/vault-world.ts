import { createHash } from 'node:crypto';
import { ok } from '../../../lib/core/result.ts';
import { usualArgon2 } from '../../../lib/core/vault/kdf.ts';
import { createVaultService } from '../../../lib/services/vault/create-vault-service.ts';
import type { SessionRecord, SlotName, Tries, VaultPorts } from '../../../lib/services/vault/ports.ts';
import type { VaultService } from '../../../lib/services/vault/vault-service.ts';

export const PASSWORD = 'mikan-taiko-kumo-nagoya';
export const START = 1_760_000_000_000;

/**
 * One browser with its disk, as far as the vault sees it. Pages share it. Every call of storage is a step: the power can fail after
 * any of them (`stopAfter`), and any kind of them can be made to fail.
 */
export interface VaultWorld {
  /** Opens another page: a service of its own over the same storage. */
  readonly page: () => VaultService;
  readonly disk: {
    a: unknown;
    b: unknown;
    head: boolean;
    quarantine: unknown[];
    bak?: string;
    prev?: string;
  };
  readonly session: { record?: SessionRecord | undefined; suspect: boolean; tries: Tries };
  /** What fails from now on. */
  readonly failing: Set<'read' | 'write' | 'purge' | 'mirror'>;
  /** After so many steps nothing goes on; `stopped` resolves then. */
  readonly stopAfter: (steps: number) => { readonly stopped: Promise<'stopped'> };
  readonly steps: () => number;
  /** The browser starts again: memory is gone, the disk stays. */
  readonly restart: () => void;
  readonly clock: { now: number; advance: (milliseconds: number) => Promise<void> };
  /** How often a key was derived. */
  readonly derivations: () => number;
}

export function createVaultWorld({ autoLockMinutes = 5 } = {}): VaultWorld {
  const disk: VaultWorld['disk'] = { a: undefined, b: undefined, head: false, quarantine: [] };
  const session: VaultWorld['session'] = { suspect: false, tries: { wrong: 0, lastAt: 0 } };
  const failing: VaultWorld['failing'] = new Set();
  const [slotListeners, keyListeners, bells] = [
    new Set<() => void>(),
    new Set<() => void>(),
    new Set<() => void>(),
  ];
  let timers: { at: number; task: () => void }[] = [];
  let [steps, limit, derived, random] = [0, Number.POSITIVE_INFINITY, 0, 0];
  let announceStop = () => {};
  let writer: Promise<unknown> = Promise.resolve();
  const tell = (listeners: Set<() => void>) => {
    for (const listener of listeners) queueMicrotask(listener);
  };

  /** One call of storage: done wholly, refused, or never answered because the power is off. */
  const step = <Value>(
    kind: 'read' | 'write' | 'purge' | 'mirror' | 'session',
    task: () => Value,
  ): Promise<Value> => {
    if (++steps > limit) {
      announceStop();
      return new Promise(() => {});
    }
    if (kind !== 'session' && failing.has(kind)) return Promise.reject(new Error(`${kind} fails`));
    return Promise.resolve(task());
  };

  const ports = (): VaultPorts => ({
    slots: {
      read: () => step('read', () => ({ a: disk.a, b: disk.b, marked: disk.head })),
      write: (slot: SlotName, container, _generation, quarantine) =>
        step('write', () => {
          disk[slot] = container;
          disk.head = true;
          if (quarantine !== undefined) disk.quarantine.push(quarantine);
          tell(slotListeners);
        }),
      async purge(container) {
        await step('purge', () => {
          [disk.a, disk.b, disk.head] = [undefined, undefined, false];
        });
        await step('purge', () => {
          [disk.a, disk.head] = [container, true];
          tell(slotListeners);
        });
      },
      watch: (listener) => subscribe(slotListeners, listener),
    },
    mirror: {
      read: () =>
        step('session', () => ({
          ...(disk.bak !== undefined && { bak: disk.bak }),
          ...(disk.prev !== undefined && { prev: disk.prev }),
        })),
      async write(bak, prev) {
        try {
          await step('mirror', () => {
            disk.prev = prev;
          });
          await step('mirror', () => {
            disk.bak = bak;
          });
          return true;
        } catch {
          return false;
        }
      },
    },
    session: {
      readKey: async () => session.record && { ...session.record, key: session.record.key.slice() },
      async writeKey(record) {
        session.record = { ...record, key: record.key.slice() };
        tell(keyListeners);
      },
      async writeLockAt(lockAt) {
        if (session.record) session.record = { ...session.record, lockAt };
      },
      async clearKey() {
        session.record = undefined;
        tell(keyListeners);
      },
      readTries: async () => session.tries,
      async writeTries(tries) {
        session.tries = tries;
      },
      readSuspect: async () => session.suspect,
      async writeSuspect(suspect) {
        session.suspect = suspect;
      },
      watchKey: (listener) => subscribe(keyListeners, listener),
    },
    lock: {
      run(task) {
        const mine = writer.then(task);
        writer = mine.catch(() => {});
        return mine;
      },
    },
    bell: {
      ring: () => tell(bells),
      listen: (listener) => subscribe(bells, listener),
    },
    clock: {
      now: () => clock.now,
      after(milliseconds, task) {
        const timer = { at: clock.now + milliseconds, task };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    derivation: {
      async derive(password, kdf) {
        derived++;
        const plain = password.normalize('NFKC');
        return ok(new Uint8Array(createHash('sha256').update(plain).update(kdf.salt).digest()));
      },
      async deriveNew(password, salt) {
        const kdf = { ...usualArgon2, salt };
        const key = await this.derive(password, kdf);
        return key.ok ? ok({ kdf, key: key.value }) : key;
      },
    },
    advice: {
      judge: async (password) => (password.length < 10 ? { ok: false, error: 'passwordTooShort' } : ok()),
      propose: async () => PASSWORD,
    },
    randomBytes: (length) =>
      new Uint8Array(createHash('shake256', { outputLength: length }).update(String(random++)).digest()),
    autoLockMinutes: async () => autoLockMinutes,
  });

  const clock: VaultWorld['clock'] = {
    now: START,
    async advance(milliseconds) {
      clock.now += milliseconds;
      const due = timers.filter(({ at }) => at <= clock.now);
      timers = timers.filter(({ at }) => at > clock.now);
      for (const { task } of due) task();
      await settled();
    },
  };

  return {
    ...{ disk, session, failing, clock },
    page: () => createVaultService(ports()),
    stopAfter(count) {
      limit = steps + count;
      return {
        stopped: new Promise((resolve) => {
          announceStop = () => resolve('stopped');
        }),
      };
    },
    steps: () => steps,
    restart() {
      limit = Number.POSITIVE_INFINITY;
      session.record = undefined;
      session.suspect = false;
      session.tries = { wrong: 0, lastAt: 0 };
      writer = Promise.resolve();
      timers = [];
      for (const listeners of [slotListeners, keyListeners, bells]) listeners.clear();
    },
    derivations: () => derived,
  };
}

/** Lets everything that was announced be heard. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
}

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
