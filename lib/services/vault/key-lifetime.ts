import type { SessionRecord, VaultPorts } from './ports.ts';

const MINUTE_MS = 60_000;
/** A clock set back by more than this locks: the time that has really passed is not known any more. */
const CLOCK_SLACK_MS = 60_000;
/** Use is written down at most this often. */
const TOUCH_EVERY_MS = 15_000;

/** Whether the key may still be used at `now`. Asked at every reading; alarms and timers only help. */
export function isAlive(record: SessionRecord | undefined, now: number): record is SessionRecord {
  return record !== undefined && now < record.lockAt && now >= record.unlockedAt - CLOCK_SLACK_MS;
}

export interface KeyLifetime {
  begin(key: Uint8Array): Promise<void>;
  /** The key if it is alive; a dead one is removed. */
  current(): Promise<SessionRecord | undefined>;
  /** A person is at work: the lock moves on. */
  touch(): void;
  /** The minutes were changed: they count from now on. */
  retime(): void;
  end(): Promise<void>;
}

/** Keeps the key in the session for so long as somebody uses it. `onDead` is called when this page finds that the time is over. */
export function createKeyLifetime(
  ports: Pick<VaultPorts, 'session' | 'clock' | 'autoLockMinutes'>,
  onDead: () => void,
): KeyLifetime {
  const { session, clock } = ports;
  let touchedAt = 0;
  let cancel = () => {};

  const watchOver = (record: SessionRecord) => {
    cancel();
    cancel = clock.after(Math.min(record.lockAt - clock.now(), 2 ** 31 - 1), () => void check());
  };
  const check = async () => {
    const record = await session.readKey();
    if (isAlive(record, clock.now())) watchOver(record);
    else onDead();
  };
  const moveOn = async () => {
    const record = await session.readKey();
    if (!isAlive(record, clock.now())) return;
    const lockAt = await nextLock();
    await session.writeLockAt(lockAt);
    watchOver({ ...record, lockAt });
  };
  const nextLock = async () => clock.now() + (await ports.autoLockMinutes()) * MINUTE_MS;

  return {
    async begin(key) {
      touchedAt = clock.now();
      const record = { key, unlockedAt: clock.now(), lockAt: await nextLock() };
      await session.writeKey(record);
      watchOver(record);
    },
    async current() {
      const record = await session.readKey();
      if (isAlive(record, clock.now())) {
        watchOver(record);
        return record;
      }
      if (record) await session.clearKey();
      return undefined;
    },
    touch() {
      if (Math.abs(clock.now() - touchedAt) >= TOUCH_EVERY_MS) this.retime();
    },
    retime() {
      touchedAt = clock.now();
      void moveOn();
    },
    async end() {
      cancel();
      await session.clearKey();
    },
  };
}
