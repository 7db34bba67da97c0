// `npm run test:fuzz [how many [seed]]`: ten thousand changed copies of the sample files, other ones each time. Names its seed, so that what
// it finds can be found again.
import { npm, runs } from './setup/run.mjs';

const [runCount = '10000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
console.log(`${runCount} inputs, seed ${seed}`);
process.env['FUZZ_RUNS'] = runCount;
process.env['FUZZ_SEED'] = seed;
const args = ['run', 'unit', '--', 'tests/unit/core/import/mutated-samples.test.ts'];
process.exitCode = runs(npm, args, { shell: process.platform === 'win32' }) ? 0 : 1;
