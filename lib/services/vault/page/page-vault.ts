import { equalBytes } from '../../../core/bytes.ts';
import type { AccountError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { Change } from '../copies/save.ts';
import type { VaultCopies } from '../copies/vault-copies.ts';
import type { FirstScreen, PagePorts, SessionRecord } from '../ports.ts';
import type { VaultState } from '../vault-service.ts';
import { keepFirstScreen, readFirstScreen } from './first-screen.ts';
import { createKeyLifetime, type KeyLifetime } from './key-lifetime.ts';
import { createLooks } from './looks.ts';

/**
 * The vault as one page holds it: what is known of it, the copy that is open in this page's memory, and who wants to hear of changes.
 * Storage is the truth; `look` brings the page up to it.
 */
export interface PageVault extends Pick<KeyLifetime, 'touch' | 'retime'> {
  look(): Promise<VaultState>;
  /** See VaultDoor. */
  glance(): Promise<boolean>;
  /** What a glance has seen, until a look knows more. */
  glanced(): FirstScreen | undefined;
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
  save<Problem extends AccountError>(
    change: Change<Problem>,
  ): Promise<Result<OpenVault, VaultError | Problem>>;
  lock(): Promise<void>;
}

/** What a look found, and the copy that it opened or found to be the one in use. */
interface Found {
  readonly state: VaultState;
  readonly opened?: OpenVault | 'in use';
}

export function createPageVault(ports: PagePorts, copies: VaultCopies): PageVault {
  const listeners = new Set<() => void>();
  let state: VaultState | undefined;
  let open: OpenVault | undefined;
  let newest: Container | undefined;
  let glanced: FirstScreen | undefined;
  const looks = createLooks(() => state);
  const lifetime = createKeyLifetime(ports, () => void lock());

  const settle = (next: VaultState, opened?: OpenVault): VaultState => {
    looks.overtake();
    if (open && open !== opened) forget(open, opened);
    if (opened && opened !== open && opened.container.header.generation !== glanced?.generation)
      void keepFirstScreen(ports.session, opened);
    for (const { secret } of glanced?.accounts ?? []) secret.fill(0);
    glanced = undefined;
    open = opened;
    newest = opened?.container ?? newest;
    state = next;
    tell();
    return next;
  };
  const settleFound = ({ state: found, opened }: Found): VaultState => {
    if (opened !== 'in use') return settle(found, opened);
    return state?.status === 'open' ? state : settle(found, open);
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const glance = async () => {
    const isOvertaken = looks.mark();
    const seen = (await lifetime.current()) && (await readFirstScreen(ports.session, copies));
    // Whatever changed or locked meanwhile has begun a look, which knows more.
    if (!seen || state || isOvertaken()) return false;
    glanced = seen;
    state = { status: 'open' };
    tell();
    return true;
  };

  const look = async (): Promise<VaultState> => {
    let opened: Uint8Array | undefined;
    const known = await looks.look(async (isLatest) => {
      // In this order: who sees the key must not hold slots that were read before it was there (see `begin`).
      const record = await lifetime.current();
      const found = await find(record, isLatest);
      if (typeof found.opened === 'object') opened = record?.key;
      return () => settleFound(found);
    });
    if (opened) void mendIfDue(opened);
    return known;
  };

  const find = async (record: SessionRecord | undefined, isLatest: () => boolean): Promise<Found> => {
    const stored = await copies.read().catch(() => undefined);
    if (!stored) return findInMirror(record);
    const [copy] = stored.copies;
    if (isLatest()) newest = copy;
    if (stored.newer) return { state: { status: 'newer' } };
    if (!copy)
      return { state: stored.marked ? { status: 'recovery', reason: 'vaultDamaged' } : { status: 'none' } };
    if (!record) return { state: { status: 'locked' } };
    if (isInUse(copy, record)) return { state: { status: 'open' }, opened: 'in use' };
    const opened = await copies.openWithKey(record.key, stored).catch(() => undefined);
    if (!opened) return findInMirror(record);
    if (!opened.ok) return { state: unopened(opened.error) };
    // Locked while it was being opened: a lock is final.
    if (!(await lifetime.current())) return { state: { status: 'locked' } };
    const { container } = opened.value;
    if (container.text !== copy.text) await copies.noteBehind();
    // Read by another way in the meantime: that copy is in use.
    const isSame = isInUse(container, record);
    return { state: { status: 'open' }, opened: isSame ? 'in use' : opened.value };
  };

  /** The database does not answer: who has the key sees what the mirror holds. */
  const findInMirror = async (record: SessionRecord | undefined): Promise<Found> => {
    const broken = { state: { status: 'recovery', reason: 'storageBroken' } } as const;
    if (!record) return broken;
    if (newest && isInUse(newest, record)) return { state: { status: 'open' }, opened: 'in use' };
    const opened = await copies.openMirrorWithKey(record.key);
    return opened.ok ? { state: { status: 'open' }, opened: opened.value } : broken;
  };

  const isInUse = (container: Container, { key }: SessionRecord) =>
    open !== undefined && open.container.text === container.text && equalBytes(open.vaultKey, key);

  // Neither is needed to show codes.
  const mendIfDue = async (key: Uint8Array) => {
    if (await copies.mend(key)) tell(); // There may be something to say about the copies now.
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
  copies.watch(() => void look());

  return {
    ...{ look, glance, lock, touch: () => lifetime.touch(), retime: () => lifetime.retime() },
    state: () => state,
    opened: () => open,
    glanced: () => glanced,
    newest: () => newest,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async begin(opened) {
      // First: whoever sees the key and looks at the slots must know that there is something newer than they hold.
      await copies.noteOpened(opened);
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
      const saved = await copies.save(record.key, change);
      if (!saved.ok) return saved;
      if (change.vaultKey) await lifetime.begin(change.vaultKey);
      const stillOpen = (await lifetime.current()) !== undefined;
      if (stillOpen) settle({ status: 'open' }, saved.value);
      else settle({ status: 'locked' });
      return ok(saved.value);
    },
  };
}

function unopened(problem: 'vaultDamaged' | 'vaultNewer'): VaultState {
  return problem === 'vaultNewer' ? { status: 'newer' } : { status: 'recovery', reason: 'vaultDamaged' };
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
