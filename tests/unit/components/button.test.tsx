// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Button } from '../../../components/parts/button.tsx';
import { doing, draw } from '../support/draw.tsx';

/** The digits are pressed as well, and look like digits. */
const own = ['parts/button.tsx', 'popup/digits.tsx'];

it('is the only button that is written by hand', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' });
  const written = files.filter(
    (file) => file.endsWith('.tsx') && /<button\b/.test(readFileSync(`components/${file}`, 'utf8')),
  );
  expect(written.sort()).toEqual(own);
});

it.each([
  [undefined, false, 'button'],
  ['second', true, 'button button-second button-slim'],
  ['link', false, 'button button-link'],
] as const)('of kind %s, slim %s, looks like %s', async (kind, slim, look) => {
  const shown = await draw(
    <Button kind={kind} slim={slim}>
      x
    </Button>,
  );
  expect(shown.getByRole('button').className).toBe(look);
  expect(shown.getByRole('button').getAttribute('type')).toBe('button');
});

it('does nothing while it can’t be pressed, and keeps its place in the order of keys', async () => {
  let presses = 0;
  const shown = await draw(
    <Button aria-disabled={true} onClick={() => presses++}>
      x
    </Button>,
  );
  await doing(() => shown.getByRole('button').click());
  expect(presses).toBe(0);
  expect(shown.getByRole('button').hasAttribute('disabled')).toBe(false);
});
