// Stands in for vitest, so that each test of a file can be run by itself, again and again.
export { expect, vi } from 'vitest';

type Act = () => unknown;
interface Group {
  readonly around: Group | undefined;
  readonly before: Act[];
  readonly after: Act[];
}
interface Test {
  readonly name: string;
  run(): Promise<void>;
}

/** All tests of the file, in their order. */
export const tests: Test[] = [];
let group: Group = { around: undefined, before: [], after: [] };

/** Taken before a test puts a clock of its own there. */
const later = globalThis.setTimeout;
const never = globalThis.clearTimeout;
/** What takes longer never ends. */
export const limits = { mostMs: 15_000 };

export const beforeEach = (act: Act) => void group.before.push(act);
export const afterEach = (act: Act) => void group.after.push(act);

function together(_: string, fill: Act): void {
  const around = group;
  group = { around, before: [], after: [] };
  fill();
  group = around;
}

function test(name: string, act: Act): void {
  const groups: Group[] = [];
  for (let at: Group | undefined = group; at; at = at.around) groups.unshift(at);
  const all = async () => {
    for (const { before } of groups) for (const each of before) await each();
    try {
      await act();
    } finally {
      for (const { after } of groups.toReversed()) for (const each of after) await each();
    }
  };
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const timer = later(() => reject(new Error('too long')), limits.mostMs);
      all()
        .then(resolve, reject)
        .finally(() => never(timer));
    });
  tests.push({ name, run });
}

const eachBy =
  (one: (name: string, act: Act) => void) =>
  (cases: readonly unknown[]) =>
  (name: string, act: (...of: unknown[]) => unknown) => {
    for (const of of cases) one(name, () => (Array.isArray(of) ? act(...of) : act(of)));
  };
export const describe = Object.assign(together, { each: eachBy(together) });
export const it = Object.assign(test, { each: eachBy(test) });
