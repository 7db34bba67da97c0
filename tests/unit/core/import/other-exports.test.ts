import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { encodeBase32 } from '../../../../lib/core/otp/base32.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

/**
 * Exports of programs that can't be run here, in the shape that their own writers or public test files have (seen 2026-11), with names and
 * keys of our own.
 */
const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const OTHER = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const URI = `otpauth://totp/Kenpo:hanako?secret=${KEY}&issuer=Kenpo&algorithm=SHA256&digits=8&period=60`;

interface Export {
  readonly program: string;
  readonly file: string;
  /** `service|account|key, where it is not KEY|what is not usual`, or `service|account|reason`. */
  readonly rows: readonly string[];
  readonly withoutCode?: number;
}

const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const exports: readonly Export[] = [
  {
    program: 'Keeper, JSON',
    file: JSON.stringify({
      shared_folders: [{ path: 'Team', manage_users: true }],
      records: [
        {
          ...{ title: '健保', uid: 'a1', login: '花子', password: 'p', $type: 'login', last_modified: 1 },
          custom_fields: { $oneTimeCode: URI, '$text:Branch': 'x', $host: { hostName: 'h', port: '22' } },
        },
        { title: 'GitHub', login: 'taro', custom_fields: { '$oneTimeCode::1': [URI] } },
        { title: 'Old', login: 'o', custom_fields: { 'TFC:Keeper': `otpauth://totp/?secret=${OTHER}` } },
        { title: 'Wi-Fi', $type: 'wifiCredentials', custom_fields: { '$text:SSID': 'home' } },
      ],
    }),
    rows: ['Kenpo|hanako|SHA256 8 60', 'Kenpo|hanako|SHA256 8 60', `Old|o|${OTHER}`],
    withoutCode: 1,
  },
  {
    program: 'Keeper, table without titles',
    file: [
      `"Foo","健保","花子","p","https://example.jp/","","","TFC:Keeper","${URI}"`,
      '"Foo","Bank","taro","p","https://bank.example/","a note","","Account ID","12345"',
      `"Foo\\\\Baz","Amazon","me@company.example","p","https://a.example/","","","Account ID","1","TFC:Keeper","otpauth://totp/Amazon:me?secret=${OTHER}&issuer=Amazon"`,
      '',
    ].join('\n'),
    rows: ['Kenpo|hanako|SHA256 8 60', `Amazon|me|${OTHER}`],
    withoutCode: 1,
  },
  {
    program: 'Keeper, table with titles',
    file: `Folder,Title,Login,Password,Website Address,Notes,Shared Folder,Custom Fields\nWork,健保,花子,p,https://k.example,,,$oneTimeCode,"${URI}"\nWork,Bank,taro,p,https://b.example,,,$type,login\n`,
    rows: ['Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'Enpass, JSON',
    file: JSON.stringify({
      folders: [{ title: 'Work', uuid: 'f', parent_uuid: '' }],
      items: [
        {
          ...{ title: '健保', template_type: 'login.default', archived: 0, trashed: 0, uuid: 'u', note: '' },
          fields: [
            { type: 'username', label: 'Username', value: '花子', deleted: 0, sensitive: 0 },
            { type: 'password', label: 'Password', value: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', sensitive: 1 },
            { type: 'totp', label: 'One-time code', value: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP' },
          ],
        },
        {
          ...{ title: 'Acme', template_type: 'login.default', trashed: 0 },
          fields: [
            { type: 'email', label: 'E-mail', value: 'taro@example.jp' },
            { type: 'totp', label: 'TOTP', value: URI },
          ],
        },
        { title: 'Card', template_type: 'creditcard.default', fields: [{ type: 'totp', value: '' }] },
        {
          ...{ title: 'Gone', template_type: 'login.default', trashed: 1 },
          fields: [{ type: 'totp', value: OTHER }],
        },
      ],
    }),
    rows: ['健保|花子', 'Kenpo|hanako|SHA256 8 60', `Gone||${OTHER}|trashed`],
    withoutCode: 1,
  },
  {
    program: 'Enpass, table',
    file: `"健保","Username","花子","*Password","p","TOTP","${KEY}","Website","https://k.example"\n"Bank","Username","taro","*Password","p"\n"Acme","E-mail","taro@example.jp","*TOTP","${URI}","a note"\n`,
    rows: ['健保|花子', 'Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'RoboForm',
    file: `\ufeffName,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\n健保,https://k.example,https://k.example,花子,'@p,note,/Work,"User ID$,,,txt,花子","Password$,,,pwd,p","TOTP KEY$,,,txt,${KEY}"\nBank,https://b.example,,taro,p,,,"User ID$,,,txt,taro"\nAcme,https://a.example,,jiro,p,,,"TOTP KEY$,,,txt,otpauth://totp/?secret=${OTHER}"\n`,
    rows: ['健保|花子', `Acme|jiro|${OTHER}`],
    withoutCode: 1,
  },
  {
    program: 'Zoho Vault',
    file: `Password Name,Description,Password URL,SecretData,Notes,CustomData,Tags,Classification,Favorite,login_totp,Folder Name\n健保,,https://k.example,"SecretType:Web Account\nUser Name:花子\nPassword:p\n",,,,E,0,"${URI}",\nBank,,,"User Name:taro\n",,,,E,0,,\n`,
    rows: ['Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'NordPass with a code in a field of its own',
    file: `name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields\n健保,https://k.example,,花子,p,,,,,,,,,,,,,,,,,password,"[{""label"":""2FA"",""type"":""hidden"",""value"":""${URI}""}]"\nBank,https://b.example,,taro,p,,,,,,,,,,,,,,,,,password,\n`,
    rows: ['Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'Psono',
    file: JSON.stringify({
      folders: [
        {
          name: 'Work',
          items: [
            {
              ...{ type: 'website_password', name: 'n', website_password_title: '健保' },
              ...{ website_password_username: '花子', website_password_password: 'p' },
              ...{ website_password_totp_period: 60, website_password_totp_algorithm: 'SHA256' },
              ...{ website_password_totp_digits: 8, website_password_totp_code: KEY },
            },
          ],
        },
      ],
      items: [
        {
          ...{ type: 'totp', name: 'Acme', totp_title: 'Acme', totp_period: 30, totp_algorithm: 'SHA1' },
          ...{ totp_digits: 6, totp_code: OTHER, totp_notes: 'x' },
        },
        { type: 'note', name: 'n', note_title: 'n', note_notes: 'x' },
      ],
    }),
    rows: ['健保|花子|SHA256 8 60', `|Acme|${OTHER}`],
    withoutCode: 1,
  },
  {
    program: 'Authy, opened by the tools of its users',
    file: JSON.stringify({
      message: 'success',
      decrypted_authenticator_tokens: [
        {
          ...{ account_type: 'authenticator', name: '健保: 花子', issuer: '健保', decrypted_seed: KEY },
          ...{ digits: 6, logo: 'authenticator', unique_id: '1608374963' },
        },
        { account_type: 'authenticator', name: 'Acme', issuer: null, decrypted_seed: OTHER, digits: 7 },
      ],
      success: true,
    }),
    rows: ['健保|花子', `|Acme|${OTHER}|7`],
  },
  {
    program: 'Authy, preferences of a phone',
    file: `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n    <int name="key_version" value="121" />\n    <string name="com.authy.storage.tokens.authenticator.key">${xmlText(
      JSON.stringify([
        {
          ...{ accountType: 'authenticator', decryptedSecret: KEY, digits: 6, originalIssuer: '健保' },
          ...{ originalName: '健保:花子', timestamp: 1, name: '健保: 花子' },
        },
        { accountType: 'authenticator', decryptedSecret: OTHER, digits: 8, name: 'Acme: jiro' },
      ]),
    )}</string>\n</map>\n`,
    rows: ['健保|花子', `|Acme: jiro|${OTHER}|8`],
  },
  {
    program: 'SafeInCloud',
    file: `<?xml version="1.0" encoding="utf-8"?>\n<database>\n<label name="Business" id="1"></label>\n<card title="健保" id="7" type="website">\n<field name="Login" type="login">花子</field>\n<field name="Password" type="password">ABCDEFGHIJKLMNOPQRST</field>\n<field name="One-time password" type="one_time_password">JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP</field>\n</card>\n<card title="R&amp;D" id="8"><field name="E-mail" type="email">jiro@example.jp</field><field name="2FA" type="one_time_password">${xmlText(URI)}</field></card>\n<card title="Note" id="9" type="note"><notes>x</notes></card>\n<card title="Gone" id="10" deleted="true"><field name="2FA" type="one_time_password">${OTHER}</field></card>\n</database>\n`,
    rows: ['健保|花子', 'Kenpo|hanako|SHA256 8 60', `Gone||${OTHER}|trashed`],
    withoutCode: 1,
  },
  {
    program: 'a file of Steam',
    file: JSON.stringify({
      ...{ shared_secret: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=', serial_number: '1', revocation_code: 'R1' },
      ...{ uri: `otpauth://totp/Steam:hanako?secret=${KEY}&issuer=Steam`, account_name: 'hanako' },
    }),
    rows: ['Steam|hanako|steam'],
  },
  {
    program: 'names and keys in one object',
    file: JSON.stringify({ 健保: KEY, Acme: OTHER }),
    rows: ['|健保', `|Acme|${OTHER}`],
  },
  {
    program: 'accounts by their names',
    file: JSON.stringify({
      version: 1,
      accounts: { 健保: { secret: KEY, digits: 8, period: 60, algorithm: 'SHA256' }, Acme: { key: OTHER } },
    }),
    rows: ['|健保|SHA256 8 60', `|Acme|${OTHER}`],
  },
  {
    program: 'a list in groups',
    file: JSON.stringify({
      groups: [
        { name: 'Work', entries: [{ issuer: '健保', account: '花子', secret: KEY }] },
        { name: 'Home', entries: [{ issuer: 'Acme', account: 'jiro', url: URI }, { note: 'x' }] },
      ],
    }),
    rows: ['健保|花子', 'Acme|jiro|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'a table that somebody keeps in Japanese',
    file: `サービス名,アカウント,シークレットキー,桁数\n健保,花子,JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP,6\nAcme,jiro,${OTHER},8\nメモ,x,,\n`,
    rows: ['健保|花子', `Acme|jiro|${OTHER}|8`],
    withoutCode: 1,
  },
  {
    program: 'Passbolt, Strongbox and others with a column for addresses',
    file: `"Title","Username","URL","Password","Notes","Group","TOTP"\n"健保","花子","https://k.example","p","","Work","${URI}"\n"Bank","taro","","p","","",""\n`,
    rows: ['Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'Buttercup',
    file: `"!group_id","!group_name","title","username","password","URL","2FA code"\n"g1","Work","健保","花子","p","https://k.example","${URI}"\n"g1","Work","Bank","taro","p","",""\n`,
    rows: ['Kenpo|hanako|SHA256 8 60'],
    withoutCode: 1,
  },
  {
    program: 'GNOME Authenticator',
    file: JSON.stringify([
      {
        ...{ algorithm: 'SHA256', counter: null, digits: 8, issuer: '健保', label: '花子', period: 60 },
        ...{ secret: KEY, tags: ['健保'], thumbnail: '', last_used: 0, type: 'TOTP', used_frequency: 0 },
      },
    ]),
    rows: ['健保|花子|SHA256 8 60'],
  },
  {
    program: 'Bitwarden, an item in the bin',
    file: JSON.stringify({
      ...{ encrypted: false, folders: [] },
      items: [
        { type: 1, name: '健保', login: { username: '花子', totp: KEY }, deletedDate: null },
        { type: 1, name: 'Gone', login: { username: 'x', totp: OTHER }, deletedDate: '2026-01-01T00:00:00Z' },
      ],
    }),
    rows: ['健保|花子', `Gone|x|${OTHER}|trashed`],
  },
];

async function read(bytes: Uint8Array) {
  const file = await readImportFile(bytes, undefined, nodeKdf());
  if (!file.ok) return { rows: [file.error], withoutCode: 0 };
  const rows = file.value.rows.map((row) => {
    if ('reason' in row) return `${row.issuer}|${row.accountName}|${row.reason}`;
    const { issuer, accountName, secret, algorithm, digits, period, type } = row.account;
    const made = `${algorithm} ${digits} ${type === 'totp' ? period : type}`.replace(/^SHA1 (\d) 30$/, '$1');
    const key = encodeBase32(secret);
    return [issuer, accountName, ...(key === KEY ? [] : [key]), ...(made === '6' ? [] : [made])]
      .concat(row.trashed ? ['trashed'] : [])
      .join('|');
  });
  return { rows, withoutCode: file.value.withoutCode };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('exports of other programs', () => {
  it.each(exports)('$program', async ({ file, rows, withoutCode = 0 }) => {
    expect(await read(utf8(file))).toEqual({ rows, withoutCode });
  });

  it.each(exports)('$program, as Windows and others save it', async ({ file, rows, withoutCode = 0 }) => {
    const plain = file.replace(/^\ufeff/, '');
    for (const each of [
      `\ufeff${plain}`,
      plain.replaceAll('\n', '\r\n'),
      `${plain}\0\0\0`,
      `\n\n${plain}\n\n`,
    ])
      expect(await read(utf8(each))).toEqual({ rows, withoutCode });
    const units = Uint16Array.from(`\ufeff${plain}`, (letter) => letter.charCodeAt(0));
    expect(await read(new Uint8Array(units.buffer))).toEqual({ rows, withoutCode });
  });

  it.each(exports)('$program, broken off anywhere: never another account', async ({ file, rows }) => {
    const bytes = utf8(file);
    for (let end = 1; end < bytes.length; end += Math.max(7, Math.floor(bytes.length / 60))) {
      const { rows: left } = await read(bytes.slice(0, end));
      const accounts = left.filter((row) => /\|/.test(row) && !/\|(damaged|secret|uri|trashed)$/.test(row));
      expect(accounts.filter((row) => !rows.includes(row))).toEqual([]);
    }
  });
});
