// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readServerClock } from '../../../lib/page/read-server-clock.ts';
import { readWrittenKey } from '../../../lib/page/read-written-key.ts';
import { openAt } from '../support/page-address.ts';

const SITE = 'https://www.example.jp';
const { happyDOM } = window as unknown as {
  readonly happyDOM: { readonly settings: Record<string, boolean> };
};
// Nothing is loaded, and nobody is told.
happyDOM.settings['handleDisabledFileLoadingAsSuccess'] = true;
const open = (html: string) => {
  openAt(`${SITE}/login`);
  document.body.innerHTML = html;
};

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('the clock of a site', () => {
  /** What is asked for, and when; answers come from `answer`. */
  async function ask(html: string, answer: () => object = () => ({ date: 'Sat, 28 Nov 2026 00:00:00 GMT' })) {
    open(html);
    const asked: unknown[][] = [];
    vi.stubGlobal('fetch', async (...of: unknown[]) => {
      asked.push(of);
      return { headers: new Headers(answer() as Record<string, string>) };
    });
    return { samples: await readServerClock(), asked, files: asked.map(([file]) => file) };
  }

  it('is asked for three times, without a cookie, past every cache, and nowhere else', async () => {
    const { samples, asked } = await ask('<script src="/app.js"></script>');
    expect(asked).toHaveLength(3);
    for (const [, how] of asked)
      expect(how).toEqual({
        ...{ method: 'HEAD', credentials: 'omit', cache: 'no-store' },
        ...{ redirect: 'error', referrerPolicy: 'no-referrer' },
      });
    expect(samples).toHaveLength(3);
    for (const { sentAt, receivedAt, date, age } of samples) {
      expect(receivedAt).toBeGreaterThanOrEqual(sentAt);
      expect([date, age]).toEqual([Date.UTC(2026, 10, 28), 0]);
    }
  });

  it.each([
    [
      'a style sheet',
      '<link rel="alternate stylesheet" href="/a.css"><script src="/b.js"></script>',
      '/a.css',
    ],
    ['an icon', '<link rel="icon" href="icon.png">', '/icon.png'],
    ['a script', '<script src="/b.js"></script>', '/b.js'],
    ['nothing of another site', '<script src="https://other.example/x.js"></script>', '/robots.txt'],
    ['no step of a login', '<script src="/realms/a/login-actions/x"></script>', '/robots.txt'],
    [
      'no end of a session',
      '<script src="/logout"></script><script src="/openid/auth"></script>',
      '/robots.txt',
    ],
    ['what is only called so', '<script src="/auth/app.js"></script>', '/auth/app.js'],
    ['what always is there', '<link rel="next" href="/page2"><script>0</script>', '/robots.txt'],
  ])('is asked of %s', async (_, html, file) => {
    expect((await ask(html)).files[0]).toBe(`${SITE}${file}`);
  });

  it('is not known where nothing says it, and the age of a kept answer is told', async () => {
    expect((await ask('', () => ({}))).samples[0]).toMatchObject({ date: Number.NaN, age: 0 });
    expect((await ask('', () => ({ date: 'x', age: '7' }))).samples[0]).toMatchObject({ age: 7 });
  });

  it('is asked for no more once it does not answer', async () => {
    let left = 1;
    const { samples, asked } = await ask('', () => {
      if (left-- === 0) throw new Error('gone');
      return {};
    });
    expect([samples.length, asked.length]).toEqual([1, 2]);
  });
});

describe('a key that a page writes in letters', () => {
  const ids = {
    ...{ key: 'key', algorithm: 'algorithm', digits: 'digits', period: 'period', counter: 'counter' },
    ...{ accountName: 'user', issuer: 'site' },
  };
  const written =
    '<p id="key"> GEZD GNBV </p><p id="algorithm">アルゴリズム: SHA1</p><p id="digits">桁: 6</p><p id="period">間隔: 30</p>';

  it('is read with all that belongs to it', () => {
    open(`${written}<p id="site">健保
      組合</p><p id="user"> hanako </p>`);
    expect(readWrittenKey(ids)).toEqual({
      addresses: [],
      key: {
        ...{ key: 'GEZD GNBV', issuer: '健保 組合', accountName: 'hanako', counter: undefined },
        ...{ algorithm: 'アルゴリズム: SHA1', digits: '桁: 6', period: '間隔: 30' },
      },
    });
  });

  it('has the name of the account out of a field as well, and no names where none are written', () => {
    open(`${written}<input id="user" value=" taro ">`);
    expect(readWrittenKey(ids).key).toMatchObject({ accountName: 'taro', issuer: '' });
    open(written);
    expect(readWrittenKey(ids).key).toMatchObject({ accountName: '', issuer: '' });
  });

  it('is none where the page writes none, and addresses that it links to are told, twenty at most', () => {
    open(`<p id="key"> </p><a href="/x">x</a>${'<a href="OTPAUTH://totp/x">x</a>'.repeat(21)}`);
    const { addresses, ...rest } = readWrittenKey(ids);
    expect(addresses).toEqual(Array.from({ length: 20 }, () => 'OTPAUTH://totp/x'));
    expect(rest).toEqual({});
  });
});
