import { browser } from 'wxt/browser';
import { usesPbkdf2 } from '../core/vault/kdf.ts';
import type { PasswordAdvice } from '../services/vault/ports.ts';
import type { KeyDerivation } from '../services/vault/wraps/key-derivation.ts';
import { randomBytes } from './surroundings.ts';

/** In `storage.session`, and under this name a lock: two pages that open together must not show two proposals. */
const KEPT = 'proposal';

/** The word lists and the estimator are loaded when a password is chosen, not when a code is wanted. */
export function createPasswordAdvice({ limits }: Pick<KeyDerivation, 'limits'>): PasswordAdvice {
  const { session } = browser.storage;
  const kept = async () => (await session.get<Record<string, string>>({ [KEPT]: '' }))[KEPT] ?? '';
  return {
    async judge(password) {
      const { judgePassword } = await import('../core/vault/password-rule.ts');
      return judgePassword(password, usesPbkdf2(await limits()));
    },
    async why(password) {
      const { weaknessOf } = await import('../core/vault/password-rule.ts');
      return weaknessOf(password, usesPbkdf2(await limits()));
    },
    async propose(another) {
      const { passphraseFrom, readingsOf } = await import('../core/vault/passphrase.ts');
      const make = () => {
        for (;;) {
          const made = passphraseFrom(randomBytes(8));
          // The same word twice is easier to guess than the rule allows.
          if (new Set(made.split('-')).size === 5) return made;
        }
      };
      return navigator.locks.request(KEPT, async () => {
        const before = another ? '' : await kept();
        const password = before || make();
        if (password !== before) await session.set({ [KEPT]: password });
        return { password, readings: readingsOf(password) };
      });
    },
    async used(password) {
      if ((await kept()) === password) await session.remove(KEPT);
    },
  };
}
