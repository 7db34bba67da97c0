import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const line = `otpauth://totp/a:b?secret=${KEY}`;
const andOtp = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, index) => ({ secret: KEY, label: `${index}`, type: 'TOTP' })),
  );

describe('a hostile file', () => {
  it.each([
    ['of 10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep'],
    ['of a million entries', andOtp(5001), 'too-many'],
    ['that is no JSON', '{"version": NaN}', 'damaged'],
    ['that ends too soon', '{"version": 1, "header": {', 'damaged'],
    ['with nothing but blanks', ' \r\n\t ', 'empty'],
    ['of an empty list', '[]', 'no-accounts'],
    ['of a table without codes', 'name,url,username,password\na,b,c,d\n', 'not-recognised'],
    ['of a page without addresses', '<html><body>hello</body></html>', 'not-recognised'],
    ['in PGP', '-----BEGIN PGP MESSAGE-----\n\nabc\n', 'pgp'],
    ['of a newer Aegis', '{"version": 2, "header": {}, "db": {}}', 'newer-version'],
    ['of a newer 2FAS', '{"schemaVersion": 5, "services": []}', 'newer-version'],
    [
      'of an Aegis without a password slot',
      '{"version":1,"header":{"slots":[{"type":2}],"params":{}},"db":"AA"}',
      'no-password-slot',
    ],
    ['whose one number is infinite', '{"schemaVersion": 1e999, "services": []}', 'damaged'],
    ['of another kind of JSON', '{"hello": "world"}', 'not-recognised'],
    ['that is one number', '7', 'not-recognised'],
    ['with text in the place of its list', '{"schemaVersion": 4, "services": "x"}', 'damaged'],
  ])('51 %s is refused', async (_, text, outcome) => {
    expect(await readImportFile(utf8(text), undefined, nodeKdf())).toEqual({ ok: false, error: outcome });
  });

  it.each([
    ['a database', [...utf8('SQLite format 3\0')], 'database'],
    ['a KeePass database', [0x03, 0xd9, 0xa2, 0x9a, 1, 2, 3], 'database'],
    ['a ZIP', [0x50, 0x4b, 3, 4, 1], 'archive'],
    ['a gzip', [0x1f, 0x8b, 8], 'archive'],
    ['bytes that are no text', [0xff, 0xfe, 0x00], 'not-recognised'],
    [
      'JSON that is not UTF-8',
      [...utf8('{"version": 1, "header": {"a": "'), 0xff, 0xfe, 0x80, ...utf8('"}, "db": {}}')],
      'damaged',
    ],
    ['a list of addresses that is not UTF-8', [...utf8(`${line}\n${line}\n`), 0xff, 0x80], 'damaged'],
    [
      'a 1PUX of 1Password',
      [0x50, 0x4b, 3, 4, ...utf8('export.attributes export.data')],
      '1password-archive',
    ],
    ['a ZIP of Proton Pass', [0x50, 0x4b, 3, 4, ...utf8('Proton Pass/data.json')], 'proton-pass-archive'],
    ['a ZIP of Bitwarden', [0x50, 0x4b, 3, 4, ...utf8('attachments/ data.json')], 'bitwarden-archive'],
  ])('51 %s is refused by what is in it', async (_, bytes, outcome) => {
    expect(await readImportFile(Uint8Array.from(bytes), undefined, nodeKdf())).toEqual({
      ok: false,
      error: outcome,
    });
  });

  it.each([
    ['addresses', 'otpauth://totp/a\n', 'too-many'],
    ['lines of a table', 'totp,name\n', 'too-many'],
    ['cells of a line', 'totp,', 'not-recognised'],
    ['quotes', '"', 'not-recognised'],
    ['empty objects', '[{},', 'too-deep'],
    ['numbered types', '{"a":[1],', 'too-deep'],
  ])('51 of hundreds of thousands of %s is refused without keeping them', async (_, piece, outcome) => {
    const read = await readImportFile(utf8(piece.repeat(400_000)), undefined, nodeKdf());
    expect(read).toEqual({ ok: false, error: outcome });
  });

  it.each([
    ['escapes that are no UTF-8', `otpauth://totp/${'%E5'.repeat(30_000)}?secret=${KEY}\n`.repeat(10)],
    ['colons', `otpauth://totp/${':'.repeat(90_000)}?secret=${KEY}&issuer=A\n`.repeat(10)],
    ['parameters', `otpauth://totp/a?${'&'.repeat(90_000)}secret=${KEY}\n`.repeat(10)],
    ['addresses within one line', 'x otpauth:// &secret='.repeat(20_000)],
    ['line ends before its last line', `a,b\n${'\n'.repeat(200_000)}x`],
    ['tags that never end', `<KeePassFile>${'<Entry '.repeat(20_000)}`],
    ['blanks within', `- a: b\n${' '.repeat(100_000)}secret: x`],
  ])('51 of thousands of %s is read or refused as fast as any other', async (_, text) => {
    const read = await readImportFile(utf8(text), undefined, nodeKdf());
    expect(JSON.stringify(read)).not.toContain('"accountName":"x"');
  });

  it('51 of a million members, or of objects without end, is refused before it is taken apart', async () => {
    const members = `{${Array.from({ length: 30_000 }, (_, at) => `"k${at}":1`).join(',')}}`;
    const objects = `{"items":[${'{},'.repeat(400_000)}{}],"folders":[]}`;
    for (const text of [members, objects])
      expect(await readImportFile(utf8(text), undefined, nodeKdf())).toEqual({
        ok: false,
        error: 'too-many',
      });
  });

  it('51 of more than 20 MB is refused before it is looked at', async () => {
    const read = await readImportFile(new Uint8Array(20 * 1024 * 1024 + 1), undefined, nodeKdf());
    expect(read).toEqual({ ok: false, error: 'too-large' });
  });

  it('51 with __proto__ and repeated keys pollutes nothing', async () => {
    const text = `[{"__proto__": {"polluted": true}, "secret": "${KEY}", "label": "a", "label": "b", "type": "TOTP"}]`;
    const read = await readImportFile(utf8(text), undefined, nodeKdf());
    expect(read.ok && read.value.rows).toMatchObject([{ account: { accountName: 'b' } }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['a byte-order mark', [0xef, 0xbb, 0xbf, ...utf8(line)]],
    ['UTF-16, little end first', [0xff, 0xfe, ...[...line].flatMap((letter) => [letter.charCodeAt(0), 0])]],
    ['UTF-16, big end first', [0xfe, 0xff, ...[...line].flatMap((letter) => [0, letter.charCodeAt(0)])]],
    ['CRLF', [...utf8(`${line}\r\n`)]],
    ['a copy that broke off within a letter', [...utf8(`${line}\n`), 0xe5, 0x81]],
    ['two byte-order marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...utf8(line)]],
  ])('51 is none with %s', async (_, bytes) => {
    const read = await readImportFile(Uint8Array.from(bytes), undefined, nodeKdf());
    expect(read.ok && read.value.rows).toMatchObject([{ account: { issuer: 'a', accountName: 'b' } }]);
  });

  it('51 whose table is in Shift_JIS is read in that encoding', async () => {
    const bytes = Uint8Array.from([
      ...utf8('name,login_totp\n'),
      0x8c,
      0x92,
      0x8d,
      0x4e,
      ...utf8(`,${KEY}\n`),
    ]);
    const shiftJis = (text: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(text);
    const read = await readImportFile(bytes, undefined, nodeKdf(), shiftJis);
    expect(read.ok && read.value.rows).toMatchObject([{ account: { issuer: '健康' } }]);
  });
});

describe('a derivation beyond the bounds', () => {
  const aegis = (n: number) =>
    JSON.stringify({
      version: 1,
      header: {
        slots: [{ type: 1, n, r: 8, p: 1, salt: '00', key: '00', key_params: { nonce: '00', tag: '00' } }],
        params: {},
      },
      db: 'AAAA',
    });
  const bitwarden = (change: object) =>
    JSON.stringify({ encrypted: true, passwordProtected: true, salt: 'abc', data: '2.a|a|a', ...change });
  const ente = (memLimit: number, opsLimit: number) =>
    JSON.stringify({
      version: 1,
      kdfParams: { memLimit, opsLimit, salt: 'AAAAAAAAAAAAAAAAAAAAAA' },
      encryptedData: 'AA',
      encryptionNonce: 'AA',
    });
  it.each([
    ['scrypt 2³⁰', aegis(2 ** 30), 'too-expensive'],
    ['scrypt with a cost that is no power of two', aegis(1000), 'damaged'],
    ['a thousand million rounds of PBKDF2', bitwarden({ kdfType: 0, kdfIterations: 1e9 }), 'too-expensive'],
    ['no round', bitwarden({ kdfType: 0, kdfIterations: 0 }), 'damaged'],
    ['2 GiB of memory', ente(2 ** 31, 1), 'too-expensive'],
    ['1 GiB, 65 times', ente(2 ** 30, 65), 'too-expensive'],
    ['256 MiB, 64 times and more', ente(2 ** 30, 17), 'too-expensive'],
    ['an unknown derivation', bitwarden({ kdfType: 7, kdfIterations: 5 }), 'newer-version'],
  ])('52 (%s) is refused before anything is computed', async (_, text, outcome) => {
    const kdf = nodeKdf();
    expect(await readImportFile(utf8(text), 'password', kdf)).toEqual({ ok: false, error: outcome });
    expect(kdf.count()).toBe(0);
  });
});

describe('codes of Google Authenticator', () => {
  it.each([
    ['without data', 'otpauth-migration://offline?data=', 'damaged'],
    [
      'whose lengths run over the end',
      `otpauth-migration://offline?data=${Buffer.from([0x0a, 0x7f, 1]).toString('base64')}`,
      'damaged',
    ],
    [
      'with a number that never ends',
      `otpauth-migration://offline?data=${Buffer.alloc(12, 0x80).toString('base64')}`,
      'damaged',
    ],
    [
      'with a wire type that does not occur',
      `otpauth-migration://offline?data=${Buffer.from([0x0d, 1, 2, 3, 4]).toString('base64')}`,
      'damaged',
    ],
  ])('53 %s are refused', async (_, text, outcome) => {
    expect(await readImportFile(utf8(text), undefined, nodeKdf())).toEqual({ ok: false, error: outcome });
  });
});
