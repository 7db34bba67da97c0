// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SelectArea } from '../../../components/capture/select-area.tsx';
import { fail } from '../../../lib/core/result.ts';
import { doing, draw, type Given, rest } from '../support/draw.tsx';

// Nothing is laid out here: the picture is as wide on the screen as it is.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 600));
});
afterAll(() => void vi.restoreAllMocks());

it('the keys that the text names work at once, and again after a box around nothing', async () => {
  const page = { url: 'data:,', width: 800, height: 600, release() {} } as never;
  const boxes: unknown[] = [];
  const shown = await draw(<SelectArea page={page} onBack={() => {}} fillThere={undefined} />, {
    capture: {
      readBox: async (_page: unknown, box: unknown) => {
        boxes.push(box);
        return fail('qrNotFound');
      },
    },
  } as unknown as Given);
  const picture = shown.getByRole('application');
  /** By key, on whatever has the focus. */
  const press = (key: string) =>
    doing(() => void fireEvent.keyDown(document.activeElement ?? picture, { key }));

  expect(document.activeElement).toBe(picture);
  await press('ArrowRight');
  await press('Enter');
  expect(boxes).toEqual([{ x: 216, y: 150, width: 400, height: 300 }]);
  const again = await shown.findByRole('button', { name: '囲みなおす' });
  again.focus();
  await doing(() => again.click());
  await rest();
  expect(document.activeElement).toBe(picture);
  await press('ArrowDown');
  await press('Enter');
  expect(boxes[1]).toEqual({ x: 200, y: 166, width: 400, height: 300 });
});
