import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { mutations } from '../../support/mutations.ts';
import { startWatchdog } from '../../support/watchdog.ts';

/** `npm run test:fuzz` asks for ten thousand. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 51);
/** Bytes that the heap may grow by over all inputs; the largest sample has 9 kB. */
const MOST_GROWTH = 200 * 1024 * 1024;
const corpus = join(import.meta.dirname, '../../../corpus/import');

const samples = ['apps', 'authenticator', 'otfa', 'google', 'programs'].flatMap((folder) =>
  readdirSync(join(corpus, folder))
    .filter((name) => !/^(README\.md|expected\.json)$/.test(name))
    .map((name) => new Uint8Array(readFileSync(join(corpus, folder, name)))),
);

/** No derivation takes time here, and none opens anything: what is behind it is read as plain files. */
const noKey = async () => new Uint8Array(32);
const kdf = { ...nodeKdf(), pbkdf2: noKey, argon2id: noKey, scrypt: noKey };
const shiftJis = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

describe('samples that were changed', () => {
  it(`51 are read or refused, never thrown, hung over or kept: ${RUNS} of them`, async () => {
    expect(samples.length).toBeGreaterThan(60);
    const watchdog = startWatchdog();
    const before = process.memoryUsage().heapUsed;
    const outcomes = new Map<string, number>();
    for (const bytes of mutations(samples, RUNS, SEED)) {
      const read = await readImportFile(bytes, 'password', kdf, shiftJis);
      const outcome = read.ok ? 'ok' : read.error;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      watchdog.alive();
    }
    watchdog.stop();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH);
    // The changes reach everywhere: many files still open, others fail in several ways.
    expect(outcomes.get('ok')).toBeGreaterThan(RUNS / 10);
    expect(outcomes.size).toBeGreaterThan(5);
  });
});
