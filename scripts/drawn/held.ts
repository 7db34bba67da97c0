import { lookAt } from '../../lib/core/autofill/look-at.ts';
import { products } from '../../lib/core/autofill/products/products.ts';
import { describePage } from '../../lib/page/describe-page.ts';
import type { MutantSwitch } from '../setup/mutant-switch.ts';

interface Truth {
  readonly kind: string;
  readonly field?: string;
}

const world = globalThis as { __stryker__?: MutantSwitch };
world.__stryker__ ??= {};
const control = world.__stryker__;

/** What page-corpus.spec states of a page: its kind, and the fields that are filled in, or why they can't be. */
function verdict({ field }: Truth): string {
  const { found } = lookAt({ ...describePage(products), age: SETTLED_MS, loading: false });
  if (found.kind === 'none' || found.kind === 'ask' || !field) return found.kind;
  const places = found.fields.map(({ nth, id, name }) => `${nth} ${id} ${name}`);
  return [found.kind, ...places, found.blocked].join(', ');
}

/** The page is older than that: nothing is waited for. */
const SETTLED_MS = 60_000;

/**
 * Runs in the page. `covered`: the mutants that a look passes by; `noticed`: those of them, out of the ones that are asked for, by which
 * something else comes out. `loaded`: those that only the loading passes by.
 */
export function hold(truth: Truth, asked: readonly string[]) {
  const covered: Record<string, number> = {};
  const { mutantCoverage } = control;
  const loaded = Object.keys(mutantCoverage?.static ?? {});
  if (mutantCoverage) mutantCoverage.perTest = { look: covered };
  control.currentTestId = 'look';
  const expected = verdict(truth);
  control.currentTestId = undefined;
  const noticed = asked.filter((id) => {
    const hits = covered[id];
    if (hits === undefined) return false;
    // A loop that would not end is noticed.
    Object.assign(control, { activeMutant: id, hitCount: 0, hitLimit: 1000 + hits * 100 });
    try {
      return verdict(truth) !== expected;
    } catch {
      return true;
    } finally {
      control.activeMutant = undefined;
    }
  });
  return {
    isRight: expected.startsWith(truth.kind),
    ...{ covered: Object.keys(covered), noticed },
    loaded,
  };
}
