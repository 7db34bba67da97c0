import type { TestInfo } from '@playwright/test';

/** Hands a figure to the table. */
export function record(info: TestInfo, what: string, value: number, unit: 'ms' | 'kB' | '%' | 'x'): void {
  info.annotations.push({ type: 'figure', description: JSON.stringify({ what, value, unit }) });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
