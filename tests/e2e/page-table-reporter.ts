import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** What became of one page of the corpus. A page may be doubtful in both directions: that is `otherwise`. */
export type Outcome = 'right' | 'wrongOffer' | 'missed' | 'otherwise';

export const PAGE = 'page of the corpus';

/** Prints, for each folder of the corpus, how many pages were taken for what they are. Specs annotate each page that they looked at. */
export default class TableReporter implements Reporter {
  private readonly folders = new Map<string, Record<Outcome, number>>();

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      if (type !== PAGE) continue;
      const [name = '', outcome = ''] = description.split(': ');
      const folder = name.split('/')[0] ?? '';
      const counts = this.folders.get(folder) ?? { right: 0, wrongOffer: 0, missed: 0, otherwise: 0 };
      if (isOutcome(outcome)) counts[outcome]++;
      this.folders.set(folder, counts);
    }
  }

  onEnd(): void {
    if (this.folders.size === 0) return;
    console.log('\nPages             right  wrong offers  missed  otherwise');
    const sum = { right: 0, wrongOffer: 0, missed: 0, otherwise: 0 };
    for (const [folder, counts] of [...this.folders].sort()) {
      console.log(line(folder, counts));
      for (const outcome of outcomes) sum[outcome] += counts[outcome];
    }
    console.log(line('together', sum));
  }

  printsToStdio(): boolean {
    return false;
  }
}

const outcomes = ['right', 'wrongOffer', 'missed', 'otherwise'] as const;

function isOutcome(text: string): text is Outcome {
  return outcomes.some((outcome) => outcome === text);
}

function line(name: string, { right, wrongOffer, missed, otherwise }: Record<Outcome, number>): string {
  return `${name.padEnd(18)}${String(right).padStart(5)}${String(wrongOffer).padStart(14)}${String(missed).padStart(8)}${String(otherwise).padStart(11)}`;
}
