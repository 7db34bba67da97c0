import { createHash } from 'node:crypto';
import { fail, ok } from '../../../lib/core/result.ts';
import { usesPbkdf2, usualArgon2, usualPbkdf2 } from '../../../lib/core/vault/kdf.ts';
import { SETTINGS } from '../../../lib/services/besides.ts';
import { readPolicy } from '../../../lib/services/policy/policy.ts';
import { createSettingsService } from '../../../lib/services/settings/create-settings-service.ts';
import type { SettingsService } from '../../../lib/services/settings/settings-service.ts';
import { createSettingsStore } from '../../../lib/services/settings/settings-store.ts';
import { createVaultService } from '../../../lib/services/vault/create-vault-service.ts';
import {
  DiskSilent,
  type FirstScreen,
  type Remembered,
  type SessionRecord,
  type VaultPorts,
  WriterBusy,
} from '../../../lib/services/vault/ports.ts';
import type { VaultService } from '../../../lib/services/vault/vault-service.ts';
import { createAuthenticator } from './authenticator.ts';
import { quickDerivation } from './quick-derivation.ts';

export const PASSWORD = 'mikan-taiko-kumo-nagoya';
export const START = 1_760_000_000_000;

/**
 * One browser with its disk, as far as the vault sees it. Pages share it. Every call of storage is a step: the power can fail after
 * any of them (`stopAfter`), and any kind of them can be made to fail.
 */
export interface VaultWorld {
  /** Opens another page: a service of its own over the same storage. */
  readonly page: () => VaultService;
  /** What a page gets of the browser, for tests that look into one. */
  readonly ports: () => VaultPorts;
  /** How the lock is set. */
  readonly lockSettings: { minutes: number; shared: boolean };
  readonly disk: {
    a: unknown;
    b: unknown;
    head: boolean;
    /** What `head` says of the slots. */
    generation?: number | undefined;
    quarantine: unknown[];
    bak?: string;
    prev?: string;
    /** What else lies in the database, by name. */
    others: Record<string, unknown>;
    /** What else lies in the private file system, by name. */
    files: Record<string, string>;
  };
  /** Settings as a page has them, over the same disk. */
  readonly settings: () => SettingsService;
  readonly session: { record?: SessionRecord | undefined; firstScreen?: FirstScreen | undefined } & {
    -readonly [Name in keyof Remembered]: Remembered[Name];
  };
  /**
   * What happens to the storage call that comes after so many others, and for `always` to all that follow. `fails`: it is refused.
   * `forgets`: it is taken, and nothing is kept. `hangs`: it is done or not (`always`: not), and never answered.
   * `denies`: it is done, and said to have been refused. `silent files`: a file that is read does not answer in time.
   * `no database`: those of the database alone are refused. A database that refused once takes writes and loses them when the browser ends, until it
   * was deleted (Chromium 156).
   */
  readonly fault: (after: number, how: FaultKind, always: boolean) => void;
  /** Resolves when a call hangs, and the deadline of whoever waits for it has passed. */
  readonly hung: () => Promise<'hung'>;
  readonly noFault: () => void;
  /** Holds the lock of all writers, as a page that hangs, until it is let go. */
  readonly hang: () => () => void;
  /** What fails from now on. */
  readonly failing: Set<'read' | 'write' | 'purge' | 'mirror' | 'forgets' | 'file' | 'room'>;
  /** What is read from the slots now is answered when this is resolved. */
  readonly slow: { read?: Promise<void> | undefined };
  /** After so many steps nothing goes on; `stopped` resolves then. */
  readonly stopAfter: (steps: number) => { readonly stopped: Promise<'stopped'> };
  readonly steps: () => number;
  /** Every page is closed, whatever it was doing; the browser goes on. */
  readonly closePages: () => void;
  /** The browser starts again: memory is gone, the disk stays. */
  readonly restart: () => void;
  readonly clock: {
    now: number;
    advance: (milliseconds: number) => Promise<void>;
    /** So much time passes as timers count it, wherever the clock on the wall was put. */
    runDown: (milliseconds: number) => Promise<void>;
  };
  /** New wraps are made with these parameters, as an older version did; undefined for those of today. */
  readonly weakenNewKeys: (kdf: { memory: number; passes: number } | undefined) => void;
  /** Whether the PC has so much else to do that the usual derivation takes over a second. */
  readonly makeBusy: (busy: boolean) => void;
  /** The memory of this PC in KiB: what needs more is not derived. */
  readonly shrinkMemory: (most: number) => void;
  /** The passwords that were taken into use, as whoever proposes them was told. */
  readonly used: readonly string[];
  /** What the administrator writes from now on. */
  readonly decide: (policy: object) => void;
  /** How often a key was derived. */
  readonly derivations: () => number;
}

export type FaultKind = 'fails' | 'forgets' | 'hangs' | 'denies' | 'no database' | 'silent files';

const nothingKnown: Remembered = {
  ...{ tries: { wrong: 0, lastAt: 0 }, firstAt: 0, suspect: false, generation: 0 },
  ...{ keepBefore: false, mendDue: false, notice: null },
};

export function createVaultWorld({
  autoLockMinutes = 5,
  shared = false,
  policy = {},
  seed = 0,
} = {}): VaultWorld {
  const disk: VaultWorld['disk'] = {
    ...{ a: undefined, b: undefined, head: false, quarantine: [] },
    ...{ others: {}, files: {} },
  };
  const session: VaultWorld['session'] = { ...nothingKnown };
  const failing: VaultWorld['failing'] = new Set();
  const slow: VaultWorld['slow'] = {};
  const lockSettings = { minutes: autoLockMinutes, shared };
  const [slotListeners, settingsListeners, keyListeners, bells] = [
    new Set<() => void>(),
    new Set<() => void>(),
    new Set<() => void>(),
    new Set<() => void>(),
  ];
  let timers: { at: number; milliseconds: number; task: () => void }[] = [];
  let [steps, limit, derived, random] = [0, Number.POSITIVE_INFINITY, 0, seed];
  let announceStop = () => {};
  let hanging = false;
  let writer: Promise<unknown> = Promise.resolve();
  const authenticator = createAuthenticator();
  let fault: { at: number; how: FaultKind; always: boolean } | undefined;
  let announceHang = () => {};
  const hung = new Promise<'hung'>((resolve) => {
    announceHang = () => resolve('hung');
  });
  /** Gives up what is being written, as the lock does in the end. */
  const writing = new Set<() => void>();
  /** What a database that lies will still hold when the browser ends. */
  let durable: ReturnType<typeof database> | undefined;
  const database = () => {
    const { a, b, head, quarantine, others } = disk;
    return { a, b, head, quarantine, others };
  };
  let decided: object = policy;
  let busy = false;
  let memory = Number.POSITIVE_INFINITY;
  const used: string[] = [];
  let weaker: { memory: number; passes: number } | undefined;
  const tell = (listeners: Set<() => void>) => {
    for (const listener of listeners) queueMicrotask(listener);
  };

  /** One call of storage: done wholly, refused, or never answered because the power is off. */
  const step = <Value>(
    kind: 'read' | 'write' | 'purge' | 'mirror' | 'session' | 'file',
    task: () => Value,
  ): Promise<Value> => {
    if (++steps > limit) {
      announceStop();
      return new Promise(() => {});
    }
    const isFaulty = fault && (fault.always ? steps >= fault.at : steps === fault.at);
    if (isFaulty && fault?.how === 'hangs') {
      if (!fault.always) task();
      setTimeout(() => {
        for (const giveUp of writing) giveUp();
        setTimeout(announceHang);
      });
      return new Promise(() => {});
    }
    if (isFaulty && fault?.how === 'denies') {
      task();
      return Promise.reject(new Error(`${kind} is said to fail`));
    }
    if (kind === 'file' && (failing.has('file') || (isFaulty && fault?.how === 'silent files')))
      return Promise.reject(new DiskSilent());
    const isDatabase = kind === 'read' || kind === 'write' || kind === 'purge';
    if (isFaulty && (fault?.how === 'fails' || (fault?.how === 'no database' && isDatabase))) {
      if (kind === 'write' || kind === 'purge') durable ??= structuredClone(database());
      return Promise.reject(new Error(`${kind} fails`));
    }
    if (kind !== 'session' && failing.has(kind)) {
      if (kind === 'write' || kind === 'purge') durable ??= structuredClone(database());
      return Promise.reject(new Error(`${kind} fails`));
    }
    if (isFaulty && fault?.how === 'forgets' && kind !== 'read') return Promise.resolve(undefined as Value);
    const answer = task();
    if (kind === 'purge') durable = undefined;
    return kind === 'read' && slow.read ? slow.read.then(() => answer) : Promise.resolve(answer);
  };

  const stored = (): Record<string, unknown> => ({
    ...(disk.a !== undefined && { 'v.a': disk.a }),
    ...(disk.b !== undefined && { 'v.b': disk.b }),
    ...(disk.head && { 'v.head': { gen: disk.generation } }),
    ...disk.others,
    ...Object.fromEntries(disk.quarantine.map((value, index) => [nameOf(index), value])),
  });
  const keep = (name: string, value: unknown) => {
    if (name === 'v.a') disk.a = value;
    else if (name === 'v.b') disk.b = value;
    else if (name === 'v.head')
      [disk.head, disk.generation] = [true, (value as { readonly gen: number }).gen];
    else if (!name.startsWith('v.q.')) disk.others[name] = sorted(value);
    else if (!(name in stored())) {
      names[disk.quarantine.length] = name;
      disk.quarantine.push(value);
    }
  };
  /** The names under which quarantine was written; tests that put something there themselves leave them out. */
  const names: (string | undefined)[] = [];
  const nameOf = (index: number) => names[index] ?? `v.q.${START}.${index}`;

  const fileOf = (name: string): string | undefined =>
    name === 'vault.bak' ? disk.bak : name === 'vault.prev' ? disk.prev : disk.files[name];

  const ports = (): VaultPorts => ({
    database: {
      get: (names) =>
        step('read', () => {
          const all = stored();
          if (names === 'everything') return all;
          return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
        }),
      set: (values) =>
        step('write', () => {
          // As Chromium's database on a full disk: it takes a write, says so, and has lost it.
          if (failing.has('forgets')) return;
          for (const [name, value] of Object.entries(values)) keep(name, value);
          if ('v.a' in values || 'v.b' in values) tell(slotListeners);
          if (SETTINGS in values) tell(settingsListeners);
        }),
      clear: () =>
        step('purge', () => {
          [disk.a, disk.b, disk.head, disk.quarantine] = [undefined, undefined, false, []];
          disk.others = {};
          names.length = 0;
          tell(slotListeners);
        }),
      remove: (removed) =>
        step('write', () => {
          for (const name of removed) delete disk.others[name];
          const stay = disk.quarantine.map((_, index) => !removed.includes(nameOf(index)));
          const kept = names.filter((_, index) => stay[index]);
          disk.quarantine = disk.quarantine.filter((_, index) => stay[index]);
          names.splice(0, names.length, ...kept);
        }),
      watch: (watched, listener) => {
        if (watched.includes(SETTINGS)) return subscribe(settingsListeners, listener);
        return watched.includes('v.a') && watched.includes('v.b')
          ? subscribe(slotListeners, listener)
          : () => {};
      },
    },
    files: {
      read: (name) =>
        step('file', () => fileOf(name)).catch((problem) => {
          if (problem instanceof DiskSilent) throw problem;
          return undefined;
        }),
      hasRoom: () =>
        step('session', () => !failing.has('room')).then(
          (room) => room ?? true,
          () => false,
        ),
      write: (name, text) =>
        step('mirror', () => {
          if (name === 'vault.bak') disk.bak = text;
          else if (name === 'vault.prev') disk.prev = text;
          else disk.files[name] = text;
        }),
      async removeLeftovers() {
        await step('session', () => {});
      },
      removeAll: () =>
        step('session', () => {
          delete disk.bak;
          delete disk.prev;
          disk.files = {};
        }),
    },
    session: {
      readKey: async () => session.record && { ...session.record, key: session.record.key.slice() },
      async writeKey(record) {
        session.record = { ...record, key: record.key.slice() };
        session.firstScreen = undefined;
        tell(keyListeners);
      },
      async writeLockAt(lockAt, usedAt) {
        if (session.record) session.record = { ...session.record, lockAt, usedAt };
      },
      async clearKey() {
        session.record = undefined;
        session.firstScreen = undefined;
        tell(keyListeners);
      },
      // A copy, as storage gives one.
      readFirstScreen: async () => structuredClone(session.firstScreen),
      async keepFirstScreen(screen) {
        session.firstScreen = structuredClone(screen);
      },
      async recall() {
        const { record: _, firstScreen: __, ...remembered } = session;
        return remembered;
      },
      async remember(changes) {
        Object.assign(session, changes);
      },
      watchKey: (listener) => subscribe(keyListeners, listener),
    },
    lock: {
      run(task) {
        if (hanging) return Promise.reject(new WriterBusy());
        const mine = writer.then(task);
        writer = mine.catch(() => {});
        return new Promise((resolve, reject) => {
          const giveUp = () => reject(new DiskSilent());
          writing.add(giveUp);
          mine.finally(() => writing.delete(giveUp)).then(resolve, reject);
        });
      },
    },
    bell: {
      ring: () => tell(bells),
      listen: (listener) => subscribe(bells, listener),
    },
    clock: {
      now: () => clock.now,
      after(milliseconds, task) {
        const timer = { at: clock.now + milliseconds, milliseconds, task };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    derivation: {
      limits: async () => ({ hasWasm: true, pbkdf2Only: readPolicy(decided).pbkdf2Only }),
      affords: () => !busy,
      async derive(password, kdf, onShare) {
        derived++;
        if (kdf.alg === 'argon2id' && kdf.memory > memory) return fail('memoryShort');
        return quickDerivation.derive(password, kdf, onShare);
      },
      async deriveNew(password, salt, onShare) {
        const argon2 = { ...usualArgon2, ...weaker, salt };
        const kdf = usesPbkdf2(await this.limits()) ? { ...usualPbkdf2, salt } : argon2;
        const key = await this.derive(password, kdf, onShare);
        return key.ok ? ok({ kdf, key: key.value }) : key;
      },
    },
    advice: {
      judge: async (password) => (password.length < 10 ? { ok: false, error: 'passwordTooShort' } : ok()),
      why: async (password) => (password.length < 12 ? 'few' : undefined),
      propose: async () => ({ password: PASSWORD, readings: [] }),
      used: async (password) => void used.push(password),
    },
    randomBytes: (length) =>
      new Uint8Array(createHash('shake256', { outputLength: length }).update(String(random++)).digest()),
    device: authenticator,
    lockSettings: async () => ({ ...lockSettings }),
    policy: async () => readPolicy(decided),
  });

  const clock: VaultWorld['clock'] = {
    now: START,
    async runDown(milliseconds) {
      const due = timers.filter((timer) => timer.milliseconds <= milliseconds);
      timers = timers.filter((timer) => timer.milliseconds > milliseconds);
      clock.now += milliseconds;
      for (const { task } of due) task();
      await settled();
    },
    async advance(milliseconds) {
      clock.now += milliseconds;
      const due = timers.filter(({ at }) => at <= clock.now);
      timers = timers.filter(({ at }) => at > clock.now);
      for (const { task } of due) task();
      await settled();
    },
  };

  const closePages = () => {
    limit = Number.POSITIVE_INFINITY;
    writer = Promise.resolve();
    timers = [];
    for (const listeners of [slotListeners, settingsListeners, keyListeners, bells]) listeners.clear();
  };

  return {
    ...{ disk, session, failing, slow, clock, ports, lockSettings, used },
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
    hung: () => hung,
    fault(after, how, always) {
      fault = { at: steps + 1 + after, how, always };
    },
    noFault() {
      fault = undefined;
    },
    hang() {
      hanging = true;
      return () => {
        hanging = false;
      };
    },
    settings: () => createSettingsService(createSettingsStore(ports())),
    closePages,
    restart() {
      closePages();
      if (durable) Object.assign(disk, durable);
      durable = undefined;
      Object.assign(session, nothingKnown, { record: undefined, firstScreen: undefined });
    },
    makeBusy(so) {
      busy = so;
    },
    shrinkMemory(most) {
      memory = most;
    },
    weakenNewKeys(kdf) {
      weaker = kdf;
    },
    decide(written) {
      decided = written;
    },
    derivations: () => derived,
  };
}

/** As the settings do it: the current password proves who asks. */
export async function changePassword(page: VaultService, current: string, next: string, rotate = false) {
  const proof = await page.prove(current);
  return proof.ok ? page.changePassword(proof.value, next, { rotate }) : proof;
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

/** Chromium gives the members of an object back in the order of their names. */
function sorted(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}
