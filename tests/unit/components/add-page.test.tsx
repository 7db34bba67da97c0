// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AddPage } from '../../../components/manager/add-page.tsx';
import type { CaptureError } from '../../../lib/core/errors.ts';
import { savedHanako } from '../support/accounts.ts';
import { captureWorld, HANAKO, screenshot, uri } from '../support/capture-world.ts';
import { doing, draw, rest, type } from '../support/draw.tsx';

async function addPage(world: ReturnType<typeof captureWorld>) {
  const services = { capture: world.capture, now: () => 1_760_000_000_000 };
  return { ...(await draw(<AddPage />, services)), saved: world.saved };
}

describe('a key that is typed', () => {
  it.each([
    ['', 'secretMissing'],
    ['0101 8888', 'secretCharacters'],
    ['GEZDGNBVGY3TQOJQG', 'secretLength'],
    ['https://www.example.jp/', 'secretCharacters'],
    ['otpauth://totp/A?secret=GEZDGNBV&digits=99', 'digitsOutOfRange'],
  ])('as %j is refused at its field: %s, and nothing is saved', async (key, error) => {
    const shown = await addPage(captureWorld());
    await type(shown.getByRole('textbox', { name: 'サービス名' }), 'KOSMO Web');
    const field = shown.getByRole('textbox', { name: /^キー/ });
    await type(field, key);
    await doing(() => shown.getByRole('button', { name: '登録する' }).click());
    expect(shown.getByRole('alert').dataset['error']).toBe(error);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(shown.saved).toEqual([]);
  });

  it.each([
    ['as pages show it', 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ'],
    ['in small letters with hyphens', 'gezd-gnbv-gy3t-qojq-gezd-gnbv-gy3t-qojq'],
    ['in wide letters', HANAKO.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with = at its end and wide spaces', 'GEZDGNBV　GY3TQOJQ　GEZDGNBVGY3TQOJQ===='],
  ])('%s shows its first code, and is saved under the names beside it', async (_, key) => {
    const shown = await addPage(captureWorld());
    await type(shown.getByRole('textbox', { name: 'サービス名' }), '図書館');
    await type(shown.getByRole('textbox', { name: 'アカウント名' }), 'taro');
    await type(shown.getByRole('textbox', { name: /^キー/ }), key);
    expect(shown.getByTestId('code').textContent).toMatch(/^\d{3} \d{3}$/);
    await doing(() => shown.getByRole('button', { name: '登録する' }).click());
    expect(shown.saved).toMatchObject([{ account: { issuer: '図書館', accountName: 'taro' } }]);
    expect(shown.saved[0]?.account.secret).toEqual(new TextEncoder().encode('12345678901234567890'));
    expect(shown.getByRole('status').textContent).toContain('追加されました');
  });
});

it('of a code that is saved already nothing is green', async () => {
  const { issuer, accountName } = savedHanako;
  const shown = await addPage(captureWorld());
  await type(shown.getByRole('textbox', { name: 'サービス名' }), issuer);
  await type(shown.getByRole('textbox', { name: 'アカウント名' }), accountName);
  await type(shown.getByRole('textbox', { name: /^キー/ }), HANAKO);
  expect(shown.getByTestId('preview').textContent).toContain('もう登録してあります');
  expect(shown.place.querySelectorAll('button.button:not(.button-second, .button-link)')).toHaveLength(0);
});

describe('「くわしい設定」', () => {
  const detailsOf = (shown: Awaited<ReturnType<typeof addPage>>) =>
    shown.place.querySelector('details') as HTMLDetailsElement;

  it('is closed for a key that is typed and for a picture, with what was read in it', async () => {
    const shown = await addPage(captureWorld({ shows: { 1: [`${uri('hanako')}&digits=8&period=60`] } }));
    expect(detailsOf(shown).open).toBe(false);
    await choose(shown, 1);
    await shown.findByTestId('preview');
    expect(detailsOf(shown).open).toBe(false);
    const value = (name: string) => shown.getByRole<HTMLInputElement>('spinbutton', { name }).value;
    expect([value('桁数'), value('更新間隔（秒）')]).toEqual(['8', '60']);
  });

  it('opens when one of its fields is entered', async () => {
    const shown = await addPage(captureWorld());
    const digits = shown.getByRole('spinbutton', { name: '桁数' });
    await doing(() => digits.focus());
    expect(detailsOf(shown).open).toBe(true);
  });

  it.each([
    ['digits=9', 'digitsOutOfRange'],
    ['period=5', 'periodOutOfRange'],
  ])('opens when a value in it is refused: %s', async (given, error) => {
    const shown = await addPage(captureWorld());
    await type(shown.getByRole('textbox', { name: /^キー/ }), `otpauth://totp/A?secret=${HANAKO}&${given}`);
    await doing(() => shown.getByRole('button', { name: '登録する' }).click());
    expect(shown.getByRole('alert').dataset['error']).toBe(error);
    expect(detailsOf(shown).open).toBe(true);
  });
});

/** Gives the page a picture, as the file input does. */
async function choose(shown: Awaited<ReturnType<typeof addPage>>, name: number): Promise<void> {
  const input = shown.getByLabelText('画像を選ぶ');
  const file = new File([screenshot(name) as BlobPart], 'code.png', { type: 'image/png' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await doing(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  await rest();
}

/** A capture service whose pictures are read when the test says so, in whatever order. */
function readWhenTold(world: ReturnType<typeof captureWorld>) {
  const waiting: (() => void)[] = [];
  const { readPictures } = world.capture;
  const capture: typeof world.capture = {
    ...world.capture,
    readPictures: async (pictures) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return readPictures(pictures);
    },
  };
  const finish = async (nth: number) => {
    await doing(() => waiting[nth]?.());
    await rest();
  };
  return { world: { ...world, capture }, finish };
}

describe('of several pictures, one after the other', () => {
  const given = (account: string) => ({ shows: { 1: [uri('first')], 2: [uri(account, HANAKO)] } });

  it('what the earlier one held makes way as soon as the next is given, with a sign until it is read', async () => {
    const { world, finish } = readWhenTold(captureWorld(given('second')));
    const shown = await addPage(world);
    await choose(shown, 1);
    await finish(0);
    expect((await shown.findByTestId('preview')).textContent).toContain('first');
    await choose(shown, 2);
    expect(shown.queryByTestId('preview')).toBeNull();
    await shown.findByTestId('working');
    await finish(1);
    expect((await shown.findByTestId('preview')).textContent).toContain('second');
    expect(shown.queryByTestId('working')).toBeNull();
  });

  it('the last one given stands there, though an earlier one is read after it', async () => {
    const { world, finish } = readWhenTold(captureWorld(given('second')));
    const shown = await addPage(world);
    await choose(shown, 1);
    await choose(shown, 2);
    await finish(1);
    await finish(0);
    expect((await shown.findByTestId('preview')).textContent).toContain('second');
  });
});

describe('a picture', () => {
  it.each<CaptureError>([
    ...(['qrNotFound', 'qrSlow', 'qrTooSmall', 'qrCutOff', 'qrSmallKind'] as const),
    ...(['pictureTooLarge', 'pictureUnreadable', 'pictureUnknownType'] as const),
  ])('that can not be read says so: %s', async (error) => {
    const shown = await addPage(captureWorld({ shows: { 1: error } }));
    await choose(shown, 1);
    const alert = await shown.findByRole('alert');
    await rest();
    expect(alert.dataset['error']).toBe(error);
    expect(alert.textContent?.length).toBeGreaterThan(20);
    // A better photograph does not help with a kind that is not read.
    if (error === 'qrSmallKind') expect(alert.textContent).toContain('キー');
  });

  it.each([
    ['an address', 'https://evil.example/?q=健保', /^https:\/\/evil\.example\//],
    ['Wi-Fi', 'WIFI:S:我が家;T:WPA;P:himitsu-1234;;', /我が家/],
    ['a business card', 'BEGIN:VCARD\nFN:健保 花子\nTEL:0312345678\nEND:VCARD', /健保 花子/],
    ['a script', 'javascript:alert(document.domain)', /javascript:alert/],
    ['a mail address', 'mailto:hanako@example.jp', /hanako@example\.jp/],
    ['an image that would be loaded', '<img src="https://evil.example/">', /<img/],
  ])('with the code of %s says what that is, as text that does nothing', async (_, text, says) => {
    const shown = await addPage(captureWorld({ shows: { 1: [text] } }));
    await choose(shown, 1);
    const told = await shown.findByTestId('qr-says');
    expect(shown.getByRole('alert').dataset['error']).toBe('notOtpauth');
    expect(told.textContent).toMatch(new RegExp(says.source.replace('^', '')));
    expect(told.querySelector('a, img, script')).toBeNull();
    expect(shown.place.textContent).not.toMatch(/himitsu-1234|0312345678/);
    expect(shown.queryByTestId('preview')).toBeNull();
  });

  it('with names that turn, hide or pile up letters shows them clean', async () => {
    const issuer = encodeURIComponent('\u202e<img src=x onerror=alert(1)>\u2066\n健保');
    const account = encodeURIComponent(`a\u200b${'\u0316'.repeat(60)}`);
    const shown = await addPage(
      captureWorld({
        shows: { 1: [`otpauth://totp/${issuer}:${account}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP`] },
      }),
    );
    await choose(shown, 1);
    const preview = await shown.findByTestId('preview');
    expect(preview.textContent).toContain('<img src=x onerror=alert(1)> 健保');
    expect(preview.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|\p{Mark}{5}/u);
    expect(preview.querySelector('img')).toBeNull();
  });
});
