import type { VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { emptyContents } from '../../../core/vault/contents.ts';
import { readRecoveryCode } from '../../../core/vault/recovery-code.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { VaultCopies } from '../copies/vault-copies.ts';
import type { Attempts } from '../page/attempts.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { VaultEntrance } from '../vault-service.ts';
import { credentialsOf } from '../wraps/device-authenticator.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { byDevice, byPassword, byRecoveryCode, type Way } from '../wraps/ways.ts';
import { passwordChange, renewWraps } from './exchange-password.ts';
import { makeVault } from './make-vault.ts';

/** The ways into the vault. */
export function createEntrance(
  ports: OpeningPorts,
  copies: VaultCopies,
  page: PageVault,
  attempts: Attempts,
): VaultEntrance {
  const { advice } = ports;

  const open = async (way: Way): Promise<Result<OpenVault, VaultError>> => {
    const opened = await attempts.make(() => copies.openBy(way));
    if (!opened.ok && opened.error === 'vaultDamaged') page.tellDamaged();
    return opened;
  };
  const enter = async (way: Way): Promise<Result<OpenVault, VaultError>> => {
    const opened = await open(way);
    if (opened.ok) await page.begin(opened.value);
    return opened;
  };

  const createFirst = async (
    password: string,
    mayReplace: boolean,
    onShare: OnShare | undefined,
  ): Promise<Result<void, VaultError>> => {
    const judged = await advice.judge(password);
    if (!judged.ok) return judged;
    const created = await makeVault(ports, copies, password, {
      contents: emptyContents,
      mayReplace,
      onShare,
    });
    if (!created.ok) return created;
    await ports.advice.used(password);
    await ports.session.remember({ firstAt: ports.clock.now() });
    await page.begin(created.value);
    return ok();
  };

  return {
    whyWeak: (password) => advice.why(password),
    proposePassword: (another = false) => advice.propose(another),

    async create(password, onProgress) {
      if ((await page.look()).status !== 'none') return fail('vaultExists');
      return createFirst(password, false, onProgress);
    },

    startOver: (password, onProgress) => createFirst(password, true, onProgress),

    async unlock(password, onProgress) {
      const opened = await enter(byPassword(password, ports.derivation, onProgress));
      if (!opened.ok) return opened;
      // Not waited for: the person is in already, and a failure leaves everything as it is.
      void renewWraps(ports, page, opened.value, password);
      return ok();
    },

    async unlockByDevice() {
      const given = await ports.device.evaluate(credentialsOf(page.newest()));
      if (!given.ok) return given;
      const opened = await enter(byDevice(given.value.credentialId, given.value.output));
      return opened.ok ? ok() : opened;
    },

    async recover(typedCode, password, onProgress) {
      const code = readRecoveryCode(typedCode);
      if (!code.ok) return code;
      const judged = await advice.judge(password);
      if (!judged.ok) return judged;
      const opened = await open(byRecoveryCode(code.value));
      if (!opened.ok) return opened;
      const change = await passwordChange(ports, password, { onShare: onProgress });
      if (!change.ok) return change;
      // The vault is shown as open only when the new password holds: who closes the window before keeps what was.
      const saved = await copies.save(opened.value.vaultKey, change.value);
      if (!saved.ok) return saved;
      await ports.advice.used(password);
      await page.begin(saved.value);
      return ok();
    },
  };
}
