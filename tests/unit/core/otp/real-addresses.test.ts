import { describe, expect, it } from 'vitest';
import { accountFromUri } from '../../../../lib/core/import/account-uri.ts';
import { RowUnreadable } from '../../../../lib/core/import/problems.ts';
import { addressesIn } from '../../../../lib/core/otp/find-address.ts';
import { parseOtpauthUri } from '../../../../lib/core/otp/parse-otpauth-uri.ts';
import { readKey } from '../../../../lib/core/otp/read-key.ts';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const typed = { issuer: '', accountName: '', digits: 6, period: 30, algorithm: 'SHA1' } as const;

/** What an address is, the same scanned, typed and in a file: "issuer|name|algorithm digits period", or the error. */
function read(address: string): string {
  const scanned = parseOtpauthUri(address);
  expect(readKey({ ...typed, key: address })).toEqual(scanned);
  if (!scanned.ok) {
    expect(() => accountFromUri(address)).toThrow(RowUnreadable);
    return scanned.error;
  }
  expect(accountFromUri(address)).toEqual(scanned.value.account);
  const { issuer, accountName, algorithm, digits, period } = scanned.value.account;
  return `${issuer}|${accountName}|${algorithm} ${digits} ${period}`;
}

const usual = 'A|b|SHA1 6 30';
const eight = 'A|b|SHA256 8 60';
const at = (query: string, label = 'A:b') => `otpauth://totp/${label}?secret=${KEY}${query}`;

describe('one reader for every way an address comes in', () => {
  it.each([
    ['a line end behind a number', `${at('&period=30')}\n`],
    ['a line end behind the digits', `${at('&digits=6')}\r\n`],
    ['a line end behind the algorithm', `${at('&algorithm=SHA1')}\n`],
    ['a blank and a NUL', `${at('&period=30')} \0`],
    ['a byte-order mark', `\ufeff${at('&period=30')}`],
    ['blanks before it', ` \t${at('&period=30')}`],
    ['a zero-width blank behind it', `${at('&period=30')}\u200b`],
    ['a fragment', `${at('&period=30')}#top`],
    ['the usual by other words', at('&interval=30&algo=SHA1')],
    ['a picture of 200 points', at('&size=200&image=https%3A%2F%2Fexample.jp%2Fperiod%3D60')],
    ['words that only look alike', at('&serial=TOTP0001&creator=privacyidea&codeDisplay=x&lock=false')],
    ['the same issuer twice', at('&issuer=A&issuer=A')],
    ['the same digits twice', at('&digits=6&digits=6')],
  ])('%s changes nothing', (_, address) => expect(read(address)).toBe(usual));

  it.each([
    ['&amp; out of HTML', at('&amp;algorithm=SHA256&amp;digits=8&amp;period=60')],
    ['&amp; that was escaped twice', at('&amp;amp;algorithm=SHA256&amp;amp;digits=8&amp;amp;period=60')],
    ['numbered entities', at('&#38;algorithm=SHA256&#x26;digits=8&#38;period=60')],
    ['second question marks', at('?algorithm=SHA256?digits=8?period=60')],
    ['capitals', at('&Algorithm=sha256&DIGITS=8&Period=60')],
    ['brackets', at('&algorithm[]=SHA256&digits[0]=8&%5Bperiod%5D=60')],
    ['blanks', at('& algorithm=SHA256&+digits=8&%20period%20=60')],
    ['names that are escaped', at('&%61lgorithm=SHA256&amp%3Bdigits=8&perio%64=60')],
    ['full-width names', at('&ａｌｇｏｒｉｔｈｍ=SHA256&ｄｉｇｉｔｓ=8&period=60')],
    ['hyphens and Hmac', at('&algorithm=HMAC-SHA-256&digits=8&period=60')],
  ])('%s: what codes are made of is read', (_, address) => expect(read(address)).toBe(eight));

  it.each([
    ['&otp_digits=8', 'parameterUnclear'],
    ['&xperiod=60', 'parameterUnclear'],
    ['&algo=SHA256', 'parameterUnclear'],
    ['&interval=60', 'parameterUnclear'],
    ['&length=8', 'parameterUnclear'],
    ['&digits=6&digits[]=8', 'parameterRepeated'],
    ['&issuer=A&issuer=B', 'parameterRepeated'],
    [`&secret=${KEY}`, 'parameterRepeated'],
    ['&algorithm=MD5', 'algorithmForeign'],
    ['&algorithm=SHA224', 'algorithmForeign'],
    ['&algorithm=SHA3-256', 'algorithmForeign'],
    ['&algorithm=SHA2', 'algorithmUnknown'],
    ['&period=86400', 'periodOutOfRange'],
    ['&encoder=steam', 'typeSteam'],
    ['&digits=5&issuer=Steam', 'typeSteam'],
  ])('never the usual in silence: %s', (query, error) => expect(read(at(query))).toBe(error));

  it.each([
    [`otpauth://totp/steam:none?secret=${KEY}&period=30&digits=6&issuer=steam&encoder=steam`, 'typeSteam'],
    [`otpauth://totp/Steam:gamer?secret=${KEY}&issuer=Steam&issuer=Steam&digits=5`, 'typeSteam'],
    [`otpauth://steam/Steam:gamer?secret=${KEY}&issuer=Steam`, 'typeSteam'],
    [`steam://${KEY}`, 'typeSteam'],
    ['motp://A:b?secret=00', 'typeMotp'],
    [`otpauth://yaotp/x?secret=${KEY}`, 'typeYandex'],
    [`otpauth://daypassword/x?secret=${KEY}&period=86400`, 'typeDaypassword'],
    [`otpauth://push/x?secret=${KEY}`, 'typeUnknown'],
  ])('says of what kind %s is', (address, error) => {
    const scanned = parseOtpauthUri(address);
    expect(scanned).toEqual({ ok: false, error });
    expect(() => accountFromUri(address)).toThrow(RowUnreadable);
  });

  it.each([
    ['Issuer%3A:x', '&issuer=Issuer%3A', 'Issuer:|x'],
    ['Acme%20%26%20Co%3A%20Japan%3A%201', '&digits=6&issuer=Acme+%26+Co%3A+Japan', 'Acme & Co: Japan|1'],
    ['Acme & Co: Japan:1', '&issuer=Acme & Co: Japan', 'Acme & Co: Japan|1'],
    ['R%26D%20100%25%3Aa', '&issuer=R&D 100%&digits=6', 'R&D 100%|a'],
    ['a', '&issuer=R&D&digits=6', 'R&D|a'],
    ['Ask%3F:a', '&issuer=Ask?&digits=6', 'Ask?|a'],
    ['No. #1:a', '&issuer=No. #1', 'No. #1|a'],
    ['Example:Example%3Ahanako', '&issuer=Example', 'Example|Example:hanako'],
    ['Old:hanako', '&issuer=New%20Name', 'New Name|hanako'],
    ['Acme%3Ahanako', '&issuer=Acme%20Inc.', 'Acme Inc.|hanako'],
    ['urn%3Auser%3A1', '&issuer=Acme', 'Acme|urn:user:1'],
    ['%25E5%2581%25A5:b', '&issuer=%25E5%2581%25A5', '健|b'],
    ['100%2520:b', '&issuer=100%2520', '100%20|b'],
    ['%5065%4FDD+%7D44%5408:%7530+%82B1', '&issuer=%5065%4FDD+%7D44%5408', '健保 組合|田 花'],
    ['%u5065%u4FDD:b', '&issuer=%u5065%u4FDD', '健保|b'],
  ])('names of %s%s', (label, query, names) => {
    expect(read(at(query, label))).toBe(`${names}|SHA1 6 30`);
  });

  it('reads back what earlier versions of our own wrote', () => {
    expect(read(`otpauth://totp/:a%3Ab?secret=${KEY}&digits=6&algorithm=SHA1&period=30`)).toBe(
      '|a:b|SHA1 6 30',
    );
    expect(read(`otpauth://totp/a%3Ab?secret=${KEY}&period=30&digits=6&algorithm=SHA1`)).toBe(
      '|a:b|SHA1 6 30',
    );
  });

  it('leaves out the words that KeePassXC puts in the place of missing names', () => {
    const address = `otpauth://totp/KeePassXC:none?secret=${KEY}&period=30&digits=6&issuer=KeePassXC`;
    expect(read(address)).toBe('||SHA1 6 30');
    expect(read(at('&issuer=KeePassXC', 'KeePassXC:none'))).toBe('KeePassXC|none|SHA1 6 30');
  });

  it.each([
    ['node-2fa', `https://c.example/chart?chs=166x166&chl=otpauth://totp/A%3Ab%3Fsecret=${KEY}%26issuer=A`],
    [
      'libpam-google-authenticator',
      `https://c.example/chart?chs=200x200&chld=M|0&cht=qr&chl=otpauth://totp/A%3Ab%3Fsecret%3D${KEY}%26issuer%3DA`,
    ],
    ['one that is escaped', `https://q.example/?data=${encodeURIComponent(at('&issuer=A'))}&size=200x200`],
    ['one that is not', `https://q.example/?size=200&text=${at('&issuer=A')}`],
    ['a source text', `<a href="${at('&amp;issuer=A')}">open</a>`],
    ['a message', `パスワード\nキー： ${at('&issuer=A')}\n以上`],
    ['an escaped address alone', encodeURIComponent(at('&issuer=A'))],
  ])('finds the address in %s', (_, text) => expect(read(text)).toBe(usual));

  it.each([
    ['in brackets', `（${at('&issuer=A')}）`],
    ['in quotes, with more behind them', `'${at('&issuer=A')}' and more`],
    ['behind a bracket that nobody closes', `open (${at('&issuer=A')}`],
    ['on the first of two lines', `key: ${at('&issuer=A')}\r\nmore: x`],
    ['in a link with a part behind it', `https://q.example/?d=${encodeURIComponent(at('&issuer=A'))}#top`],
    [
      'in a picture of a source text',
      `<img alt="a" src="https://q.example/?d=${encodeURIComponent(at('&issuer=A'))}&size=9">`,
    ],
    ['in a link that is quoted', `"https://q.example/?d=${encodeURIComponent(at('&issuer=A'))}" more`],
    [
      'in a link, escaped but for its scheme',
      `https://q.example/?d=otpauth:%2F%2Ftotp%2FA%3Ab%3Fsecret%3D${KEY}%26issuer%3DA&x=1`,
    ],
  ])('finds the address %s', (_, text) => expect(read(text)).toBe(usual));

  it.each([
    ['two addresses in one line', `${at('')} x ${at('')}`, 'parameterRepeated'],
    ['two addresses behind a word', `x ${at('')} y ${at('')}`, 'notOtpauth'],
    ['a word right before it', `x${at('')}`, 'notOtpauth'],
    ['an escape right before it', `%20${at('')}`, 'notOtpauth'],
    ['a name of it alone', 'see otpauth: for more', 'notOtpauth'],
    ['a hundred thousand letters', 'x'.repeat(100_000), 'notOtpauth'],
    ['a hundred thousand letters of it', `  otpauth://totp/${'x'.repeat(100_000)}`, 'otpauthMalformed'],
    ['a type that is missing', 'otpauth://', 'typeUnknown'],
    ['hundreds of parameters', at('&a=b'.repeat(256)), 'otpauthMalformed'],
    ['a kind that stands in the middle', 'x steam://abc', 'notOtpauth'],
    ['Steam, by what its own app writes', at('&deviceid=1&data=x'), 'typeSteam'],
    ['Steam, by its name and no digits', at('&issuer=Steam'), 'typeSteam'],
    ['Steam, counting: is none', `otpauth://hotp/Steam:b?secret=${KEY}&issuer=Steam&counter=1`, 'taken'],
    ['Steam, with six digits: is none', at('&issuer=Steam&digits=6'), 'taken'],
    ['half of what its app writes: is none', at('&deviceid=1'), 'taken'],
    ['a period that nothing asks for', `otpauth://hotp/b?secret=${KEY}&counter=1&interval=60`, 'taken'],
    ['a counter that nothing asks for', at('&xcounter=7'), 'taken'],
    ['an issuer by another word', at('&myissuer=B'), 'taken'],
  ])('takes %s for what it is', (_, text, expected) => {
    const parsed = parseOtpauthUri(text);
    expect(parsed.ok ? 'taken' : parsed.error).toBe(expected);
  });

  it('takes a text of one address as it is, whatever else stands in it', () => {
    const text = `key\n${at('')}\n`;
    expect(addressesIn(text)).toEqual([text]);
    expect(addressesIn('none\nat all')).toEqual(['none\nat all']);
  });

  it('takes a text with several addresses line by line, and no other text for one', () => {
    expect(addressesIn(`a\n${at('')}\r\n\n${at('')}`)).toHaveLength(2);
    expect(parseOtpauthUri('https://example.jp/?next=otpauth')).toEqual({ ok: false, error: 'notOtpauth' });
    expect(parseOtpauthUri('my-otpauth://totp/x')).toEqual({ ok: false, error: 'notOtpauth' });
  });

  it('begins to count at 0 where the code does not say where, and says so', () => {
    const parsed = parseOtpauthUri(`otpauth://hotp/u1?secret=${KEY}&issuer=Kenpo`);
    expect(parsed).toMatchObject({ value: { account: { counter: 0 }, warnings: ['counterMissing'] } });
    expect(parseOtpauthUri(`otpauth://hotp/u1?secret=${KEY}&counter=5`)).toMatchObject({
      value: { account: { counter: 5 }, warnings: [] },
    });
  });
});
