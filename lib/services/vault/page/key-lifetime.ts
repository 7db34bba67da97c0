import type { PagePorts, SessionRecord } from '../ports.ts';

const MINUTE_MS = 60_000;
/** A clock set back behind the last use by more than this locks: the time that has really passed is not known any more. */
const CLOCK_SLACK_MS = 60_000;
/** Use is written down at most this often. */
const TOUCH_EVERY_MS = 15_000;

/** Whether the key may still be used at `now`. Asked at every reading; alarms and timers only help. */
export function isAlive(record: SessionRecord | undefined, now: number): record is SessionRecord {
  if (record === undefined || now >= record.lockAt) return false;
  return now >= Math.max(record.unlockedAt, record.usedAt ?? 0) - CLOCK_SLACK_MS;
}

export interface KeyLifetime {
  begin(key: Uint8Array): Promise<void>;
  /** The key if it is alive; a dead one is removed. */
  current(): Promise<SessionRecord | undefined>;
  /** A person is at work: the lock moves on. */
  touch(): void;
  /** The settings of the lock were changed: they hold from now on. */
  retime(): void;
  end(): Promise<void>;
}

/**
 * Keeps the key for so long as somebody uses it: in the session, for all pages, or on a shared PC in this page alone, with which it goes.
 * `onDead` is called when this page finds that the time is over.
 */
export function createKeyLifetime(
  ports: Pick<PagePorts, 'session' | 'clock' | 'lockSettings'>,
  onDead: () => void,
): KeyLifetime {
  const { session, clock } = ports;
  let own: SessionRecord | undefined;
  let touchedAt = 0;
  let cancel = () => {};

  const read = async () => own ?? (await session.readKey());
  const watchOver = (record: SessionRecord) => {
    cancel();
    cancel = clock.after(record.lockAt - clock.now(), () => void check(record));
  };
  /** A timer counts the time that passes, whatever the clock on the wall is set to: if nobody was at work since, it is over. */
  const check = async (watched: SessionRecord) => {
    const record = await read();
    if (record?.lockAt !== watched.lockAt && isAlive(record, clock.now())) watchOver(record);
    else onDead();
  };
  const moveOn = async () => {
    const record = await read();
    if (!isAlive(record, clock.now())) return;
    const { minutes, shared } = await ports.lockSettings();
    const moved = { ...record, usedAt: clock.now(), lockAt: clock.now() + minutes * MINUTE_MS };
    if (shared !== (own !== undefined)) await keep(moved, shared);
    else if (own) own = moved;
    else await session.writeLockAt(moved.lockAt, moved.usedAt);
    watchOver(moved);
  };
  const keep = async (record: SessionRecord, shared: boolean) => {
    const kept = { ...record, key: record.key.slice() };
    forgetOwn();
    if (shared) own = kept;
    await (shared ? session.clearKey() : session.writeKey(kept));
  };
  const forgetOwn = () => {
    own?.key.fill(0);
    own = undefined;
  };

  return {
    async begin(key) {
      touchedAt = clock.now();
      const { minutes, shared } = await ports.lockSettings();
      const record = { key, unlockedAt: clock.now(), lockAt: clock.now() + minutes * MINUTE_MS };
      await keep(record, shared);
      watchOver(record);
    },
    async current() {
      const record = await read();
      if (isAlive(record, clock.now())) {
        watchOver(record);
        return record;
      }
      forgetOwn();
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
      forgetOwn();
      await session.clearKey();
    },
  };
}
