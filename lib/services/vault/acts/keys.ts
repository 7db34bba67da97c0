import type { DeviceError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import { isSameGroup, recoveryCodeGroups } from '../../../core/vault/recovery-code.ts';
import { openBy } from '../copies/open-copy.ts';
import type { Attempts } from '../page/attempts.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { VaultKeys } from '../vault-service.ts';
import { credentialsOf } from '../wraps/device-authenticator.ts';
import { type WrappedKey, wrapByRandom } from '../wraps/new-wraps.ts';
import { byDevice, byPassword, type Way } from '../wraps/ways.ts';
import { exchangePassword } from './exchange-password.ts';
import type { Proofs } from './proofs.ts';

/** So long after the first password was chosen nobody is asked for it again: about what the first run takes, in milliseconds. */
const FIRST_RUN_MS = 10 * 60_000;

/** The ways to open the vault: proving who one is, and changing them. */
export function createKeys(
  ports: OpeningPorts,
  page: PageVault,
  attempts: Attempts,
  proofs: Proofs,
): VaultKeys {
  /** Shown and not yet confirmed: 16 bytes, in this page's memory. */
  let drawn: Uint8Array | undefined;

  const prove = async (way: Way) => {
    const open = page.opened();
    if (!open) return fail('vaultLocked');
    const opened = await attempts.make(() => openBy([open.container], way));
    return opened.ok ? ok(proofs.give()) : opened;
  };

  /** Puts one wrap, or none, in the place of those of its kind. What they opened is deleted from the disk. */
  const exchange = async (
    type: Wrap['type'],
    wrap?: (key: WrappedKey) => Wrap,
  ): Promise<Result<void, VaultError>> => {
    const had = page.opened()?.container.header.wraps.some((old) => old.type === type) ?? false;
    const saved = await page.save<never>({
      contents: ok,
      wraps: (old, key) => [...old.filter((other) => other.type !== type), ...(wrap ? [wrap(key)] : [])],
      purge: had,
    });
    return saved.ok ? ok() : saved;
  };

  const addDevice = async (): Promise<Result<void, VaultError | DeviceError>> => {
    if (!page.opened()) return fail('vaultLocked');
    if ((await ports.lockSettings()).shared) return fail('deviceUnfit');
    const prfSalt = ports.randomBytes(32);
    const made = await ports.device.create(prfSalt);
    if (!made.ok) return made;
    await ports.session.remember({ firstAt: 0 });
    const { credentialId, output } = made.value;
    return exchange('device', (key) => wrapByRandom(ports, key, output, { credentialId, prfSalt }));
  };

  return {
    prove: (password, onProgress) => prove(byPassword(password, ports.derivation, onProgress)),

    async proveByDevice() {
      const given = await ports.device.evaluate(credentialsOf(page.opened()?.container));
      return given.ok ? prove(byDevice(given.value.credentialId, given.value.output)) : given;
    },

    async changePassword(proof, next, { rotate = false, onProgress } = {}) {
      const judged = await ports.advice.judge(next);
      if (!judged.ok) return judged;
      if (!proofs.spend(proof)) return fail('proofMissing');
      const changed = await exchangePassword(ports, page, next, { rotate, onShare: onProgress });
      if (changed.ok) await ports.advice.used(next);
      return changed;
    },

    async drawRecoveryCode(proof) {
      if (!proofs.spend(proof)) return fail('proofMissing');
      drawn = ports.randomBytes(16);
      return ok(recoveryCodeGroups(drawn));
    },

    async keepRecoveryCode(lastGroup) {
      if (!drawn) return fail('proofMissing');
      const code = drawn;
      if (!isSameGroup(lastGroup, recoveryCodeGroups(code).at(-1) ?? '')) return fail('recoveryCodeDiffers');
      const kept = await exchange('recoveryCode', (key) => wrapByRandom(ports, key, code));
      if (!kept.ok) return kept;
      code.fill(0);
      drawn = undefined;
      return ok();
    },

    async forgetRecoveryCode(proof) {
      return proofs.spend(proof) ? exchange('recoveryCode') : fail('proofMissing');
    },

    deviceAvailable: () => ports.device.available(),

    async addDevice(proof) {
      return proofs.spend(proof) ? addDevice() : fail('proofMissing');
    },

    async addDeviceAtFirst() {
      const { firstAt } = await ports.session.recall();
      const age = ports.clock.now() - firstAt;
      return age >= 0 && age < FIRST_RUN_MS ? addDevice() : fail('proofMissing');
    },

    async forgetDevice(proof) {
      return proofs.spend(proof) ? exchange('device') : fail('proofMissing');
    },
  };
}
