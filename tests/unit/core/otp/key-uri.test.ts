import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { keyUri } from '../../../../lib/core/otp/key-uri.ts';
import { drawQrCode } from '../../../../lib/core/qr/draw-qr-code.ts';
import { anyAccount, hanako } from '../../support/accounts.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { decoded } from '../../support/qr-decoders.ts';

describe('the address of an account', () => {
  it('has a label of issuer and name, or of the name alone', () => {
    expect(keyUri({ ...hanako, issuer: 'KOSMO' })).toMatch(
      /^otpauth:\/\/totp\/KOSMO:hanako\?secret=GEZDGNBV.*&period=30&digits=6&algorithm=SHA1&issuer=KOSMO$/,
    );
    expect(keyUri({ ...hanako, issuer: '' })).toMatch(
      /^otpauth:\/\/totp\/hanako\?secret=[A-Z2-7]+&period=30&digits=6&algorithm=SHA1$/,
    );
    expect(keyUri({ ...hanako, type: 'hotp', counter: 7 })).toMatch(/^otpauth:\/\/hotp\/.*&counter=7&/);
    expect(keyUri({ ...hanako, issuer: '', accountName: 'a:b' })).toContain('totp/a%3Ab?');
  });

  it('has no number last, which another program may lose with the line end', () => {
    fc.assert(
      fc.property(anyAccount, (account) => !/[?&](period|counter|digits)=\d+$/.test(keyUri(account))),
    );
  });

  it('is read by the decoders of other makers', async () => {
    const address = keyUri({ ...hanako, accountName: '花子（家族）' });
    expect(await decoded(drawQrCode(address))).toEqual([address, address]);
  });

  it('gives every account back when it is imported, whatever its names are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAccount, { minLength: 1, maxLength: 15 }), async (accounts) => {
        const lines = new TextEncoder().encode(accounts.map(keyUri).join('\n'));
        const read = await readImportFile(lines, undefined, nodeKdf());
        if (!read.ok) throw new Error(read.error);
        expect(read.value.rows).toEqual(
          accounts.map(({ type, issuer, accountName, secret, algorithm, digits, period, counter }) => ({
            account: {
              ...{ type, issuer, accountName, secret, algorithm, digits },
              ...(type === 'totp' ? { period, counter: 0 } : { period: 30, counter }),
            },
          })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
