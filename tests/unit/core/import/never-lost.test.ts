import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../../lib/core/import/imported-file.ts';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import { encodeBase32 } from '../../../../lib/core/otp/base32.ts';
import { keyUri } from '../../../../lib/core/otp/key-uri.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';

/** `npm run test:fuzz` asks for ten thousand. */
const RUNS = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 1500) / 80);
const SECRET_BYTES = 20;

/** Names of five scripts with the letters that formats use themselves. Each entry of a file has another secret. */
const name = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '健',
    'é',
    'Ж',
    '한',
    ' ',
    '+',
    '&',
    ':',
    '%',
    '"',
    "'",
    '<',
    ',',
    ';',
    '#',
    '?',
    '=',
  ),
  minLength: 1,
  maxLength: 8,
});
const entry: fc.Arbitrary<NewAccount> = fc.record({
  type: fc.constant('totp' as const),
  issuer: name.map((text) => `S${text}s`.replace(/\s+/g, ' ')),
  accountName: name.map((text) => `n${text}e`.replace(/\s+/g, ' ')),
  secret: fc.uint8Array({ minLength: SECRET_BYTES, maxLength: SECRET_BYTES }),
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.constantFrom(6 as const, 7 as const, 8 as const),
  period: fc.constantFrom(30, 60, 45),
  counter: fc.constant(0),
});
const entries = fc.uniqueArray(entry, {
  ...{ minLength: 2, maxLength: 5, selector: ({ secret }) => encodeBase32(secret) },
});

const key = ({ secret }: NewAccount) => encodeBase32(secret);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const field = (title: string, value: string | number) =>
  `<String><Key>${title}</Key><Value>${inXml(String(value))}</Value></String>`;

/** Files as programs write them, by format. All say everything of an account but those of `usual`, whose accounts are of the usual kind. */
const writers: Readonly<Record<string, (accounts: readonly NewAccount[]) => string>> = {
  'our plain export': (accounts) => accounts.map((account) => `${keyUri(account)}\n`).join(''),
  'addresses without a last line end': (accounts) => accounts.map(keyUri).join('\n'),
  'addresses among comments': (accounts) =>
    accounts.map((account) => `# ${account.period}\n\n${keyUri(account)}\n`).join(''),
  'a JSON list of addresses': (accounts) => JSON.stringify({ items: accounts.map(keyUri) }),
  'extract_otp_secrets CSV': (accounts) =>
    `name,secret,issuer,type,counter,url\n${accounts
      .map(
        (each) =>
          `${quoted(each.accountName)},${key(each)},${quoted(each.issuer)},totp,,${quoted(keyUri(each))}\n`,
      )
      .join('')}`,
  'extract_otp_secrets JSON': (accounts) =>
    JSON.stringify(
      accounts.map((each) => ({
        name: each.accountName,
        secret: key(each),
        issuer: each.issuer,
        url: keyUri(each),
      })),
      undefined,
      4,
    ),
  'andOTP JSON': (accounts) =>
    JSON.stringify(
      accounts.map(({ issuer, accountName: label, secret, algorithm, digits, period }) => {
        return { secret: encodeBase32(secret), issuer, label, digits, type: 'TOTP', algorithm, period };
      }),
    ),
  'Aegis JSON': (accounts) =>
    JSON.stringify({
      ...{ version: 1, header: { slots: null, params: null } },
      db: {
        version: 2,
        entries: accounts.map(({ issuer, accountName, secret, algorithm: algo, digits, period }) => {
          return {
            type: 'totp',
            name: accountName,
            issuer,
            info: { secret: encodeBase32(secret), digits, algo, period },
          };
        }),
      },
    }),
  '2FAS JSON': (accounts) =>
    JSON.stringify({
      schemaVersion: 4,
      services: accounts.map(({ issuer, accountName: account, secret, algorithm, digits, period }) => {
        const otp = { account, algorithm, digits, period, tokenType: 'TOTP' };
        return { name: issuer, secret: encodeBase32(secret), otp };
      }),
    }),
  'Bitwarden JSON': (accounts) =>
    JSON.stringify({
      ...{ encrypted: false, folders: [] },
      items: accounts.map((each) => ({
        name: each.issuer,
        type: 1,
        login: { username: each.accountName, totp: keyUri(each) },
      })),
    }),
  'KeePass XML': (accounts) =>
    `<?xml version="1.0"?>\n<KeePassFile><Root><Group>${accounts
      .map(
        (each) =>
          `<Entry>${field('Title', each.issuer)}${field('UserName', each.accountName)}${field('TimeOtp-Secret-Base32', key(each))}` +
          `${field('TimeOtp-Algorithm', `HMAC-${each.algorithm.replace('SHA', 'SHA-')}`)}${field('TimeOtp-Length', each.digits)}` +
          `${field('TimeOtp-Period', each.period)}<History><Entry>${field('otp', 'JBSWY3DPEHPK3PXP')}</Entry></History></Entry>`,
      )
      .join('\n')}</Group></Root></KeePassFile>\n`,
  'Keeper JSON': (accounts) =>
    JSON.stringify({
      shared_folders: [{ path: 'x' }],
      records: accounts.map((each) => ({
        ...{ title: each.issuer, login: each.accountName, $type: 'login' },
        custom_fields: { $oneTimeCode: keyUri(each), '$text:x': 'y' },
      })),
    }),
  'Keeper table': (accounts) =>
    accounts
      .map(
        (each) =>
          `"f",${quoted(each.issuer)},${quoted(each.accountName)},"p","","n","","TFC:Keeper",${quoted(keyUri(each))}\n`,
      )
      .join(''),
  'Enpass JSON': (accounts) =>
    JSON.stringify({
      folders: [],
      items: accounts.map((each) => ({
        ...{ title: each.issuer, template_type: 'login.default', trashed: 0 },
        fields: [
          { type: 'username', value: each.accountName },
          { type: 'totp', value: keyUri(each) },
        ],
      })),
    }),
  'Enpass table': (accounts) =>
    accounts
      .map(
        (each) =>
          `${quoted(each.issuer)},"Username",${quoted(each.accountName)},"*TOTP",${quoted(keyUri(each))},"Website","https://a.example"\n`,
      )
      .join(''),
  'Psono JSON': (accounts) =>
    JSON.stringify({
      folders: [],
      items: accounts.map((each) => ({
        ...{ type: 'website_password', website_password_title: each.issuer },
        ...{ website_password_username: each.accountName, website_password_totp_period: each.period },
        ...{
          website_password_totp_algorithm: each.algorithm,
          website_password_totp_digits: each.digits,
          website_password_totp_code: key(each),
        },
      })),
    }),
  'SafeInCloud XML': (accounts) =>
    `<?xml version="1.0"?>\n<database>\n${accounts
      .map(
        (each) =>
          `<card title="${inXml(each.issuer)}" id="1"><field name="Login" type="login">${inXml(each.accountName)}</field>` +
          `<field name="2FA" type="one_time_password">${inXml(keyUri(each))}</field></card>\n`,
      )
      .join('')}</database>\n`,
  'totp-cli YAML': (accounts) =>
    accounts
      .map(
        ({ issuer, accountName, secret, algorithm, digits, period }) =>
          `- name: ${JSON.stringify(issuer)}\n  accounts:\n    - name: ${JSON.stringify(accountName)}\n      token: ${encodeBase32(secret)}\n` +
          `      prefix: ""\n      algorithm: ${algorithm.toLowerCase()}\n      length: ${digits}\n      timePeriod: ${period}\n`,
      )
      .join(''),
};
const usual: Readonly<Record<string, (accounts: readonly NewAccount[]) => string>> = {
  gauth: (accounts) =>
    accounts.map((each) => `${each.accountName.replace(/[:#]/g, '')}: ${key(each)}\n`).join(''),
  'KeePass CSV': (accounts) =>
    `Title,User Name,TimeOtp-Secret-Base32,Group\n${accounts
      .map((each) => `${quoted(each.issuer)},${quoted(each.accountName)},${key(each)},OTP\n`)
      .join('')}`,
};

const madeOf = ({ secret, algorithm, digits, period }: NewAccount) =>
  [encodeBase32(secret), algorithm, digits, period].join();

async function read(text: string): Promise<ImportedFile | undefined> {
  const result = await readImportFile(new TextEncoder().encode(text), undefined, nodeKdf());
  return result.ok ? result.value : undefined;
}

const accountsIn = (file: ImportedFile | undefined) =>
  (file?.rows ?? []).flatMap((row) => ('account' in row ? [row.account] : []));

describe('an entry of a file', () => {
  it.each(Object.entries(writers))('is taken over as it was: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(entries, async (accounts) => {
        const file = await read(write(accounts));
        expect(accountsIn(file)).toEqual(accounts);
        expect(file?.rows).toHaveLength(accounts.length);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([...Object.entries(writers), ...Object.entries(usual)])(
    'is never another one where the file broke off, and none that is whole is lost: %s',
    async (kind, write) => {
      await fc.assert(
        fc.asyncProperty(entries, fc.double({ min: 0.4, max: 1, noNaN: true }), async (accounts, share) => {
          const known =
            kind in usual
              ? accounts.map((each) => ({
                  ...each,
                  algorithm: 'SHA1' as const,
                  digits: 6 as const,
                  period: 30,
                }))
              : accounts;
          const text = write(known);
          const cut = text.slice(0, Math.floor(share * text.length));
          const file = await read(cut);
          const found = accountsIn(file).map(madeOf);
          // A lone first line can't be told from one that is whole.
          const others = found.length === 1 ? [] : found;
          expect(known.map(madeOf)).toEqual(expect.arrayContaining(others));
          // Whole: the next entry has begun.
          const begun = known.filter((each) => cut.includes(key(each)));
          const whole = begun.slice(0, -1);
          expect(found).toEqual(expect.arrayContaining(whole.map(madeOf)));
          // The one that broke off is named or counted, once its secret has begun.
          if (file) expect(file.rows.length + file.withoutCode).toBeGreaterThanOrEqual(begun.length);
        }),
        { numRuns: 2 * RUNS },
      );
    },
  );
});
