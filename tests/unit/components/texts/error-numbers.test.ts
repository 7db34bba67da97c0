import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorNumbers } from '../../../../components/texts/error-numbers.ts';
import { errorsJa } from '../../../../components/texts/errors-ja.ts';

it('gives each failure one number of its own, which the table for help desks explains', () => {
  const numbers = Object.values(errorNumbers);
  expect(new Set(numbers).size).toBe(numbers.length);
  const table = readFileSync('docs/helpdesk/errors.md', 'utf8');
  for (const [code, number] of Object.entries(errorNumbers)) {
    const { what, hint } = errorsJa[code as keyof typeof errorsJa];
    expect(table, 'npm run error-numbers').toContain(`| ${number} | ${what} | ${hint} |`);
  }
});
