import { equalBytes } from '../../../core/bytes.ts';
import type { AccountError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';
import { type OpenVault, openWithKey } from '../copies/open-copy.ts';
import { openStoredWithKey } from '../copies/open-stored.ts';
import type { Change } from '../copies/save.ts';
import { readStoredVault } from '../copies/stored-vault.ts';
import type { BasicPorts, SessionRecord } from '../ports.ts';
import type { VaultState } from '../vault-service.ts';
import { createKeyLifetime, type KeyLifetime } from './key-lifetime.ts';

/**
 * The vault as one page holds it: what is known of it, the copy that is open in this page's memory, and who wants to hear of changes.
 * Storage is the truth; `look` brings the page up to it.
 */
export interface PageVault extends Pick<KeyLifetime, 'touch' | 'retime'> {
  look(): Promise<VaultState>;
  state(): VaultState | undefined;
  watch(listener: () => void): () => void;
  /** The open copy; undefined unless open. */
  opened(): OpenVault | undefined;
  /** The newest container that is known, open or not. */
  newest(): Container | undefined;
  /** Takes what was opened into use: the key into the session, the contents into this page; then brings every copy up to it. */
  begin(opened: OpenVault): Promise<void>;
  /** The right key was there, and nothing opened by it. */
  tellDamaged(): void;
  save(change: Change): Promise<Result<OpenVault, VaultError | AccountError>>;
  lock(): Promise<void>;
}

/** Settles what a look has found, unless it was overtaken; then what is known instead. */
type Conclude = (next: VaultState, opened?: OpenVault) => VaultState | Promise<VaultState>;

export function createPageVault(ports: BasicPorts): PageVault {
  const listeners = new Set<() => void>();
  let state: VaultState | undefined;
  let open: OpenVault | undefined;
  let newest: Container | undefined;
  /** Counts the looks and what was settled: a look that was overtaken has seen less than is known by now. */
  let turn = 0;
  let latest: Promise<VaultState>;
  const lifetime = createKeyLifetime(ports, () => void lock());

  const settle = (next: VaultState, opened?: OpenVault): VaultState => {
    turn++;
    if (open && open !== opened) forget(open, opened);
    open = opened;
    newest = opened?.container ?? newest;
    state = next;
    tell();
    return next;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const look = (): Promise<VaultState> => {
    const mine = ++turn;
    const started: Promise<VaultState> = lookNow(mine, (next, opened) => {
      if (mine === turn) return settle(next, opened);
      // Overtaken: by a later look, which knows more, or by what this page did itself.
      return latest !== started ? latest : (state ?? next);
    });
    latest = started;
    return started;
  };

  const lookNow = async (mine: number, conclude: Conclude): Promise<VaultState> => {
    // In this order: who sees the key must not hold slots that were read before it was there (see `begin`).
    const record = await lifetime.current();
    const stored = await readStoredVault(ports).catch(() => undefined);
    if (!stored) return lookAtMirror(record, conclude);
    const [copy] = stored.copies;
    if (mine === turn) newest = copy;
    if (stored.newer) return conclude({ status: 'newer' });
    if (!copy)
      return conclude(stored.marked ? { status: 'recovery', reason: 'vaultDamaged' } : { status: 'none' });
    if (!record) return conclude({ status: 'locked' });
    if (isInUse(copy, record)) return state?.status === 'open' ? state : conclude({ status: 'open' }, open);
    const { opened } = await openStoredWithKey(ports, record.key, stored);
    if (!opened.ok)
      return conclude(
        opened.error === 'vaultNewer' ? { status: 'newer' } : { status: 'recovery', reason: 'vaultDamaged' },
      );
    // Locked while it was being opened: a lock is final.
    if (!(await lifetime.current())) return conclude({ status: 'locked' });
    // Read by another way in the meantime: that copy is in use.
    const same = isInUse(opened.value.container, record);
    const concluded = await conclude({ status: 'open' }, same ? open : opened.value);
    if (opened.value.container.text !== copy.text) await ports.session.remember({ mendDue: true });
    void mendIfDue(record.key);
    return concluded;
  };

  /** The database does not answer: who has the key sees what the mirror holds. */
  const lookAtMirror = async (record: SessionRecord | undefined, conclude: Conclude): Promise<VaultState> => {
    if (!record) return conclude({ status: 'recovery', reason: 'storageBroken' });
    if (newest && isInUse(newest, record)) return conclude({ status: 'open' }, open);
    const { readMirror } = await import('../copies/mirror-copies.ts');
    const copies = await readMirror(ports);
    const opened = copies.ok ? openWithKey(copies.value, record.key) : copies;
    if (!opened.ok) return conclude({ status: 'recovery', reason: 'storageBroken' });
    return conclude({ status: 'open' }, opened.value);
  };

  const isInUse = (container: Container, { key }: SessionRecord) =>
    open !== undefined && open.container.text === container.text && equalBytes(open.vaultKey, key);

  // Neither is needed to show codes.
  const mendIfDue = async (key: Uint8Array) => {
    if (!(await ports.session.recall()).mendDue) return;
    const { mend } = await import('../copies/mend.ts');
    await mend(ports, key);
    tell(); // There may be something to say about the copies now.
  };

  const lock = async () => {
    await lifetime.end();
    if (state?.status === 'open') settle({ status: 'locked' });
    ports.bell.ring();
  };

  ports.bell.listen(() => {
    if (state?.status === 'open') void lifetime.end().then(() => settle({ status: 'locked' }));
  });
  ports.session.watchKey(() => void look());
  ports.slots.watch(() => void look());

  return {
    ...{ look, lock, touch: () => lifetime.touch(), retime: () => lifetime.retime() },
    state: () => state,
    opened: () => open,
    newest: () => newest,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async begin(opened) {
      // First: whoever sees the key and looks at the slots must know that there is something newer than they hold.
      const { gen: generation } = opened.container.header;
      await ports.session.remember({ generation, keepBefore: false, mendDue: true });
      await lifetime.begin(opened.vaultKey);
      settle({ status: 'open' }, opened);
      await mendIfDue(opened.vaultKey.slice());
    },
    tellDamaged: () => void settle({ status: 'recovery', reason: 'vaultDamaged' }),
    async save(change) {
      const record = await lifetime.current();
      if (!record) {
        settle({ status: 'locked' });
        return fail('vaultLocked');
      }
      const { saveChange } = await import('../copies/save.ts');
      const saved = await saveChange(ports, record.key, change);
      if (!saved.ok) return saved;
      if (change.vaultKey) await lifetime.begin(change.vaultKey);
      const stillOpen = (await lifetime.current()) !== undefined;
      if (stillOpen) settle({ status: 'open' }, saved.value);
      else settle({ status: 'locked' });
      return ok(saved.value);
    },
  };
}

/** Overwrites what this page held. Strings and copies made by the engine are beyond reach (SECURITY.md). */
function forget(old: OpenVault, kept: OpenVault | undefined): void {
  const keep = new Set(
    [...(kept?.contents.accounts ?? []), ...(kept?.contents.trash ?? [])].map(({ secret }) => secret),
  );
  for (const { secret } of [...old.contents.accounts, ...old.contents.trash])
    if (!keep.has(secret)) secret.fill(0);
  if (!kept) old.vaultKey.fill(0);
}
