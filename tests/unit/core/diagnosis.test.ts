import { expect, it } from 'vitest';
import { writeDiagnosis } from '../../../lib/core/diagnosis.ts';
import type { AccountSummary } from '../../../lib/core/otp/account.ts';

const canary = (where: string) => `CANARY-${where}`;
const account: AccountSummary = {
  ...{ id: canary('id'), type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 },
  ...{ issuer: canary('issuer'), accountName: canary('name'), origins: [`https://${canary('host')}.test`] },
  ...{ pinned: false, deviceName: canary('device'), addedAt: 0, person: canary('person') },
};

it('the diagnosis holds versions, counts and states, and nothing of any account', () => {
  const written = writeDiagnosis(
    {
      ...{ product: '1.0.0', browser: 'Chrome/156.0.0.0', system: 'X11; Linux x86_64', language: 'ja' },
      ...{ vault: 'recovery, vaultDamaged', notice: 'healed', backedUpAt: 1_760_000_000_000 },
      accounts: [account, { ...account, type: 'hotp', origins: [], pending: true }],
      ways: { recoveryCode: true, device: false },
      settings: { autoLockMinutes: 5, sharedPc: false, hideCodes: true, submitAfterFill: false },
    },
    1_760_000_000_000 + 3 * 86_400_000,
  );
  expect(written).not.toMatch(/canary/i);
  expect(written.split('\n')).toEqual([
    'Kagiban: 1.0.0',
    'browser: Chrome/156.0.0.0',
    'system: X11; Linux x86_64',
    'language: ja',
    'vault: recovery, vaultDamaged',
    'notice: healed',
    'accounts: 2',
    'by counter: 1',
    'pending: 1',
    'without a site: 1',
    'recovery code: true',
    'device: false',
    'lock after minutes: 5',
    'shared PC: false',
    'hide codes: true',
    'submit after filling: false',
    'days since the backup: 3',
  ]);
});
