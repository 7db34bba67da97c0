import { createHash } from 'node:crypto';
import { fail, ok } from '../../../lib/core/result.ts';
import type { VaultPorts } from '../../../lib/services/vault/ports.ts';

/** Every credential of one PC: its function is a hash of credential and input. */
export function createAuthenticator(): VaultPorts['device'] {
  const output = (credentialId: Uint8Array, salt: Uint8Array) =>
    new Uint8Array(createHash('sha256').update('this PC').update(credentialId).update(salt).digest());
  return {
    available: async () => true,
    async create(prfSalt) {
      const credentialId = new Uint8Array(createHash('sha256').update(prfSalt).digest());
      return ok({ credentialId, output: output(credentialId, prfSalt) });
    },
    async evaluate([first]) {
      return first
        ? ok({ credentialId: first.credentialId, output: output(first.credentialId, first.prfSalt) })
        : fail('deviceCancelled');
    },
  };
}
