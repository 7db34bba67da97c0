import type { PageLook } from '../../lib/core/autofill/look-at.ts';
import { lookAt } from '../../lib/core/autofill/look-at.ts';
import { products } from '../../lib/core/autofill/products/products.ts';
import { describePage } from '../../lib/page/describe-page.ts';
import { all, inputs } from '../../lib/page/dom.ts';

/** What Stryker's instrumented code asks for, and keeps there. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

interface Truth {
  readonly kind: string;
  readonly field?: string;
}

const control: Switch = ((globalThis as { __stryker__?: Switch }).__stryker__ ??= {});

/** What the browser tests state of a page: its kind, the fields that are meant, and whether they can be filled in. */
function verdict(selector: string | undefined, fields: readonly HTMLInputElement[]): string {
  const found: PageLook['found'] = lookAt({ ...describePage(products), age: 60_000, loading: false }).found;
  if (found.kind === 'none' || found.kind === 'ask' || !selector) return found.kind;
  return `${found.kind} ${found.fields.map(({ nth, id, name }) => `${nth} ${id} ${name}`)} ${found.blocked ?? ''} ${fields.length}`;
}

/** Runs in the page. Breaks our functions in each way in turn; `noticed` is what came out differently. */
export function hold(truth: Truth, alive: readonly string[]) {
  const fields = inputs();
  const meant = truth.field ? all(truth.field).map((field) => fields.indexOf(field as HTMLInputElement)) : [];
  const test = 'page';
  const coverage: { readonly perTest: Record<string, Record<string, number>> } = { perTest: {} };
  const known = control.mutantCoverage;
  if (known) {
    known.perTest = coverage.perTest;
    control.currentTestId = test;
  }
  const expected = verdict(truth.field, fields);
  control.currentTestId = undefined;
  const covered = coverage.perTest[test] ?? {};
  const noticed: string[] = [];
  for (const id of alive) {
    const hits = covered[id];
    if (hits === undefined) continue;
    Object.assign(control, { activeMutant: id, hitCount: 0, hitLimit: 1000 + hits * 100 });
    try {
      if (verdict(truth.field, fields) !== expected) noticed.push(id);
    } catch {
      noticed.push(id);
    }
    control.activeMutant = undefined;
  }
  return { expected, meant, covered: Object.keys(covered), noticed, loaded: Object.keys(known?.static ?? {}) };
}
