// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AccountItem } from '../../../components/popup/account-item.tsx';
import { AccountList } from '../../../components/popup/account-list.tsx';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { savedHanako } from '../support/accounts.ts';
import { doing, draw, type Given, rest } from '../support/draw.tsx';

const NOW = 1_760_000_000_000;
const code = { text: '287082', nextText: '359152', secondsLeft: 20, period: 30, share: 0.6 };

/** The account of this site over a page, and what keeps it from being filled in. */
async function item({
  kind = 'login',
  blocked = undefined as ErrorCode | undefined,
  fit = 'bound',
  devices = [] as readonly { name: string }[],
  fillsNext = true,
  likely = false,
} = {}) {
  const page = { kind, origin: 'https://a.example', host: 'a.example', tabId: 1, documentId: 'd' };
  const services = {
    vault: { code: () => code },
    fill: {
      fit: () => fit,
      look: async () => page,
      whyBlocked: async () => blocked,
      needsDevice: () => devices.length > 0,
      devices: () => devices,
    },
    browser: { staysOpen: false, standsAlone: false, openManager: async () => {} },
  } as unknown as Given;
  const shown = await draw(
    <ul>
      <AccountItem
        account={savedHanako}
        page={page as never}
        now={NOW}
        here={fit === 'bound'}
        likely={likely}
        hideCode={false}
        mayFill
        fillAtOnce={false}
        fillsNext={fillsNext}
        onFill={() => {}}
      />
    </ul>,
    services,
  );
  const press = async (name: string) => {
    await doing(() => shown.getByRole('button', { name }).click());
    await rest();
  };
  /** What is green. */
  const next = () =>
    [
      ...shown.place.querySelectorAll('.button:not(.button-second, .button-link, [aria-disabled="true"])'),
    ].map(({ textContent }) => textContent);
  return { ...shown, press, next };
}

describe('of an account one thing is green, and it is the right one', () => {
  it.each<[ErrorCode, string]>([
    ['fieldTransparent', 'コピー'],
    ['fieldMissing', 'コピー'],
    ['fieldUnfit', 'コピー'],
    ['fieldTyped', 'コピー'],
    ['siteClosed', 'コピー'],
    ['pageMoved', 'とじる'],
    ['siteInsecure', 'とじる'],
    ['fieldCovered', '入力する'],
    ['pageBusy', '入力する'],
  ])('after %s: %s', async (blocked, green) => {
    const { press, next, findByRole } = await item({ blocked });
    expect(next()).toEqual(['入力する']);
    await press('入力する');
    expect((await findByRole('alert')).dataset['error']).toBe(blocked);
    expect(next()).toEqual([green]);
  });

  it('the answer, where the site is asked about; whose code it is and the site stand together', async () => {
    const { press, next, findByText, getByRole } = await item({ fit: 'free' });
    await press('入力する');
    expect((await findByText('a.example')).closest('[role=status]')?.textContent).toContain(
      savedHanako.accountName,
    );
    expect(next()).toEqual(['このサイトで使う']);
    expect(() => getByRole('button', { name: 'コピー' })).toThrow();
  });

  it('the one that the page can mean, before it has a site: then the answer', async () => {
    const { press, next, findByRole } = await item({ fit: 'free', likely: true });
    expect(next()).toEqual(['入力する']);
    await press('入力する');
    await findByRole('button', { name: 'このサイトで使う' });
    expect(next()).toEqual(['このサイトで使う']);
  });

  it('none of ours, after a refusal that filling in again does not mend', async () => {
    const { next } = await item({ fillsNext: false });
    expect(next()).toEqual([]);
  });

  it('none of ours, where the page speaks of a mailed code: やめる comes before filling in', async () => {
    const { press, next, findByRole } = await item({ kind: 'ask' });
    expect(next()).toEqual([]);
    await press('入力する');
    await findByRole('button', { name: 'かぎ番のコードを入力する' });
    expect(next()).toEqual(['やめる']);
  });

  it('whose code it is is said of every button', async () => {
    const { getAllByRole } = await item();
    for (const button of getAllByRole('button'))
      expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
        savedHanako.accountName,
      );
  });
});

describe('of accounts without a site', () => {
  const accounts = ['GitHub', 'KOSMO', 'Shop'].map((issuer) => ({ ...savedHanako, id: issuer, issuer }));
  const page = { origin: 'https://a.example', host: 'a.example', tabId: 1, documentId: 'd' };
  const drawn = (kind: string, host: string, enrolling?: ReadonlySet<string>) =>
    draw(
      <AccountList
        page={{ ...page, kind, host } as never}
        enrolling={enrolling}
        fillId={undefined}
        fillsNext={false}
        onFill={() => {}}
      />,
      {
        vault: { accounts: () => accounts, code: () => code, isSettled: () => true },
        fill: { fit: () => 'free' },
        clock: { offset: async () => 0 },
        now: () => NOW,
      } as unknown as Given,
    );
  const green = (place: Element) =>
    [...place.querySelectorAll('.button:not(.button-second, .button-link)')].map(
      (button) => button.closest('li')?.textContent?.match(/GitHub|KOSMO|Shop/)?.[0],
    );

  it('the one that a setup page enrols comes first, and is green', async () => {
    const { place, getAllByTestId } = await drawn('setup', 'a.example', new Set(['Shop']));
    expect(green(place)).toEqual(['Shop']);
    expect(getAllByTestId('account')).toHaveLength(1);
  });

  it('the one whose service the address names comes first, and is green', async () => {
    const { place } = await drawn('login', 'github.com');
    expect(green(place)).toEqual(['GitHub']);
  });

  it('none is green where each may be meant', async () => {
    const { place, getAllByTestId } = await drawn('login', 'a.example');
    expect(green(place)).toEqual([]);
    expect(getAllByTestId('account')).toHaveLength(3);
  });
});
