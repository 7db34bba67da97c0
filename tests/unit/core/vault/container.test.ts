import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../../lib/core/bytes.ts';
import { MAX_CONTAINER_LENGTH, parseContainer } from '../../../../lib/core/vault/container.ts';
import type { Contents } from '../../../../lib/core/vault/contents.ts';
import type { Header, Wrap } from '../../../../lib/core/vault/header.ts';
import { usualArgon2 } from '../../../../lib/core/vault/kdf.ts';
import { openContents, sealContents } from '../../../../lib/core/vault/seal.ts';
import { deriveFromRandom, unwrapVaultKey, wrapVaultKey } from '../../../../lib/core/vault/wrap.ts';
import { anyAccount, savedHanako } from '../../support/accounts.ts';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
const vaultKey = filled(32, 7);
const derived = filled(32, 9);
const vaultId = filled(16, 1);
const kdf = { ...usualArgon2, salt: filled(16, 2) };

function passwordWrap(change: Partial<Parameters<typeof wrapVaultKey>[2]> = {}): Wrap {
  return wrapVaultKey(vaultKey, derived, {
    vaultId,
    id: '00000000000000b1',
    type: 'password',
    kdf,
    nonce: filled(24, 3),
    ...change,
  });
}

function header(change: Partial<Header> = {}): Header {
  return {
    vaultId,
    generation: 1,
    writtenAt: 1_700_000_000_000,
    payloadSalt: filled(32, 4),
    wraps: [passwordWrap()],
    ...change,
  };
}

function sealed(contents: Contents = { accounts: [savedHanako], trash: [] }, top = header()): string {
  const text = sealContents(contents, top, vaultKey, filled(24, 5));
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

/** The whole way: parse, unwrap, open. */
function open(text: unknown) {
  const container = parseContainer(text);
  if (!container.ok) return container;
  const wrap = container.value.header.wraps[0];
  const key = wrap && unwrapVaultKey(wrap, container.value.header.vaultId, derived);
  return key?.ok ? openContents(container.value, key.value) : key;
}

/** The container with its header edited as JSON. */
function withHeader(change: (header: { readonly wraps: readonly object[] }) => unknown): string {
  const [magic, head = '', body] = sealed().split('.');
  const json = JSON.parse(new TextDecoder().decode(fromBase64Url(head)));
  const edited = change(json) ?? json;
  return [magic, toBase64Url(new TextEncoder().encode(JSON.stringify(edited))), body].join('.');
}

/** The container with other bytes for a header; they are not authenticated by what follows. */
function withHeaderBytes(change: (header: Uint8Array) => Uint8Array): string {
  const [magic, head = '', body] = sealed().split('.');
  return [magic, toBase64Url(change(fromBase64Url(head) ?? filled(0, 0))), body].join('.');
}

const padded = (length: number) => (bytes: Uint8Array) =>
  Uint8Array.from({ length }, (_, at) => bytes[at] ?? 0x20);

function withBody(body: Uint8Array): string {
  return [...sealed().split('.').slice(0, 2), toBase64Url(body)].join('.');
}

describe('a container', () => {
  it('gives back every account that went in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAccount, { selector: (account) => account.id, maxLength: 8 }),
        fc.nat(4),
        (accounts, trashed) => {
          const contents = {
            accounts: accounts.slice(trashed),
            trash: accounts.slice(0, trashed).map((account) => ({ ...account, removedAt: 5 })),
          };
          expect(open(sealed(contents))).toEqual({ ok: true, value: { contents, version: 2 } });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('3 with any one bit of it flipped does not open', () => {
    const text = sealed();
    const [, head = '', body = ''] = text.split('.');
    const [headBytes, bodyBytes] = [fromBase64Url(head), fromBase64Url(body)];
    if (!headBytes || !bodyBytes) throw new Error('unreadable');
    const flipped = (bytes: Uint8Array, bit: number) => {
      const copy = bytes.slice();
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return toBase64Url(copy);
    };
    const opened: string[] = [];
    for (let bit = 0; bit < headBytes.length * 8; bit++) {
      if (open(`KV1.${flipped(headBytes, bit)}.${body}`)?.ok) opened.push(`header ${bit}`);
    }
    for (let bit = 0; bit < bodyBytes.length * 8; bit++) {
      if (open(`KV1.${head}.${flipped(bodyBytes, bit)}`)?.ok) opened.push(`body ${bit}`);
    }
    expect(opened).toEqual([]);
    expect(headBytes.length + bodyBytes.length).toBeGreaterThan(600);
  });

  it('4 cut at any length does not open', () => {
    const text = sealed();
    for (let length = 0; length < text.length; length++) expect(open(text.slice(0, length))?.ok).toBe(false);
  });

  it.each([
    ...[undefined, null, 5, {}, '', 'KV1', 'KV1.', 'KV1..', 'KV0.a.b', 'KV01.a.b', 'x'.repeat(3_000_000)],
    // What only looks like the magic of a newer version.
    ...['KV.a.b', 'KV2', 'KVx.a.b', 'xKV2.a.b', 'KV2x.a.b'],
  ])('takes %j for damaged', (text) => {
    expect(parseContainer(text)).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it.each([
    ['a further part', () => `${sealed()}.x`],
    ['a header that is no UTF-8', () => withHeaderBytes(() => filled(300, 0xff))],
    ['a header that is padded beyond any size', () => withHeaderBytes(padded(30_001))],
    ['less than a nonce and a tag', () => withBody(filled(39, 1))],
    ['more than is ever written', () => `${sealed()}${'A'.repeat(MAX_CONTAINER_LENGTH)}`],
  ])('is damaged by %s', (_, text) => {
    expect(parseContainer(text())).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it.each([
    ['with blanks in its header', () => withHeaderBytes(padded(28_000))],
    ['with nothing in it', () => withBody(filled(40, 1))],
    ['of a version of many digits, which is newer', () => sealed().replace('KV1.', 'KV12.')],
  ])('is read %s', (what, text) => {
    const read = parseContainer(text());
    expect(read).toMatchObject(what.endsWith('newer') ? { ok: false, error: 'vaultNewer' } : { ok: true });
  });

  it.each([
    ['its magic', () => sealed().replace('KV1.', 'KV2.')],
    ['its version', () => withHeader((json) => ({ ...json, v: 2 }))],
    ['a version that is a text', () => withHeader((json) => ({ ...json, v: '1' }))],
    ['a negative version', () => withHeader((json) => ({ ...json, v: -1 }))],
    ['half a version', () => withHeader((json) => ({ ...json, v: 1.5 }))],
    ['its cipher', () => withHeader((json) => ({ ...json, aead: 'A256GCM' }))],
    [
      'a way to open',
      () => withHeader(({ wraps, ...json }) => ({ ...json, wraps: [{ ...wraps[0], type: 'face' }] })),
    ],
    [
      'a derivation',
      () =>
        withHeader(({ wraps, ...json }) => ({ ...json, wraps: [{ ...wraps[0], kdf: { alg: 'balloon' } }] })),
    ],
  ])('says "newer" when %s is not ours', (_, text) => {
    expect(parseContainer(text())).toEqual({ ok: false, error: 'vaultNewer' });
  });

  const kdfWith = (change: object) => () =>
    withHeader(({ wraps, ...json }) => {
      const wrap = wraps[0] as { readonly kdf: object };
      return { ...json, wraps: [{ ...wrap, kdf: { ...wrap.kdf, ...change } }] };
    });
  it.each([
    ['8 KiB', kdfWith({ m: 8 })],
    ['just under the floor', kdfWith({ m: 19_455 })],
    ['4 TiB', kdfWith({ m: 4 * 2 ** 30 })],
    ['just over the ceiling', kdfWith({ m: 262_145 })],
    ['no pass', kdfWith({ t: 0 })],
    ['a thousand million passes', kdfWith({ t: 1e9 })],
    ['one pass with little memory', kdfWith({ m: 19_456, t: 1 })],
    ['too much of both', kdfWith({ m: 262_144, t: 5 })],
    ['a million lanes', kdfWith({ p: 1e6 })],
    ['a short salt', kdfWith({ salt: toBase64Url(filled(15, 0)) })],
    ['a salt of a megabyte', kdfWith({ salt: 'A'.repeat(1_000_000) })],
    ['1,000 iterations', kdfWith({ alg: 'pbkdf2-sha256', c: 1000 })],
    ['too many iterations', kdfWith({ alg: 'pbkdf2-sha256', c: 10_000_001 })],
    ['a password behind HKDF', kdfWith({ alg: 'hkdf-sha256' })],
  ])('refuses a derivation with %s before anything is computed', (_, text) => {
    expect(parseContainer(text())).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it('19 does not take a wrap from another vault', () => {
    const foreign = passwordWrap({ vaultId: filled(16, 8) });
    const text = sealed(undefined, header({ wraps: [foreign] }));
    expect(open(text)).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it('does not take the ciphertext of another generation', () => {
    const [magic, , body] = sealed().split('.');
    const [, otherHead] = sealed(undefined, header({ generation: 2 })).split('.');
    expect(open([magic, otherHead, body].join('.'))).toEqual({ ok: false, error: 'vaultDamaged' });
  });

  it('tells a wrong password from damaged data', () => {
    const wrap = passwordWrap();
    expect(unwrapVaultKey(wrap, vaultId, filled(32, 8))).toEqual({ ok: false, error: 'passwordWrong' });
    expect(unwrapVaultKey({ ...wrap, sealedKey: filled(48, 0) }, vaultId, derived)).toEqual({
      ok: false,
      error: 'vaultDamaged',
    });
    expect(unwrapVaultKey(wrap, vaultId, derived)).toEqual({ ok: true, value: vaultKey });
  });

  it('can be opened by a random code as well as by a password', () => {
    const hkdf = { alg: 'hkdf-sha256', salt: filled(16, 6) } as const;
    const fromCode = deriveFromRandom(filled(16, 5), hkdf);
    const wrap = wrapVaultKey(vaultKey, fromCode, {
      vaultId,
      id: '00000000000000c1',
      type: 'recoveryCode',
      kdf: hkdf,
      nonce: filled(24, 1),
    });
    const text = sealed(undefined, header({ wraps: [passwordWrap(), wrap] }));
    const container = parseContainer(text);
    if (!container.ok) throw new Error(container.error);
    const read = container.value.header.wraps[1];
    expect(read && unwrapVaultKey(read, vaultId, fromCode)).toEqual({ ok: true, value: vaultKey });
  });

  it('names nobody outside the ciphertext', () => {
    const [, head = ''] = sealed().split('.');
    const json = new TextDecoder().decode(fromBase64Url(head));
    expect(json).not.toMatch(/hanako|健康|portal/);
  });
});
