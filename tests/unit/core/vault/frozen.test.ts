import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeAt, counterCode } from '../../../../lib/core/otp/generate-code.ts';
import { parseContainer } from '../../../../lib/core/vault/container.ts';
import { openContents } from '../../../../lib/core/vault/seal.ts';
import { unwrapVaultKey } from '../../../../lib/core/vault/wrap.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

const corpus = join(import.meta.dirname, '../../../corpus/vault');
const password = new TextEncoder().encode('mikan-taiko-kumo-nagoya');

// These files never change: what was saved once must open for ever.
describe('a vault that was saved by version 1', () => {
  it.each(['argon2id-64-mib', 'argon2id-46-mib', 'pbkdf2-sha256'])('opens: %s', async (name) => {
    const container = parseContainer(readFileSync(join(corpus, `${name}.kagiban`), 'utf8'));
    if (!container.ok) throw new Error(container.error);
    const { header } = container.value;
    const [wrap] = header.wraps;
    if (!wrap || wrap.kdf.alg === 'hkdf-sha256') throw new Error('no password wrap');
    const { kdf } = wrap;
    const derived =
      kdf.alg === 'argon2id'
        ? await nodeKdf().argon2id(password, kdf.salt, { memory: kdf.m, passes: kdf.t, lanes: kdf.p })
        : await nodeKdf().pbkdf2('SHA-256', password, kdf.salt, kdf.c);
    const key = unwrapVaultKey(wrap, header.vid, derived);
    if (!key.ok) throw new Error(key.error);
    const contents = openContents(container.value, key.value);
    if (!contents.ok) throw new Error(contents.error);
    const [society, vpn, library] = contents.value.accounts;
    expect(header).toMatchObject({ gen: 7, t: 1_760_000_000_003 });
    expect(society).toMatchObject({
      issuer: '健康保険組合加入者ページ',
      accountName: 'hanako',
      deviceName: 'パソコンの Chrome（かぎ番）',
      origins: ['https://www.example.portal.kosmo-web.jp'],
      pinned: true,
    });
    // RFC 6238 appendix B at 59 s, and RFC 4226's formula over the third secret.
    expect(society && codeAt(society, 59_000).text).toBe('287082');
    expect(vpn).toMatchObject({ digits: 8, period: 60, algorithm: 'SHA256' });
    expect(library).toMatchObject({ type: 'hotp', counter: 42, digits: 7 });
    expect(library && counterCode(library, 42)).toMatch(/^\d{7}$/);
  });
});
