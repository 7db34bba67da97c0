import type { AccountError, PolicyError, VaultError } from '../../../core/errors.ts';
import { migrationCodes } from '../../../core/export/migration-codes.ts';
import type { Account } from '../../../core/otp/account.ts';
import { keyUri } from '../../../core/otp/key-uri.ts';
import { canMigrate } from '../../../core/otp/phone-apps.ts';
import { drawQrCode } from '../../../core/qr/draw-qr-code.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { Proof } from '../proof.ts';
import type { PhoneCode, VaultLeaving } from '../vault-service.ts';
import { backupUnder } from './backup-file.ts';
import type { Proofs } from './proofs.ts';

/**
 * Every way by which secrets leave the vault. Each needs a fresh proof of who is at work, and the administrator may forbid it; a file with
 * a password of its own needs the proof as well, because otherwise anybody at an open vault could take everything away.
 */
export function createLeaving(ports: OpeningPorts, page: PageVault, proofs: Proofs): VaultLeaving {
  const { policy } = ports;

  const proven = (proof: Proof): Result<OpenVault, VaultError> => {
    const open = page.opened();
    if (!open) return fail('vaultLocked');
    return proofs.spend(proof) ? ok(open) : fail('proofMissing');
  };

  const chosen = async (
    ids: readonly string[],
    proof: Proof,
  ): Promise<Result<readonly Account[], VaultError | AccountError | PolicyError>> => {
    if (!(await policy()).showQrCode) return fail('policyForbids');
    const open = proven(proof);
    if (!open.ok) return open;
    const accounts = ids.map((id) => open.value.contents.accounts.find((account) => account.id === id));
    return accounts.every((account) => account !== undefined) ? ok(accounts) : fail('accountGone');
  };

  const service: VaultLeaving = {
    async showQrCode(id, proof) {
      const shown = await service.showQrCodes([id], proof);
      const modules = shown.ok ? shown.value[0] : undefined;
      return shown.ok ? (modules ? ok(modules) : fail('accountGone')) : shown;
    },

    async showQrCodes(ids, proof) {
      const accounts = await chosen(ids, proof);
      if (!accounts.ok) return accounts;
      return ok(accounts.value.map((account) => drawQrCode(keyUri(shortened(account)))));
    },

    async migrate(ids, proof) {
      const accounts = await chosen(ids, proof);
      if (!accounts.ok) return accounts;
      const able = accounts.value.filter(canMigrate);
      const batch = ports.randomBytes(4).reduce((number, byte) => number * 256 + byte, 0) >>> 1;
      const codes = migrationCodes(able.map(shortened), batch);
      return ok(
        codes.map(({ address, accounts: places }): PhoneCode => {
          const accountIds = places.map((place) => able[place]?.id ?? '');
          return { modules: drawQrCode(address), accountIds };
        }),
      );
    },

    async exportPlain(proof) {
      if (!(await policy()).exportPlain) return fail('policyForbids');
      const open = proven(proof);
      if (!open.ok) return open;
      // LF alone: OTPClient 5.1.6 drops a number before CR, and says that all went well.
      return ok(`${open.value.contents.accounts.map(keyUri).join('\n')}\n`);
    },

    async backupUnder(password, proof, person, onProgress) {
      const judged = await ports.advice.judge(password);
      if (!judged.ok) return judged;
      const open = proven(proof);
      if (!open.ok) return open;
      const { contents } = open.value;
      const theirs = contents.accounts.filter((account) => (account.person ?? '') === person);
      const file = person === undefined ? contents : { accounts: theirs, trash: [] };
      const written = await backupUnder(ports, file, password, onProgress);
      if (written.ok) await ports.advice.used(password);
      return written;
    },
  };
  return service;
}

const LONGEST_URI = 1200;
const SHORT_NAME = 30;

/** Names that would make a code too fine for a phone's camera are cut; the secret never is. */
function shortened(account: Account): Account {
  if (keyUri(account).length <= LONGEST_URI) return account;
  const cut = (name: string) => [...name].slice(0, SHORT_NAME).join('');
  return { ...account, issuer: cut(account.issuer), accountName: cut(account.accountName) };
}
