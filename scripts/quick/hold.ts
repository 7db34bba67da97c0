import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { limits, tests } from '../sent/suite.ts';
import type { MutantSwitch } from '../setup/mutant-switch.ts';

/** What is known, kept in a file that is touched before every test: whoever looks on sees by it that something never ends, and ends it. */
interface Known {
  /** Milliseconds of a core: dearer tests are not held against anything. */
  readonly most: number;
  /** By mutant: the test that noticed it; false where none did. One that is not here was passed by nowhere. */
  noticed: Record<string, string | false>;
  /** What runs once when a file is loaded. */
  loaded: string[];
  /** The process to be ended, and the mutant that it holds. */
  pid?: number;
  now?: string | undefined;
  done?: boolean;
}

const world = globalThis as { __stryker__?: MutantSwitch };
world.__stryker__ ??= {};
const control = world.__stryker__;
limits.mostMs = 60_000;

const spent = () => process.cpuUsage().user / 1000;

/** How often each test comes by each mutant, and what it costs. */
async function passedBy() {
  const known = [];
  for (const [number, { name, run }] of tests.entries()) {
    control.currentTestId = `${number}`;
    const before = spent();
    await run().catch((error) => {
      throw new Error(`without a mutant: ${name}`, { cause: error });
    });
    known.push({ name, run, ms: spent() - before });
  }
  control.currentTestId = undefined;
  const hits = (number: number) => control.mutantCoverage?.perTest[number] ?? {};
  return known.map((test, number) => ({ ...test, hits: hits(number) }));
}

/** Holds every mutant against the tests that come by it, the last ones that noticed one first and then the cheapest, until one fails. */
export async function hold(file: string): Promise<void> {
  const known: Known = JSON.parse(readFileSync(file, 'utf8'));
  known.pid = process.pid;
  const keep = () => writeFileSync(file, JSON.stringify(known));
  // What a mutant left behind may fail later, when nobody waits for it.
  process.on('unhandledRejection', () => {});
  const all = (await passedBy()).filter(({ ms }) => ms <= known.most).sort((one, other) => one.ms - other.ms);
  known.loaded = Object.keys(control.mutantCoverage?.static ?? {});
  let best: typeof all = [];
  for (const id of new Set(all.flatMap(({ hits }) => Object.keys(hits)))) {
    if (id in known.noticed) continue;
    known.now = id;
    keep();
    let by: string | false = false;
    const those = all.filter(({ hits }) => id in hits);
    for (const test of new Set([...best.filter((one) => those.includes(one)), ...those])) {
      utimesSync(file, new Date(), new Date());
      const hitLimit = 2000 + (test.hits[id] ?? 0) * 200;
      Object.assign(control, { activeMutant: id, hitCount: 0, hitLimit });
      const passed = await test.run().then(
        () => (control.hitCount ?? 0) <= hitLimit,
        () => false,
      );
      Object.assign(control, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (passed) continue;
      by = test.name;
      best = [test, ...best.filter((one) => one !== test)].slice(0, 6);
      break;
    }
    known.noticed[id] = by;
  }
  known.now = undefined;
  known.done = true;
  keep();
}
