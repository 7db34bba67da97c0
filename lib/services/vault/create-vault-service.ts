import { equalBytes } from '../../core/bytes.ts';
import type { AccountError, VaultError } from '../../core/errors.ts';
import type { AccountSummary, TrashedSummary } from '../../core/otp/account.ts';
import { keyUri } from '../../core/otp/key-uri.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { emptyContents } from '../../core/vault/contents.ts';
import { findTwin } from '../../core/vault/find-twin.ts';
import { createAccountChanges } from './account-changes.ts';
import { isWholeBackup, openBackup, restoreVault } from './backup.ts';
import { changePassword } from './change-password.ts';
import { createCodes } from './codes.ts';
import { createFirstVault } from './create-first-vault.ts';
import { createKeyLifetime } from './key-lifetime.ts';
import { type OpenError, type OpenVault, openWithKey, openWithPassword } from './open-copy.ts';
import { openStored } from './open-stored.ts';
import type { SessionRecord, VaultPorts } from './ports.ts';
import { type Change, saveChange } from './save.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';
import { secondsToWait } from './throttle.ts';
import type { VaultService, VaultState } from './vault-service.ts';

/** The vault as one page has it. See VaultService for what each method promises. */
export function createVaultService(ports: VaultPorts): VaultService {
  const listeners = new Set<() => void>();
  let state: VaultState | undefined;
  let open: OpenVault | undefined;
  let listed: readonly AccountSummary[] | undefined;
  /** The last try to unlock found that what is stored does not open, whatever the password. */
  let damaged = false;
  const codes = createCodes(() => open?.contents.accounts ?? []);
  const lifetime = createKeyLifetime(ports, () => void service.lock());

  const settle = (next: VaultState, opened?: OpenVault): VaultState => {
    if (open && open !== opened) forget(open, opened);
    open = opened;
    state = next;
    codes.clear();
    listed = undefined;
    for (const listener of listeners) listener();
    return next;
  };

  const save = async (change: Change): Promise<Result<OpenVault, VaultError | AccountError>> => {
    const record = await lifetime.current();
    if (!record) {
      settle({ status: 'locked' });
      return fail('vaultLocked');
    }
    const saved = await saveChange(ports, record.key, change);
    if (saved.ok) settle({ status: 'open' }, saved.value);
    return saved;
  };

  const begin = async (opened: Result<OpenVault, VaultError>): Promise<Result<void, VaultError>> => {
    if (!opened.ok) return opened;
    await lifetime.begin(opened.value.vaultKey);
    settle({ status: 'open' }, opened.value);
    return ok();
  };

  const service: VaultService = {
    ...createAccountChanges(ports, save),

    async look() {
      let stored: StoredVault;
      let record: SessionRecord | undefined;
      try {
        stored = await readStoredVault(ports);
        record = await lifetime.current();
        const known = open?.container.text === stored.copies[0]?.container.text && !stored.newer;
        if (open && known && record && equalBytes(open.vaultKey, record.key))
          return state?.status === 'open' ? state : settle({ status: 'open' }, open);
      } catch {
        return settle({ status: 'recovery', reason: 'storageBroken' });
      }
      if (stored.newer) return settle({ status: 'newer' });
      if (stored.copies.length === 0) {
        return settle(stored.marked ? { status: 'recovery', reason: 'vaultDamaged' } : { status: 'none' });
      }
      if (!record) return settle({ status: 'locked' });
      const { key } = record;
      const { opened } = await openStored(ports, (copies) => openWithKey(copies, key), stored);
      // Read by another way in the meantime: that copy is in use.
      if (opened.ok && open?.container.text === opened.value.container.text)
        return settle({ status: 'open' }, open);
      if (opened.ok) return settle({ status: 'open' }, opened.value);
      return settle(
        opened.error === 'vaultNewer' ? { status: 'newer' } : { status: 'recovery', reason: 'vaultDamaged' },
      );
    },

    state: () => state,

    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    proposePassword: () => ports.advice.propose(),

    async create(password, onProgress) {
      if ((await service.look()).status !== 'none') return fail('vaultExists');
      const judged = await ports.advice.judge(password);
      if (!judged.ok) return judged;
      return begin(await createFirstVault(ports, password, onProgress));
    },

    async unlock(password, onProgress) {
      const tries = await ports.session.readTries();
      if (secondsToWait(tries, ports.clock.now()) > 0) return fail('tooManyTries');
      let looked: Awaited<ReturnType<typeof openStored<OpenError>>>;
      try {
        looked = await openStored(ports, (copies) =>
          openWithPassword(copies, password, ports.derivation, onProgress),
        );
      } catch {
        return fail('storageBroken');
      }
      const { stored, opened } = looked;
      if (stored.newer) return fail('vaultNewer');
      damaged = !opened.ok && opened.error === 'vaultDamaged';
      if (!opened.ok) {
        if (opened.error === 'passwordWrong') {
          await ports.session.writeTries({ wrong: tries.wrong + 1, lastAt: ports.clock.now() });
        }
        return opened;
      }
      await ports.session.writeTries({ wrong: 0, lastAt: 0 });
      return begin(opened);
    },

    async waitSeconds() {
      return secondsToWait(await ports.session.readTries(), ports.clock.now());
    },

    async lock() {
      await lifetime.end();
      if (state?.status === 'open') settle({ status: 'locked' });
      ports.bell.ring();
    },

    async changePassword(current, next, onProgress) {
      if (!open) return fail('vaultLocked');
      const judged = await ports.advice.judge(next);
      if (!judged.ok) return judged;
      const change = await changePassword(ports, open, current, next, onProgress);
      if (!change.ok) return change;
      const saved = await save(change.value);
      return saved.ok ? ok() : fail(saved.error === 'vaultLocked' ? 'vaultLocked' : 'saveFailed');
    },

    backup: () => open?.container.text,
    isWholeBackup: (text) => open !== undefined && isWholeBackup(open, text),
    openBackup: (bytes, password) => openBackup(ports, bytes, password),

    async restoreBackup(text, password, onProgress) {
      const before = await service.look();
      const lost = damaged || (before.status === 'recovery' && before.reason === 'vaultDamaged');
      if (before.status !== 'none' && !lost) return fail('vaultExists');
      return begin(await restoreVault(ports, text, password, before.status !== 'none', onProgress));
    },

    async showQrCode(id, password, onProgress) {
      if (!open) return fail('vaultLocked');
      const tries = await ports.session.readTries();
      if (secondsToWait(tries, ports.clock.now()) > 0) return fail('tooManyTries');
      const proven = await openWithPassword(
        [{ place: 'a', container: open.container }],
        password,
        ports.derivation,
        onProgress,
      );
      if (!proven.ok) {
        await ports.session.writeTries({ wrong: tries.wrong + 1, lastAt: ports.clock.now() });
        return proven;
      }
      await ports.session.writeTries({ wrong: 0, lastAt: 0 });
      const account = proven.value.contents.accounts.find((item) => item.id === id);
      if (!account) return fail('accountGone');
      // Few ever need it: not loaded with every popup.
      const { drawQrCode } = await import('../../core/qr/draw-qr-code.ts');
      return ok(drawQrCode(keyUri(account)));
    },

    touch: () => lifetime.touch(),
    retime: () => lifetime.retime(),

    accounts() {
      listed ??= summaries(open);
      return listed;
    },
    trash: () =>
      (open?.contents ?? emptyContents).trash.map(({ secret: _, ...summary }): TrashedSummary => summary),
    code: codes.at,
    findTwin: (account) => findTwin(open?.contents.accounts ?? [], account),
  };

  ports.bell.listen(() => {
    if (state?.status === 'open') settle({ status: 'locked' });
  });
  ports.session.watchKey(() => void service.look());
  ports.slots.watch(() => void service.look());
  return service;
}

/** As they are listed: pinned first. */
function summaries(open: OpenVault | undefined): readonly AccountSummary[] {
  const accounts = (open?.contents ?? emptyContents).accounts.map(({ secret: _, ...summary }) => summary);
  return accounts.sort((one, other) => Number(other.pinned) - Number(one.pinned));
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
