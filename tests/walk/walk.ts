import type { Page } from '@playwright/test';
import { test as base } from '../e2e/fixtures.ts';
import { photograph } from '../e2e/in-sight.ts';

interface Walk {
  /** Pictures of this state, in every look and in the language of the walk. */
  readonly take: (page: Page, name: string) => Promise<void>;
}

export const test = base.extend<Walk>({
  take: async ({ language }, use) => use((page, name) => photograph(page, `${language}-${name}`)),
});
