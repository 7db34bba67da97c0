import { createHash } from 'node:crypto';
import { fail, ok } from '../../../lib/core/result.ts';
import type { VaultPorts } from '../../../lib/services/vault/ports.ts';

/** Every credential of one PC: its function is a hash of credential and input. */
export function createAuthenticator(): VaultPorts['device'] {
  const output = (cred: Uint8Array, salt: Uint8Array) =>
    new Uint8Array(createHash('sha256').update('this PC').update(cred).update(salt).digest());
  return {
    available: async () => true,
    async create(prfSalt) {
      const cred = new Uint8Array(createHash('sha256').update(prfSalt).digest());
      return ok({ cred, output: output(cred, prfSalt) });
    },
    async evaluate([first]) {
      return first
        ? ok({ cred: first.cred, output: output(first.cred, first.prfSalt) })
        : fail('deviceCancelled');
    },
  };
}
