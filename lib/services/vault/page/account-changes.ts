import type { AccountError, VaultError } from '../../../core/errors.ts';
import type { AccountSummary, NewAccount } from '../../../core/otp/account.ts';
import { counterCode } from '../../../core/otp/generate-code.ts';
import { ok, type Result } from '../../../core/result.ts';
import {
  accountFrom,
  addAccount,
  addAccounts,
  advanceCounter,
  bindOrigin,
  type Changed,
  editAccount,
  forgetAccount,
  moveAccount,
  removeAccount,
  replaceAccount,
  restoreAccount,
  unbindOrigin,
} from '../../../core/vault/change-contents.ts';
import type { Contents } from '../../../core/vault/contents.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { Change } from '../copies/save.ts';
import type { PagePorts } from '../ports.ts';
import type { AccountChangeMethods } from '../vault-service.ts';
import { newId } from '../wraps/new-id.ts';

type Save = (change: Change) => Promise<Result<OpenVault, VaultError | AccountError>>;
/** Every change of accounts: a pure change of the contents, saved by the write protocol. */
export function createAccountChanges(
  ports: Pick<PagePorts, 'clock' | 'randomBytes'>,
  save: Save,
): AccountChangeMethods {
  const saved = async (
    contents: (contents: Contents) => Changed,
  ): Promise<Result<void, VaultError | AccountError>> => {
    const result = await save({ contents });
    return result.ok ? ok() : result;
  };
  const savedAs = async (
    account: NewAccount,
    origin: string | undefined,
    pending: true | undefined,
    change: (contents: Contents, account: ReturnType<typeof accountFrom>) => Changed,
  ): Promise<Result<AccountSummary, VaultError | AccountError>> => {
    const made = accountFrom(account, newId(ports), ports.clock.now(), origin);
    const added = pending ? { ...made, pending } : made;
    const result = await save({ contents: (contents) => change(contents, added) });
    const { secret: _, ...summary } = added;
    return result.ok ? ok(summary) : result;
  };

  return {
    add: (account, origin, pending) => savedAs(account, origin, pending, addAccount),
    addAll: (accounts) => {
      const added = accounts.map((account) =>
        accountFrom(account, newId(ports), ports.clock.now(), undefined),
      );
      return saved((contents) => addAccounts(contents, added));
    },
    replace: (id, account, origin, pending) =>
      savedAs(account, origin, pending, (contents, added) =>
        replaceAccount(contents, id, added, ports.clock.now()),
      ),
    edit: (id, changes) => saved((contents) => editAccount(contents, id, changes)),
    move: (id, place) => saved((contents) => moveAccount(contents, id, place)),
    remove: (id) => saved((contents) => removeAccount(contents, id, ports.clock.now())),
    restore: (id) => saved((contents) => restoreAccount(contents, id)),
    forget: (id) => saved((contents) => forgetAccount(contents, id)),
    bind: (id, origin) => saved((contents) => bindOrigin(contents, id, origin)),
    unbind: (id, origin) => saved((contents) => unbindOrigin(contents, id, origin)),

    async nextCounterCode(id) {
      // Made while the contents are in hand: afterwards another window's save may have overwritten this copy.
      let code = '';
      const result = await save({
        contents: (contents) => {
          const account = contents.accounts.find((item) => item.id === id);
          if (account) code = counterCode(account, account.counter);
          return advanceCounter(contents, id);
        },
      });
      // Saved: the counter that was just passed is this code's alone, whatever another window does.
      return result.ok ? ok(code) : result;
    },
  };
}
