import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { encodeBase32 } from '../../../../lib/core/otp/base32.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

const folder = join(import.meta.dirname, '../../../corpus/import/programs');
/** Of a row: service, account, key, algorithm, digits, and period or counter; or service, account and why it can't be read. */
const files: readonly {
  readonly file: string;
  readonly format: string;
  readonly withoutCode: number;
  readonly rows: readonly (readonly (string | number)[])[];
}[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const utf8 = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array, password?: string) {
  const read = await readImportFile(bytes, password, nodeKdf());
  if (!read.ok) return read.error;
  const rows = read.value.rows.map((row) => {
    if ('reason' in row) return [row.issuer, row.accountName, row.reason];
    const { type, issuer, accountName, secret, algorithm, digits, period, counter } = row.account;
    const moving = type === 'totp' ? `${period} s` : `counter ${counter}`;
    const state = row.trashed ? ['trashed'] : row.uncounted ? ['uncounted'] : [];
    return [issuer, accountName, encodeBase32(secret), algorithm, digits, moving, ...state];
  });
  const { format, withoutCode, leftOut } = read.value;
  return { format, withoutCode, ...(leftOut && { leftOut }), rows };
}

const namesIn = async (text: string) => {
  const read = await rowsOf(utf8(text));
  return typeof read === 'string'
    ? read
    : read.rows.map((row) => `${row[0]}|${row[1]}${row.length < 4 ? `|${row[2]}` : ''}`);
};

describe('files as other programs write them', () => {
  it.each(files)('$file', async ({ file, ...expected }) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    expect(await rowsOf(bytes, file.endsWith('.aes') ? 'exportpw' : undefined)).toEqual(expected);
  });

  it.each([
    [
      'a list among comments, where a comment holds an address',
      `# otpauth://totp/x?secret=${KEY}\n\n; note\notpauth://totp/A:b?secret=${KEY}\n`,
      ['A|b'],
    ],
    [
      'an entry of pass',
      `hunter2\nurl: https://a.example\notpauth://totp/A:b?secret=${KEY}&issuer=A\n`,
      ['A|b'],
    ],
    [
      'a list in Markdown',
      `My codes:\n\n- otpauth://totp/A:b?secret=${KEY}\n- \`otpauth://totp/C:d?secret=${KEY}\`\n`,
      ['A|b', 'C|d'],
    ],
    [
      'gauth with one key that is none',
      `A: ${KEY}\nB: 0189\notpauth://totp/C:d?secret=${KEY}\n`,
      ['|A', '|B|secret', 'C|d'],
    ],
    ['names and keys with tabs', `A\t${KEY}\nB\t${KEY.toLowerCase()}\n`, ['|A', '|B']],
    [
      'cotp',
      `{"version":2,"elements":[{"secret":"${KEY}","issuer":"A","label":"b","type":"TOTP","counter":null}]}`,
      ['A|b'],
    ],
    [
      'addresses in JSON',
      `{"items":["otpauth://totp/A:b?secret=${KEY}","otpauth://x",7]}`,
      ['A|b', '||type'],
    ],
    ['an array of addresses', `["otpauth://totp/A:b?secret=${KEY}"]`, ['A|b']],
    [
      'extract_otp_secrets',
      `name,secret,issuer,type,counter,url\na: b,${KEY},,totp,,otpauth://totp/a%3A%20b?secret=${KEY}\nc,${KEY},C,hotp,4,otpauth://hotp/c?secret=${KEY}&counter=4\n`,
      ['|a: b', 'C|c'],
    ],
    [
      'its JSON',
      `[{"name":"a: b","secret":"${KEY}","issuer":"","type":"totp","counter":null,"url":"otpauth://totp/a%3A%20b?secret=${KEY}"}]`,
      ['|a: b'],
    ],
    [
      'its table for KeePass',
      `Title,User Name,HmacOtp-Secret-Base32,HmacOtp-Counter,Group\nA,b,${KEY},4,OTP\n`,
      ['A|b'],
    ],
    [
      'a table of names and keys',
      `issuer,account,secret,digits,period\nA,b,${KEY},8,60\nC,d,,6,30\n`,
      ['A|b'],
    ],
    [
      'a table whose addresses stand under an unknown title',
      `Note,Link\n1,otpauth://totp/A:b?secret=${KEY}\n2,\n`,
      ['A|b'],
    ],
    [
      'YAML by hand',
      `accounts:\n  - name: A\n    username: 'b''s'\n    secret: ${KEY}\n  - name: C\n    uri: otpauth://totp/C:d?secret=${KEY}\n`,
      ["|b's", 'C|d'],
    ],
    ['a counter that is missing', `otpauth://hotp/A:b?secret=${KEY}\n`, ['A|b']],
  ])('%s', async (_, text, expected) => expect(await namesIn(text)).toEqual(expected));

  it('KeePass: history is left out, the recycle bin left out and counted, every password of an entry read', async () => {
    const entry = (title: string, value: string) =>
      `<Entry><UUID>x</UUID><String><Key>Title</Key><Value>${title}</Value></String><String><Key>otp</Key><Value ProtectInMemory="True">${value}</Value></String><String><Key>TOTP Seed</Key><Value/></String></Entry>`;
    const address = `otpauth://totp/n?secret=${KEY}&amp;digits=8`;
    const xml = `<?xml version="1.0"?><KeePassFile><Meta><RecycleBinUUID>YmlubmluZ2Jpbm5pbmc=</RecycleBinUUID></Meta><Root><Group><UUID>a</UUID>${entry('A &amp; &#x5065;', address)}<Group><UUID>YmlubmluZ2Jpbm5pbmc=</UUID>${entry('Old', KEY)}<Group>${entry('Older', KEY)}</Group></Group>${entry('B', KEY)}</Group></Root></KeePassFile>`;
    const read = await rowsOf(utf8(xml));
    expect(read).toMatchObject({
      format: 'keepass',
      leftOut: 2,
      rows: [
        ['A & 健', 'n', KEY, 'SHA1', 8, '30 s'],
        ['B', '', KEY, 'SHA1', 6, '30 s'],
      ],
    });
  });

  it('an entry that counts, and does not say from where, is offered and marked', async () => {
    expect(await rowsOf(utf8(`otpauth://hotp/A:b?secret=${KEY}&issuer=A\n`))).toMatchObject({
      rows: [['A', 'b', KEY, 'SHA1', 6, 'counter 0', 'uncounted']],
    });
  });

  it.each([
    [`otpauth://totp/A:b?secret=${KEY}&issuer=A&digits=8&a`, ['A|b|damaged']],
    [`otpauth://totp/A:b?secret=${KEY}&issuer=A&digits=`, ['A|b|damaged']],
    [`otpauth://totp/R%26D:b?secret=${KEY}&issuer=R&D`, ['R&D|b']],
    [`otpauth://totp/A:b?secret=${KEY}`, ['A|b']],
    [
      `[{"secret":"${KEY}","label":"a","type":"TOTP"},{"secret":"${KEY}","label":"b","ty`,
      ['|a', '|b|damaged'],
    ],
  ])('a file that broke off names what it lost: %s', async (text, expected) => {
    expect(await namesIn(text)).toEqual(expected);
  });

  it.each([
    [
      'a text about addresses',
      'Apps write `otpauth://totp/…` and otpauth-migration:// codes.\n',
      'not-recognised',
    ],
    ['a note', 'milk\neggs: 12\nbread\n', 'not-recognised'],
    ['settings', 'main\nname = x\nkey: short\n', 'not-recognised'],
    ['any other JSON', '{"hello":[{"key":"value"},{"secret":"no"}]}', 'not-recognised'],
    ['cotp’s own file', '{"version":1,"nonce":"AAAA","salt":"AAAA","cipher":"AAAA"}', 'database'],
  ])('%s is none of them', async (_, text, outcome) => expect(await rowsOf(utf8(text))).toBe(outcome));
});
