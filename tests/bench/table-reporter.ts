import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Playwright makes reporters by their class: prints what the benches recorded as one table and writes it as JSON. */
// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export.
export default class TableReporter implements Reporter {
  private readonly rows: { readonly what: string; readonly value: number; readonly unit: string }[] = [];
  private failed = false;

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations)
      if (type === 'figure') this.rows.push(JSON.parse(description ?? '{}'));
    if (result.status !== 'passed') {
      this.failed = true;
      process.stdout.write(`FAILED ${test.title}\n${result.error?.message ?? ''}\n`);
    }
  }

  onEnd(): void {
    const width = Math.max(0, ...this.rows.map(({ what }) => what.length));
    for (const { what, value, unit } of this.rows)
      process.stdout.write(`${what.padEnd(width)}  ${value.toFixed(1).padStart(9)} ${unit}\n`);
    if (this.failed) return;
    writeFileSync('.output/bench.json', `${JSON.stringify(this.rows, undefined, 2)}\n`);
    process.stdout.write('written to .output/bench.json\n');
  }
}
