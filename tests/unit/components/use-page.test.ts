import { expect, it } from 'vitest';
import { pauseAfter } from '../../../components/hooks/use-page.ts';

it('looks at a page again ever more seldom, and the larger it is the more so', () => {
  const pauses = (took: number) => [0, 1, 2, 5, 7, 8, 100].map((times) => pauseAfter(times, took));
  expect(pauses(10)).toEqual([150, 250, 400, 1000, 4000, 4000, 4000]);
  expect(pauses(200)).toEqual([1200, 1200, 1200, 1200, 4000, 4000, 4000]);
  expect(pauses(1000)).toEqual([4000, 4000, 4000, 4000, 4000, 4000, 4000]);
});
