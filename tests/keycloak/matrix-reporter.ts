import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints what was tried on which server and realm: titles are `version | realm | what`. */
export default class MatrixReporter implements Reporter {
  private readonly lines = new Map<string, string>();

  onTestEnd({ title }: TestCase, { status }: TestResult): void {
    const [version = '', realm = '', tried = ''] = title.split(' | ');
    this.lines.set(title, `${version.padEnd(8)}${realm.padEnd(16)}${status.padEnd(8)}${tried}`);
  }

  onEnd(): void {
    const good = [...this.lines.values()].filter((line) => line.includes(' passed ')).length;
    console.log(`\nOn real Keycloak servers: ${good} of ${this.lines.size}`);
    console.log([...this.lines.values()].sort().join('\n'));
  }

  printsToStdio(): boolean {
    return false;
  }
}
