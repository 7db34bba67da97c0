import { usesPbkdf2 } from '../core/vault/kdf.ts';
import type { PasswordAdvice } from '../services/vault/ports.ts';
import type { KeyDerivation } from '../services/vault/wraps/key-derivation.ts';
import { randomBytes } from './surroundings.ts';

/** The word lists and the estimator are loaded when a password is chosen, not when a code is wanted. */
export function createPasswordAdvice({ limits }: Pick<KeyDerivation, 'limits'>): PasswordAdvice {
  return {
    async judge(password) {
      const { judgePassword } = await import('../core/vault/password-rule.ts');
      return judgePassword(password, usesPbkdf2(await limits()));
    },
    async why(password) {
      const { weaknessOf } = await import('../core/vault/password-rule.ts');
      return weaknessOf(password, usesPbkdf2(await limits()));
    },
    async propose() {
      const { passphraseFrom } = await import('../core/vault/passphrase.ts');
      for (;;) {
        const proposed = passphraseFrom(randomBytes(8));
        // The same word twice is easier to guess than the rule allows.
        if (new Set(proposed.split('-')).size === 4) return proposed;
      }
    },
  };
}
