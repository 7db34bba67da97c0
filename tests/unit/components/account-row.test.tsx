// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { AccountRow } from '../../../components/manager/account-row.tsx';
import { savedHanako } from '../support/accounts.ts';
import { doing, draw } from '../support/draw.tsx';

it('takes the next press on 「一番上に固定する」 when the one before it is done, and shows until then that it does not', async () => {
  const asked: unknown[] = [];
  let done = () => {};
  const edit = async (_id: string, change: unknown) => {
    asked.push(change);
    await new Promise<void>((resolve) => {
      done = resolve;
    });
    return { ok: true };
  };
  const nothing = () => {};
  const { getByRole } = await draw(
    <AccountRow
      account={savedHanako}
      byHand
      above={false}
      below={false}
      onMove={nothing}
      onRemoved={nothing}
    />,
    { vault: { edit } } as never,
  );
  const pin = getByRole('button', { name: '一番上に固定する' });
  await doing(() => pin.click());
  expect(pin.getAttribute('aria-disabled')).toBe('true');
  await doing(() => pin.click());
  expect(asked).toEqual([{ pinned: true }]);
  await doing(() => done());
  expect(pin.getAttribute('aria-disabled')).not.toBe('true');
  await doing(() => pin.click());
  expect(asked).toHaveLength(2);
});
