import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../lib/core/otp/account.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { savedHanako } from '../../support/accounts.ts';
import { captureWorld, HANAKO, names, page, pictures, SITE, uri } from '../../support/capture-world.ts';

describe('looking at a page', () => {
  it("reads the page's own pictures, bound to the page's origin, and needs no look at the screen", async () => {
    const { capture, read } = captureWorld({ collected: page(1, 2), shows: { 1: [], 2: [uri('taro')] } });
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
    const { capture } = captureWorld({ collected: page(1), shows: { 1: [uri('taro')] } });
    expect(JSON.stringify(await capture.findOnPage(7))).not.toContain('JBSWY3DP');
  });

  it('looks at the screen when the pictures show nothing', async () => {
    const { capture, read } = captureWorld({ collected: page(1), shows: { 99: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    expect(read).toEqual([1, 99]);
  });

  it('looks at the screen where no script may go', async () => {
    const { capture } = captureWorld({ collected: fail('pageProtected'), shows: { 99: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    const nothing = captureWorld({ collected: fail('pageProtected'), screen: fail('screenshotFailed') });
    expect(await nothing.capture.findOnPage(7)).toEqual({ ok: false, error: 'pageProtected' });
  });

  it('takes what the page says in letters, and the same account in a picture is no second one', async () => {
    const letters = ok({
      origin: SITE,
      pictures: pictures(1),
      addresses: [uri('taro'), 'otpauth://x'],
    });
    const { capture } = captureWorld({ collected: letters, shows: { 1: [uri('taro')] } });
    const found = await capture.findOnPage(7);
    expect(names(found)).toEqual(['taro']);
    expect(found.ok && found.value.candidates[0]).toMatchObject({ origin: SITE });
  });

  it('shows all codes of a page and the same one once', async () => {
    const { capture } = captureWorld({
      collected: page(1, 2),
      shows: { 1: [uri('taro'), uri('jiro', 'GEZDGNBVGY3TQOJQ')], 2: [uri('taro')] },
    });
    expect(names(await capture.findOnPage(7))).toEqual(['taro', 'jiro']);
  });

  it('says what a code is that can not be saved', async () => {
    const { capture } = captureWorld({ collected: page(1), shows: { 1: ['https://example.test/'] } });
    expect(await capture.findOnPage(7)).toEqual({
      ok: true,
      value: {
        candidates: [],
        unusable: [
          expect.objectContaining({
            error: 'notOtpauth',
            says: { kind: 'address', excerpt: 'https://example.test/' },
          }),
        ],
      },
    });
  });

  it('goes on after a picture that can not be read', async () => {
    const { capture } = captureWorld({
      collected: page(1, 2),
      shows: { 1: 'pictureTooLarge', 2: [uri('taro')] },
    });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
  });

  it('ends when the popup closes', async () => {
    const abort = new AbortController();
    abort.abort();
    const { capture, read } = captureWorld({ collected: page(1, 2) });
    expect((await capture.findOnPage(7, abort.signal)).ok).toBe(false);
    expect(read.length).toBeLessThan(2);
  });
});

describe('a candidate', () => {
  it('is saved with its origin and with the names that the person corrected', async () => {
    const { capture, saved } = captureWorld({ collected: page(1), shows: { 1: [uri('taro')] } });
    const found = await capture.findOnPage(7);
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect((await capture.save(id, { accountName: ' 太郎\u202e ' })).ok).toBe(true);
    expect(saved).toMatchObject([{ account: { accountName: '太郎', issuer: 'KOSMO' }, origin: SITE }]);
  });

  it('from a picture file is bound to no site', async () => {
    const { capture, saved } = captureWorld({ shows: { 1: [uri('taro')] } });
    const found = await capture.readPictures([new Blob([new Uint8Array([1])])]);
    expect(found.ok && found.value.candidates[0]?.place).toEqual({
      x: 0.05,
      y: 0.1,
      width: 0.5,
      height: 0.5,
    });
    await capture.save(found.ok ? (found.value.candidates[0]?.id ?? '') : '');
    expect(saved[0]?.origin).toBeUndefined();
  });

  it('replaces an older account only when the person says so', async () => {
    const renewed = `otpauth://totp/${encodeURIComponent(savedHanako.issuer)}:hanako?secret=JBSWY3DPEHPK3PXP`;
    const { capture, saved } = captureWorld();
    const found = await capture.readText(renewed);
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect(capture.twin(id)).toEqual({ kind: 'renewed', id: savedHanako.id, unconfirmed: false });
    await capture.save(id);
    await capture.save(id, { replace: true });
    expect(saved.map(({ replaced }) => replaced)).toEqual([undefined, savedHanako.id]);
  });

  it('takes the place of one that its own site never took a code of, and of no other', async () => {
    const renewed = `otpauth://totp/${encodeURIComponent(savedHanako.issuer)}:hanako?secret=JBSWY3DPEHPK3PXP`;
    const onPage = ok({ origin: SITE, pictures: [], addresses: [renewed] });
    const twinOn = async (kept: Account, collected = onPage) => {
      const { capture, saved } = captureWorld({ kept, collected });
      const found = await capture.findOnPage(7);
      const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
      const twin = capture.twin(id);
      await capture.save(id, { replace: twin?.unconfirmed ?? false });
      return { twin, saved: saved[0] };
    };
    const pending = await twinOn({ ...savedHanako, pending: true });
    expect(pending.twin).toEqual({ kind: 'renewed', id: savedHanako.id, unconfirmed: true });
    expect(pending.saved).toMatchObject({ replaced: savedHanako.id, pending: true });
    const elsewhere = ok({ origin: 'https://other.example', pictures: [], addresses: [renewed] });
    for (const { twin, saved } of [
      await twinOn(savedHanako),
      await twinOn({ ...savedHanako, pending: true }, elsewhere),
    ]) {
      expect(twin?.unconfirmed).toBe(false);
      expect(saved?.replaced).toBeUndefined();
    }
  });

  it('that is saved already is recognised', async () => {
    const { capture } = captureWorld();
    const found = await capture.readText(uri('someone', HANAKO));
    expect(capture.twin(found.ok ? (found.value.candidates[0]?.id ?? '') : '')).toMatchObject({
      kind: 'same',
    });
  });

  it('is gone once it was dropped', async () => {
    const { capture } = captureWorld();
    const found = await capture.readText(uri('taro'));
    const id = found.ok ? (found.value.candidates[0]?.id ?? '') : '';
    expect(capture.code(id, 59_000)?.text).toMatch(/^\d{6}$/);
    capture.drop();
    expect(await capture.save(id)).toEqual({ ok: false, error: 'candidateGone' });
    expect(capture.code(id, 59_000)).toBeUndefined();
  });

  it('typed as a key is one candidate, however often it is corrected', () => {
    const { capture } = captureWorld();
    const input = { issuer: 'KOSMO', accountName: '', digits: 6, period: 30, algorithm: 'SHA1' } as const;
    const first = capture.readKey({ ...input, key: 'JBSW Y3DP EHPK 3PXP' });
    if (!first.ok) throw new Error(first.error);
    const second = capture.readKey({ ...input, key: HANAKO }, first.value.id);
    expect(second.ok && second.value.id).toBe(first.value.id);
    expect(capture.readKey({ ...input, key: '!' })).toMatchObject({ ok: false });
  });
});
