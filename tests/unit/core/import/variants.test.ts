import { describe, expect, it } from 'vitest';
import type { ImportedRow } from '../../../../lib/core/import/imported-file.ts';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const utf8 = (text: string) => new TextEncoder().encode(text);

async function rowsOf(file: string | Uint8Array, password?: string): Promise<readonly ImportedRow[]> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const read = await readImportFile(bytes, password, nodeKdf());
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
}

/** Names of what can be imported, and reasons of what can not. */
const summed = (rows: readonly ImportedRow[]) =>
  rows.map((row) => ('account' in row ? `${row.account.issuer}/${row.account.accountName}` : row.reason));

describe('what versions and writers differ in', () => {
  it.each([
    ['semicolons', `Title;Username;OTPAuth\nA;b;${KEY}\n`],
    ['tabs and CRLF', `Title\tUsername\tOTPAuth\r\nA\tb\t${KEY}\r\n`],
    ['line ends of old Macs', `Title,Username,OTPAuth\rA,b,${KEY}\r`],
    ['a first line for Excel', `sep=;\r\nTitle;Username;OTPAuth\r\nA;b;${KEY}\r\n`],
    ['everything in quotes', `"Title","Username","OTPAuth"\n"A","b","${KEY}"\n`],
    [
      'titles in capitals and other columns',
      `NOTES,TITLE,USERNAME,OTPAUTH\n"two\nlines, ""quoted""",A,b,${KEY}\n`,
    ],
  ])('a table with %s', async (_, table) => {
    expect(summed(await rowsOf(table))).toEqual(['A/b']);
  });

  it.each([
    [
      'Duo whose first entry has no code',
      `[{"name":"x"},{"name":"b","otpGenerator":{"otpSecret":"${KEY}"}}]`,
      ['secret', '/b'],
    ],
    [
      '2FAS of which an entry has nothing but its secret',
      `{"schemaVersion":1,"services":[{"name":"A","secret":"${KEY}"},{"name":"B"}]}`,
      ['A/', 'secret'],
    ],
    [
      'Bitwarden with a key of KeeOtp, a card and an empty code',
      `{"items":[{"name":"A","login":{"username":"b","totp":"key=${KEY}&size=8&step=60&otpHashMode=Sha256"}},{"type":3},{"login":{"totp":" "}}],"folders":[]}`,
      ['A/b'],
    ],
    [
      '2FAuth with addresses',
      `{"app":"2fauth_v4","data":[{"uri":"otpauth://totp/A B:b c?secret=${KEY}&issuer=A B"}]}`,
      ['A B/b c'],
    ],
    ['andOTP before it knew issuers', `[{"secret":"${KEY}","label":"A - b","type":"TOTP"}]`, ['A/b']],
    [
      'Aegis of which an entry lacks its parts',
      '{"version":1,"header":{},"db":{"version":3,"entries":[{},{"info":{}},7]}}',
      ['damaged', 'damaged', 'damaged'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(summed(await rowsOf(text))).toEqual(expected);
  });

  it.each([
    [
      'HTML with entities',
      `<td>otpauth://totp/A:b?secret=${KEY}&amp;issuer=A</td><a href="otpauth://totp/C&#58;d?secret=${KEY}&quot;x">`,
      ['A/b', 'C/d'],
    ],
    ['an address without label and slash', `otpauth://totp?secret=${KEY}`, ['/']],
    [
      'an address whose label is not escaped',
      `otpauth://totp/健保 加入者:花 子 100%?secret=${KEY}`,
      ['健保 加入者/花 子 100%'],
    ],
    [
      'an address in capitals with small letters of its key',
      `OTPAUTH://TOTP/A:b?SECRET=${KEY.toLowerCase()}`,
      ['A/b'],
    ],
    ['a hexadecimal key', 'otpauth://totp/A:b?secret=3132333435363738393031323334353637383930', ['A/b']],
    ['a key that nobody can guess', 'otpauth://totp/A:b?secret=ABCDEF01', ['secret']],
    ['a repeated parameter', `otpauth://totp/A:b?secret=${KEY}&secret=${KEY}`, ['uri']],
    [
      'names that are escaped twice',
      `otpauth://totp/%25E5%2581%25A5:b?secret=${KEY}&issuer=%25E5%2581%25A5`,
      ['健/b'],
    ],
    [
      'no account at all but one',
      `motp://A:b?secret=00\nsteam://ABC\notpauth://yaotp/x?secret=${KEY}`,
      ['motp', 'steam', 'yandex'],
    ],
    [
      'Ente with blanks in what it shows',
      `otpauth://totp/A:b?secret=${KEY}&codeDisplay=%7B%22pinned%22%3Afalse%2C+%22trashed%22%3A+true%7D`,
      ['A/b'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(summed(await rowsOf(text))).toEqual(expected);
  });

  it('a list in the encoding of Windows in Japan', async () => {
    const shiftJis = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    const bytes = Uint8Array.from([
      ...utf8('otpauth://totp/'),
      0x8c,
      0x92,
      0x8d,
      0x4e,
      ...utf8(`:b?secret=${KEY}\n`),
    ]);
    const read = await readImportFile(bytes, undefined, nodeKdf(), shiftJis);
    expect(read.ok && summed(read.value.rows)).toEqual(['健康/b']);
  });

  it('a password in decomposed letters, as a phone may have taken it', async () => {
    const password = 'パスワード'.normalize('NFD');
    const kdf = nodeKdf();
    const salt = new Uint8Array(12).fill(1);
    const key = await kdf.pbkdf2('SHA-1', utf8(password), salt, 1000);
    const cipher = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt']);
    const plain = utf8(`[{"secret":"${KEY}","issuer":"A","label":"b","type":"TOTP"}]`);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: salt }, cipher, Uint8Array.from(plain));
    const file = Uint8Array.from([0, 0, 3, 232, ...salt, ...salt, ...new Uint8Array(sealed)]);
    expect(summed(await rowsOf(file, 'パスワード'))).toEqual(['A/b']);
    await expect(rowsOf(file, 'ハスワード')).rejects.toThrow('wrong-password');
  });

  it('Java texts with letters outside of the first plane', async () => {
    const text = (plain: string) => {
      const units = Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
      const bytes = units.flatMap((unit) => {
        if (unit > 0 && unit < 0x80) return [unit];
        if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
        return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
      });
      return [0x74, bytes.length >> 8, bytes.length & 0xff, ...bytes];
    };
    const entries = [
      ['a-token', '{"label":"😀"}'],
      ['b-token', 'no JSON'],
    ];
    const file = Uint8Array.from([
      ...[0xac, 0xed, 0, 5],
      ...utf8('sr java.util.HashMap'),
      ...[0x77, 8, 0, 0, 0, 16, 0, 0, 0, entries.length + 1],
      ...entries.flatMap(([name = '', value = '']) => [...text(name), ...text(value)]),
      ...text('masterKey'),
      ...text(await masterKey('pw')),
      0x78,
    ]);
    const rows = await rowsOf(file, 'pw');
    expect(rows).toMatchObject([{ accountName: '😀', reason: 'damaged' }, { reason: 'damaged' }]);
  });
});

/** As FreeOTP writes it: the key of all keys under a password. */
async function masterKey(password: string): Promise<string> {
  const derived = await nodeKdf().pbkdf2('SHA-1', utf8(password), new Uint8Array(8), 10);
  const cipher = await crypto.subtle.importKey('raw', Uint8Array.from(derived), 'AES-GCM', false, [
    'encrypt',
  ]);
  const parameters = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: utf8('AES') };
  const sealed = await crypto.subtle.encrypt(parameters, cipher, new Uint8Array(32));
  return JSON.stringify({
    mAlgorithm: 'PBKDF2withHmacSHA1',
    mIterations: 10,
    mSalt: Array(8).fill(0),
    mEncryptedKey: {
      mCipher: 'AES/GCM/NoPadding',
      mCipherText: [...new Int8Array(sealed)],
      mParameters: [0x04, 12, ...Array(12).fill(0)],
      mToken: 'AES',
    },
  });
}
