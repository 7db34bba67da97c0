// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { SiteNotice } from '../../../components/popup/site-notice.tsx';
import type { PageView } from '../../../lib/services/fill/fill-service.ts';
import { draw, type Given } from '../support/draw.tsx';

const unasked = { onNext() {}, onRefill() {} };

const here = (fit: string, page: object) =>
  draw(
    <SiteNotice
      page={{ kind: 'none', tabId: 1, host: 'www.example.jp', ...page } as PageView}
      {...unasked}
    />,
    {
      vault: { accounts: () => [{ id: 'a', origins: ['https://www.example.jp'] }] },
      fill: { fit: () => fit },
    } as unknown as Given,
  );

it('where a code is asked for in something that is no field, it is said, with the way on', async () => {
  const { getByRole } = await here('bound', { unreached: true });
  expect(getByRole('status').textContent).toMatch(/入力できません.*「コピー」/);
});

it.each([
  ['the account belongs elsewhere', 'other', { unreached: true }],
  ['the page asks for nothing', 'bound', {}],
])('nothing is said where %s', async (_, fit, page) => {
  const { place } = await here(fit, page);
  expect(place.textContent).toBe('');
});
