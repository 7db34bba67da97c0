import { describe, expect, it } from 'vitest';
import type { CaptureError } from '../../../../lib/core/errors.ts';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import type { QrCode } from '../../../../lib/core/qr/picture.ts';
import { fail, ok, type Result } from '../../../../lib/core/result.ts';
import { findTwin } from '../../../../lib/core/vault/find-twin.ts';
import type { Found } from '../../../../lib/services/capture/capture-service.ts';
import { createCaptureService } from '../../../../lib/services/capture/create-capture-service.ts';
import type { CollectedPictures, QrPicture } from '../../../../lib/services/capture/ports.ts';
import { savedHanako } from '../../support/accounts.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const uri = (name: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') =>
  `otpauth://totp/KOSMO:${name}?secret=${secret}&issuer=KOSMO`;
const HANAKO = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const qr = (text: string): QrCode => ({
  text,
  corners: [
    { x: 10.4, y: 20.6 },
    { x: 110, y: 20 },
    { x: 110, y: 120 },
    { x: 10, y: 120 },
  ],
});

/** Pictures are named by their only byte; `shows` says what each holds. */
function world({
  shows = {} as Readonly<Record<number, readonly string[] | CaptureError>>,
  collected = ok({ origin: SITE, pictures: [] }) as Result<CollectedPictures, CaptureError>,
  screen = ok(new Uint8Array([99])) as Result<Uint8Array, CaptureError>,
} = {}) {
  const saved: { account: NewAccount; origin: string | undefined; replaced?: string }[] = [];
  const read: number[] = [];
  let count = 0;
  const summary = ({ secret: _, ...account }: NewAccount) => ({ ...savedHanako, ...account });
  const capture = createCaptureService({
    vault: {
      findTwin: (account) => findTwin([savedHanako], account),
      add: async (account, origin) => {
        saved.push({ account, origin });
        return ok(summary(account));
      },
      replace: async (id, account, origin) => {
        saved.push({ account, origin, replaced: id });
        return ok(summary(account));
      },
    },
    reader: {
      async read(picture) {
        const [name = 0] = picture instanceof Blob ? new Uint8Array(await picture.arrayBuffer()) : picture;
        read.push(name);
        const shown = shows[name] ?? [];
        return typeof shown === 'string'
          ? fail(shown)
          : ok<QrPicture>({ width: 200, height: 200, codes: shown.map(qr) });
      },
    },
    pagePictures: { collect: async () => collected },
    screen: { capture: async () => screen, origin: async () => SITE },
    urls: { create: () => 'blob:1', revoke: () => {} },
    randomId: () => `candidate ${++count}`,
  });
  return { capture, saved, read };
}

const page = (...pictures: number[]) =>
  ok({ origin: SITE, pictures: pictures.map((name) => new Uint8Array([name])) });
const names = (found: Result<Found, CaptureError>) =>
  found.ok ? found.value.candidates.map(({ accountName }) => accountName) : found.error;

describe('looking at a page', () => {
  it("reads the page's own pictures, bound to the page's origin, and needs no look at the screen", async () => {
    const { capture, read } = world({ collected: page(1, 2), shows: { 1: [], 2: [uri('taro')] } });
    const found = await capture.findOnPage(7);
    expect(names(found)).toEqual(['taro']);
    expect(found.ok && found.value.candidates[0]).toMatchObject({
      issuer: 'KOSMO',
      origin: SITE,
      period: 30,
    });
    expect(read).toEqual([1, 2]);
  });

  it('gives no secret away', async () => {
    const { capture } = world({ collected: page(1), shows: { 1: [uri('taro')] } });
    expect(JSON.stringify(await capture.findOnPage(7))).not.toContain('JBSWY3DP');
  });

  it('looks at the screen when the pictures show nothing', async () => {
    const { capture, read } = world({ collected: page(1), shows: { 99: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    expect(read).toEqual([1, 99]);
  });

  it('looks at the screen where no script may go', async () => {
    const { capture } = world({ collected: fail('pageProtected'), shows: { 99: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    const nothing = world({ collected: fail('pageProtected'), screen: fail('screenshotFailed') });
    expect(await nothing.capture.findOnPage(7)).toEqual({ ok: false, error: 'pageProtected' });
  });

  it('shows all codes of a page and the same one once', async () => {
    const { capture } = world({
      collected: page(1, 2),
      shows: { 1: [uri('taro'), uri('jiro', 'GEZDGNBVGY3TQOJQ')], 2: [uri('taro')] },
    });
    expect(names(await capture.findOnPage(7))).toEqual(['taro', 'jiro']);
  });

  it('says what a code is that can not be saved', async () => {
    const { capture } = world({ collected: page(1), shows: { 1: ['https://example.test/'] } });
    expect(await capture.findOnPage(7)).toEqual({
      ok: true,
      value: { candidates: [], unusable: [{ error: 'notOtpauth' }] },
    });
  });

  it('goes on after a picture that can not be read', async () => {
    const { capture } = world({ collected: page(1, 2), shows: { 1: 'pictureTooLarge', 2: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
  });

  it('ends when the popup closes', async () => {
    const abort = new AbortController();
    abort.abort();
    const { capture, read } = world({ collected: page(1, 2) });
    expect((await capture.findOnPage(7, abort.signal)).ok).toBe(false);
    expect(read.length).toBeLessThan(2);
  });
});

describe('a candidate', () => {
  it('is saved with its origin and with the names that the person corrected', async () => {
    const { capture, saved } = world({ collected: page(1), shows: { 1: [uri('taro')] } });
    const found = await capture.findOnPage(7);
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect((await capture.save(id, { accountName: ' 太郎\u202e ' })).ok).toBe(true);
    expect(saved).toMatchObject([{ account: { accountName: '太郎', issuer: 'KOSMO' }, origin: SITE }]);
  });

  it('from a picture file is bound to no site', async () => {
    const { capture, saved } = world({ shows: { 1: [uri('taro')] } });
    const found = await capture.readPicture(new Blob([new Uint8Array([1])]));
    expect(found.ok && found.value.candidates[0]?.place).toEqual({ x: 10, y: 20, width: 100, height: 100 });
    await capture.save(found.ok ? (found.value.candidates[0]?.id ?? '') : '');
    expect(saved[0]?.origin).toBeUndefined();
  });

  it('replaces an older account only when the person says so', async () => {
    const renewed = `otpauth://totp/${encodeURIComponent(savedHanako.issuer)}:hanako?secret=JBSWY3DPEHPK3PXP`;
    const { capture, saved } = world();
    const found = capture.readText(renewed);
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect(capture.twin(id)).toEqual({ kind: 'renewed', id: savedHanako.id });
    await capture.save(id);
    await capture.save(id, { replace: true });
    expect(saved.map(({ replaced }) => replaced)).toEqual([undefined, savedHanako.id]);
  });

  it('that is saved already is recognised', () => {
    const { capture } = world();
    const found = capture.readText(uri('someone', HANAKO));
    expect(capture.twin(found.ok ? (found.value.candidates[0]?.id ?? '') : '')).toMatchObject({
      kind: 'same',
    });
  });

  it('is gone once it was dropped', async () => {
    const { capture } = world();
    const found = capture.readText(uri('taro'));
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect(capture.code(id, 59_000)?.text).toMatch(/^\d{6}$/);
    capture.drop();
    expect(await capture.save(id)).toEqual({ ok: false, error: 'candidateGone' });
    expect(capture.code(id, 59_000)).toBeUndefined();
  });

  it('typed as a key is one candidate, however often it is corrected', () => {
    const { capture } = world();
    const input = { issuer: 'KOSMO', accountName: '', digits: 6, period: 30, algorithm: 'SHA1' } as const;
    const first = capture.readKey({ ...input, key: 'JBSW Y3DP EHPK 3PXP' });
    if (!first.ok) throw new Error(first.error);
    const second = capture.readKey({ ...input, key: HANAKO }, first.value.id);
    expect(second.ok && second.value.id).toBe(first.value.id);
    expect(capture.readKey({ ...input, key: '!' })).toMatchObject({ ok: false });
  });
});
