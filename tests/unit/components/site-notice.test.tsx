// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { SiteNotice } from '../../../components/popup/site-notice.tsx';
import type { PageView } from '../../../lib/services/fill/fill-service.ts';
import { draw, type Given } from '../support/draw.tsx';

const unasked = { refusal: { following: false, checkClock() {}, followClock() {} }, onRefill() {} };

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

const PORTAL = 'https://www.example.jp';
const frame = (origin: string, likely: boolean) => ({ origin, likely, host: origin.replace('https://', '') });

it.each([
  [
    "the account's own page shows the sign-in of another site",
    'bound',
    frame('https://id.example.com', true),
    /id\.example\.com.*「コピー」/,
  ],
  [
    "the account's own page shows its own sign-in apart",
    'bound',
    frame(PORTAL, false),
    /www\.example\.jp.*「コピー」/,
  ],
  [
    "the account's own page shows a sign-in of nobody knows whom",
    'bound',
    frame('', true),
    /どのサイトの枠かは分かりません/,
  ],
  [
    "another page shows the account's site",
    'other',
    frame(PORTAL, false),
    /www\.example\.jp.*何も入力しないで.*新しいタブ/,
  ],
])('a frame of another site is named, and what to do, where %s', async (_, fit, one, words) => {
  const { findByRole, place } = await here(fit, { frames: [one] });
  await vi.waitFor(async () => expect((await findByRole('alert')).dataset.error).toBe('fieldFramed'));
  await vi.waitFor(() => expect(place.textContent).toMatch(words));
  if (fit === 'other') expect(place.textContent).not.toContain('「コピー」');
});

it.each([
  ['it is of no account, and the page neither', 'other', { frames: [frame('https://id.example.com', true)] }],
  ['nothing speaks for a sign-in in it', 'bound', { frames: [frame('https://ads.example.com', false)] }],
  ['the page has the field itself', 'bound', { kind: 'login', frames: [frame(PORTAL, true)] }],
])('nothing is said of a frame where %s', async (_, fit, page) => {
  const { place } = await here(fit, page);
  expect(place.textContent).toBe('');
});
