import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/**
 * The tests that `npm run test:mutants` holds against each mutant: those that take seconds each and kill nothing that a quick one does not
 * kill as well stay out (pictures, samples of other apps, real derivations of keys, kits, drawn components).
 */
export default mergeConfig(
  usual,
  defineConfig({
    test: {
      exclude: [
        'tests/unit/architecture.test.ts',
        'tests/unit/core/qr/**',
        'tests/unit/core/import/**',
        'tests/unit/core/vault/key-derivation.test.ts',
        'tests/unit/components/**',
        'tests/unit/kits/**',
        'tests/unit/release/**',
        'tests/unit/services/vault/told-is-true.test.ts',
        'tests/unit/services/vault/one-bit.test.ts',
      ],
    },
  }),
);
