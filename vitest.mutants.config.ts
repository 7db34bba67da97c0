import { relative } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ALL_UNIT_TESTS, usual } from './vitest.config.ts';

/** A mutant is done with as soon as one test fails: first the files that noticed the last one, then the others, the quickest first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = (file: TestSpecification) => {
      const path = relative(this.ctx.config.root, file.moduleId);
      const known = this.ctx.cache.getFileTestResults(`${file.project.name}:${path}`);
      return known?.failed ? 0 : 1 + (known?.duration ?? 0);
    };
    return files.sort((one, other) => rank(one) - rank(other));
  }
}

/**
 * The tests that `npm run test:mutants` holds against each mutant: those that take seconds each and kill nothing that a quick one does not
 * kill as well stay out (pictures, samples of other apps, real derivations of keys, kits, drawn components), and so do two files that want a
 * world of their own: the others share one, which makes a mutant several times cheaper.
 */
export default mergeConfig(
  usual,
  defineConfig({
    test: {
      include: ALL_UNIT_TESTS,
      isolate: false,
      sequence: { sequencer: QuickFirst },
      exclude: [
        'tests/unit/page/**',
        'tests/unit/architecture.test.ts',
        'tests/unit/core/qr/**',
        'tests/unit/core/import/**',
        'tests/unit/core/export/**',
        'tests/unit/core/wycheproof.test.ts',
        'tests/unit/core/vault/key-derivation.test.ts',
        'tests/unit/components/**',
        'tests/unit/kits/**',
        'tests/unit/release/**',
        'tests/unit/platform/access-levels.test.ts',
        'tests/unit/platform/early-answers.test.ts',
        'tests/unit/services/vault/told-is-true.test.ts',
        'tests/unit/services/vault/one-bit.test.ts',
      ],
    },
  }),
);
