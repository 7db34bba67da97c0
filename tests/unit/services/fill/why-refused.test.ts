import { describe, expect, it } from 'vitest';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import type { PageView } from '../../../../lib/services/fill/fill-service.ts';
import type { FillRecord } from '../../../../lib/services/fill/ports.ts';
import { whyRefused } from '../../../../lib/services/fill/why-refused.ts';
import { savedHanako } from '../../support/accounts.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const NOW = 1_760_000_020_000;
const { secret: _, ...hanako } = savedHanako;
const page: PageView = {
  ...{
    kind: 'login',
    tabId: 7,
    documentId: 'document 2',
    origin: SITE,
    host: 'www.example.portal.kosmo-web.jp',
  },
  ...{ devices: [], refused: true, settling: false, since: NOW },
};
const record: FillRecord = {
  ...{ accountId: hanako.id, origin: SITE, documentId: 'document 2', refusals: 1, outcome: 'refused' },
  field: { nth: 0, id: 'otp', name: 'otp' },
};

interface World {
  readonly record?: FillRecord;
  readonly accounts?: readonly AccountSummary[];
  readonly usedStep?: number;
}

function ask(view: Partial<PageView>, facts: World, clock?: 'right' | 'off') {
  const { accounts = [hanako] } = facts;
  return whyRefused(
    {
      vault: { accounts: () => accounts, code: (_id, now) => codeAt(savedHanako, now) },
      fill: {
        fit: (id) => (accounts.find((item) => item.id === id)?.origins.includes(SITE) ? 'bound' : 'other'),
      },
      records: { read: async () => facts.record },
      usedCodes: { step: async () => facts.usedStep },
    },
    { ...page, ...view },
    clock,
  );
}

describe('why a code was refused', () => {
  it('says nothing where nothing was refused, or where no account may be used', async () => {
    expect(await ask({ refused: false }, { record })).toBeUndefined();
    expect(await ask({ kind: 'none' }, { record })).toBeUndefined();
    expect(await ask({}, { record, accounts: [{ ...hanako, origins: [] }] })).toBeUndefined();
  });

  it('names the account that was filled in, or the only one that could be', async () => {
    const other = { ...hanako, id: '00000000000000b2' };
    expect(await ask({}, { record, accounts: [other, hanako] })).toMatchObject({ accountId: hanako.id });
    expect(await ask({}, {})).toMatchObject({ accountId: hanako.id, reason: 'codeTyped' });
    expect(await ask({}, { accounts: [other, hanako] })).not.toHaveProperty('accountId');
  });

  it.each([
    ['filled in, and nothing else is known', {}, { record }, 'codeRefused'],
    ['filled in too late', {}, { record: { ...record, outcome: 'refusedLate' } }, 'codeLate'],
    ['typed', {}, { record: { ...record, outcome: 'refusedTyped' } }, 'codeTyped'],
    ['the third in a row', {}, { record: { ...record, refusals: 3 } }, 'codeTriedTooOften'],
    ['of one of several devices', { devices: ['a', 'b'] }, { record }, 'codeOfOtherDevice'],
    ['on a set-up page', { kind: 'setup' }, { record }, 'setUpRefused'],
    ['on a page for mails', { kind: 'ask', source: 'mail' }, { record }, 'codeByMail'],
    ['filled in on another site', {}, { record: { ...record, origin: 'https://x.example' } }, 'codeTyped'],
  ] as const)('that was %s', async (_, view, facts, reason) => {
    expect(await ask(view, facts)).toMatchObject({ reason });
  });

  it('knows a typed code that had been filled in before', async () => {
    const { step } = codeAt(savedHanako, NOW);
    expect(await ask({}, { usedStep: step })).toMatchObject({ reason: 'codeUsed' });
    expect(await ask({}, { usedStep: step - 1 })).toMatchObject({ reason: 'codeTyped' });
  });

  it('counts the refusal in front even if the service worker has not', async () => {
    const { outcome: _, ...unjudged } = record;
    expect(await ask({}, { record: { ...unjudged, refusals: 2, validUntil: NOW + 1 } })).toMatchObject({
      reason: 'codeTriedTooOften',
    });
    expect(await ask({}, { record: { ...unjudged, refusals: 0, validUntil: NOW - 1 } })).toMatchObject({
      reason: 'codeLate',
    });
  });

  it('58 puts a clock that is off before everything else', async () => {
    expect(await ask({}, { record: { ...record, refusals: 3 } }, 'off')).toMatchObject({
      reason: 'clockOff',
    });
    expect(await ask({}, { record }, 'right')).toMatchObject({ reason: 'codeRefused' });
  });
});
