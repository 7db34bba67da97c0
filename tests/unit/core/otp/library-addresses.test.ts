import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountFromUri } from '../../../../lib/core/import/account-uri.ts';
import { encodeBase32 } from '../../../../lib/core/otp/base32.ts';
import { defaultParameters } from '../../../../lib/core/otp/parameters.ts';
import { parseOtpauthUri } from '../../../../lib/core/otp/parse-otpauth-uri.ts';
import { readKey } from '../../../../lib/core/otp/read-key.ts';

type Meant = readonly [string, string, 'SHA1' | 'SHA256', 6 | 8, number];

interface Library {
  readonly library: string;
  readonly version: string;
  /** Which of the parameters it was given it writes: `sha1` no algorithm, `sha1-30` digits alone, `names` and `name-only` none, `hotp` no period. */
  readonly writes: 'all' | 'sha1' | 'sha1-30' | 'names' | 'name-only' | 'hotp';
  /** Which names were meant, the address, and what is left of the names where the library itself loses some. */
  readonly addresses: readonly (readonly [number, string, string?, string?])[];
}

/** `tests/corpus/addresses/make.mjs` makes others. */
const file =
  process.env['ADDRESSES'] ?? join(import.meta.dirname, '../../../corpus/addresses/libraries.json');
const corpus: { readonly meant: readonly Meant[]; readonly libraries: readonly Library[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);

const typed = { issuer: '', accountName: '', digits: 6, period: 30, algorithm: 'SHA1' } as const;

describe('addresses as real libraries write them', () => {
  it.each(corpus.libraries)('$library $version', ({ writes, library, addresses }) => {
    expect(addresses.length).toBeGreaterThan(8);
    for (const [index, address, ...left] of addresses) {
      const [issuer, accountName, algorithm, digits, period] = corpus.meant[index] ?? [];
      const expected = {
        type: writes === 'hotp' ? 'hotp' : 'totp',
        issuer: left[0] ?? issuer,
        accountName: left[1] ?? accountName,
        secret:
          library === 'better-auth' ? 'JJBFGV2ZGNCFARKIKBFTGUCYKBFEEU2X' : 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        algorithm: writes === 'all' || writes === 'hotp' ? algorithm : defaultParameters.algorithm,
        digits: writes === 'names' || writes === 'name-only' ? 6 : digits,
        period: writes === 'all' || writes === 'sha1' ? period : 30,
        counter: 0,
      };
      const scanned = parseOtpauthUri(`${address}\n`);
      if (!scanned.ok) throw new Error(`${scanned.error}: ${address}`);
      const { account } = scanned.value;
      expect({ ...account, secret: encodeBase32(account.secret) }, address).toEqual(expected);
      expect(scanned.value.warnings).toEqual(writes === 'hotp' ? ['counterMissing'] : []);
      // The same in a file and in the key field.
      const uncounted = writes === 'hotp' ? { uncounted: true } : {};
      expect(accountFromUri(address), address).toEqual({ ...account, ...uncounted });
      expect(readKey({ ...typed, key: ` ${address} ` })).toEqual(scanned);
    }
  });
});
