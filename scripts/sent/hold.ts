import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { MutantSwitch } from '../setup/mutant-switch.ts';
import { tests } from './suite.ts';

/** What is known of the mutants of one file of tests; kept in a file, because a page that a mutant left changed is thrown away. */
interface Known {
  /** Those that are still to be held. */
  asked: string[];
  noticed: Record<string, string>;
  survived: string[];
  covered: string[];
  loaded: string[];
  /** The one that is held just now: if nothing else is heard, it never ended. */
  now?: string | undefined;
  done?: boolean;
}

const world = globalThis as { __stryker__?: MutantSwitch };
world.__stryker__ ??= {};
const control = world.__stryker__;

/** The name of the first of these tests that fails; undefined where all pass. */
async function failing(numbers: readonly string[]): Promise<string | undefined> {
  for (const number of numbers) {
    const test = tests[Number(number)];
    try {
      await test?.run();
    } catch (error) {
      return `${test?.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
    }
  }
  return undefined;
}

/**
 * Holds mutants against the tests that pass them by. After each that was noticed the same tests have to pass without it; where they do not, the
 * page is changed for good: the mutant is held once more in a new one, and nothing but that counts.
 */
export async function hold(file: string): Promise<void> {
  const known: Known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const keep = () => writeFileSync(file, JSON.stringify(known));
  for (const [number, test] of tests.entries()) {
    control.currentTestId = `${number}`;
    try {
      await test.run();
    } catch (error) {
      throw new Error(`without a mutant: ${test.name}`, { cause: error });
    }
  }
  control.currentTestId = undefined;
  const perTest = structuredClone(control.mutantCoverage?.perTest ?? {});
  const hits = new Map<string, number>();
  const by = new Map<string, string[]>();
  for (const [number, of] of Object.entries(perTest))
    for (const [id, count] of Object.entries(of)) {
      hits.set(id, (hits.get(id) ?? 0) + count);
      by.set(id, [...(by.get(id) ?? []), number]);
    }
  known.covered = [...by.keys()];
  known.loaded = Object.keys(control.mutantCoverage?.static ?? {});
  known.asked = known.asked.filter((id) => by.has(id));
  let isFresh = true;
  while (known.asked.length > 0) {
    const [id = ''] = known.asked;
    known.now = id;
    keep();
    const numbers = by.get(id) ?? [];
    Object.assign(control, { activeMutant: id, hitCount: 0, hitLimit: 1000 + (hits.get(id) ?? 0) * 100 });
    const failed = await failing(numbers);
    control.activeMutant = undefined;
    known.now = undefined;
    const isWhole = failed === undefined || (await failing(numbers)) === undefined;
    if (!(isWhole || isFresh)) return keep();
    known.asked.shift();
    if (failed === undefined) known.survived.push(id);
    else known.noticed[id] = failed;
    if (!isWhole) return keep();
    isFresh = false;
  }
  known.done = true;
  keep();
}
