import { createHash } from 'node:crypto';
import { ok } from '../../../lib/core/result.ts';
import { usualArgon2, writeKdf } from '../../../lib/core/vault/kdf.ts';
import type { KeyDerivation } from '../../../lib/services/vault/wraps/key-derivation.ts';

/** A derivation that takes no time: the real ones have tests of their own. */
export const quickDerivation: KeyDerivation = {
  limits: async () => ({ hasWasm: true, pbkdf2Only: false }),
  async derive(password, kdf, onShare) {
    for (const share of [0, 0.5, 1]) onShare?.(share);
    const all = `${password.normalize('NFKC')} ${JSON.stringify(writeKdf(kdf))}`;
    return ok(new Uint8Array(createHash('sha256').update(all).digest()));
  },
  async deriveNew(password, salt, onShare) {
    const kdf = { ...usualArgon2, salt };
    const key = await quickDerivation.derive(password, kdf, onShare);
    return key.ok ? ok({ kdf, key: key.value }) : key;
  },
};
