import type { PasswordAdvice } from '../services/vault/ports.ts';
import { randomBytes } from './surroundings.ts';

/** The word lists and the estimator are loaded when a password is chosen, not when a code is wanted. */
export function createPasswordAdvice(): PasswordAdvice {
  return {
    async judge(password) {
      const { judgePassword } = await import('../core/vault/password-rule.ts');
      return judgePassword(password, typeof WebAssembly === 'undefined');
    },
    async propose() {
      const { passphraseFrom } = await import('../core/vault/passphrase.ts');
      return passphraseFrom(randomBytes(8));
    },
  };
}
