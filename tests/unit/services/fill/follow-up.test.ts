import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { createFollowUp } from '../../../../lib/services/fill/follow-up.ts';
import type { FillRecord, NotSeen } from '../../../../lib/services/fill/ports.ts';
import { savedHanako } from '../../support/accounts.ts';
import { anyPage, loginPage, setupPage } from '../../support/pages.ts';

const NOW = 1_760_000_020_000;
const filled: FillRecord = {
  ...{ accountId: savedHanako.id, origin: 'https://a.example', documentId: 'document 1', refusals: 0 },
  field: { nth: 0, id: 'totp', name: 'totp' },
  validUntil: NOW + 10_000,
};

/** One tab, 7, in which something was filled in. `after` are the pages that come next, one a look. */
function world(
  record: FillRecord,
  after: readonly (PageDescription | NotSeen)[] = [],
  {
    locked = false,
    same = false,
    name = '',
    sent = 'sent' as 'sent' | 'turnedBack' | 'never',
    others = [] as AccountSummary[],
    refuses = '',
    left = Promise.resolve(),
  } = {},
) {
  const records = new Map([[7, record]]);
  const edits: object[] = [];
  const removed: string[] = [];
  let unlocked = !locked;
  let looks = 0;
  const { secret: _, ...summary } = savedHanako;
  const followUp = createFollowUp({
    scripts: {
      async look() {
        const page = after[Math.min(looks++, after.length - 1)] ?? 'unreadable';
        return typeof page === 'string'
          ? page
          : { documentId: same ? 'document 1' : 'document 2', page: lookAt(page) };
      },
      awaitSubmit: async () => {
        await left;
        return sent === 'never' ? undefined : { how: sent, ...(name && { deviceName: name }) };
      },
    },
    records: {
      read: async (tabId) => records.get(tabId),
      readAll: async () => [...records].map(([tabId, record]) => ({ tabId, record })),
      write: async (tabId, record) => void records.set(tabId, record),
      remove: async (tabId) => void records.delete(tabId),
    },
    vault: () => ({
      look: async () => ({ status: unlocked ? 'open' : 'locked' }),
      accounts: () => [{ ...summary, pending: true as const }, ...others],
      edit: async (_id, changes) => {
        if (refuses === 'edit') return fail('saveFailed');
        edits.push(changes);
        return ok();
      },
      remove: async (id) => {
        if (refuses === 'remove') return fail('saveFailed');
        removed.push(id);
        return ok();
      },
    }),
    now: () => NOW,
    sleep: async () => {},
  });
  return { followUp, records, edits, removed, unlock: () => (unlocked = true), looks: () => looks };
}

describe('a set-up', () => {
  it('is confirmed when the form was sent and the site goes on', async () => {
    const { followUp, records, edits } = world(filled, [anyPage({ ids: ['welcome'] })]);
    await followUp.awaitSubmit(7);
    expect(records.get(7)).toMatchObject({ sentAt: NOW });
    await followUp.judge(7);
    expect(records.get(7)).toMatchObject({ outcome: 'accepted' });
    expect(edits).toEqual([{ pending: false }]);
  });

  it('is confirmed when the site goes on to another site', async () => {
    const { followUp, edits } = world({ ...filled, sentAt: NOW }, ['elsewhere']);
    await followUp.judge(7);
    expect(edits).toEqual([{ pending: false }]);
  });

  it('is not confirmed when the person turned back, went away, or met an error page', async () => {
    const back = world(filled, [anyPage()], { sent: 'turnedBack' });
    await back.followUp.awaitSubmit(7);
    await back.followUp.judge(7);
    const away = world(filled, [anyPage()], { sent: 'never' });
    await away.followUp.awaitSubmit(7);
    await away.followUp.judge(7);
    const failed = world({ ...filled, sentAt: NOW }, ['unreadable']);
    await failed.followUp.judge(7);
    expect([...back.edits, ...away.edits, ...failed.edits]).toEqual([]);
    expect(back.records.has(7)).toBe(false);
  });

  it('is waited for while the page after it is still being drawn', async () => {
    const young = anyPage({ age: 100 });
    const refused = setupPage({ ids: ['input-error-otp-code'] });
    const { followUp, records, edits, looks } = world({ ...filled, sentAt: NOW }, [young, young, refused]);
    await followUp.judge(7);
    expect(looks()).toBe(3);
    expect(records.get(7)).toMatchObject({ outcome: 'refused', documentId: 'document 2', refusals: 1 });
    expect(edits).toEqual([]);
  });

  it('is confirmed when the form is gone from the same document, and stays gone', async () => {
    const gone = anyPage({ text: 'ようこそ。ご利用いただけます。' });
    const { followUp, records, edits } = world(filled, [gone, gone], { same: true });
    await followUp.awaitSubmit(7);
    expect(records.get(7)).toMatchObject({ outcome: 'accepted' });
    expect(edits).toEqual([{ pending: false }]);
  });

  it('is not confirmed by a page that is still checking, or whose form comes back', async () => {
    const checking = anyPage({ text: '確認しています…' });
    const refused = setupPage({ ids: ['input-error-otp-code'] });
    const { followUp, records, edits } = world(filled, [checking, checking, anyPage(), refused], {
      same: true,
    });
    await followUp.awaitSubmit(7);
    expect(records.get(7)).toMatchObject({ outcome: 'refused', refusals: 1 });
    const waiting = world(filled, [checking], { same: true });
    await waiting.followUp.awaitSubmit(7);
    expect([...edits, ...waiting.edits]).toEqual([]);
  });

  it('keeps the name that stood in the form when it was sent, and writes it once the vault opens', async () => {
    const onPage = {
      ...filled,
      nameField: { nth: 2, id: 'userLabel', name: 'userLabel' },
      deviceName: 'パソコン',
    };
    const open = world(onPage, [anyPage()], { name: '会社の Chrome' });
    await open.followUp.awaitSubmit(7);
    expect(open.edits).toEqual([{ deviceName: '会社の Chrome' }]);
    const locked = world(onPage, [anyPage()], { name: '会社の Chrome', locked: true });
    await locked.followUp.awaitSubmit(7);
    await locked.followUp.judge(7);
    await locked.followUp.forget(7);
    expect(locked.edits).toEqual([]);
    locked.unlock();
    await locked.followUp.confirmSetUps();
    expect(locked.edits).toEqual([{ deviceName: '会社の Chrome', pending: false }]);
    await locked.followUp.forget(7);
    expect(locked.records.has(7)).toBe(false);
  });

  it('that is confirmed outdoes what was read before for the same person, and nothing else', async () => {
    const { secret: _, ...summary } = savedHanako;
    const other = (id: string, more: Partial<AccountSummary>): AccountSummary => ({
      ...{ ...summary, id, pending: true, ...more },
    });
    const { pending: __, ...confirmed } = other('confirmed', {});
    const others = [
      other('outdone', {}),
      other('someone else', { accountName: 'taro' }),
      other('elsewhere', { origins: ['https://b.example'] }),
      other('nameless', { accountName: '' }),
      confirmed,
    ];
    const { followUp, removed } = world({ ...filled, sentAt: NOW }, ['elsewhere'], { others });
    await followUp.judge(7);
    expect(removed).toEqual(['outdone']);
  });

  it.each(['remove', 'edit'])(
    'whose %s could not be saved is done whole at the next chance',
    async (refuses) => {
      const { secret: _, ...summary } = savedHanako;
      const others: AccountSummary[] = [{ ...summary, id: 'outdone', pending: true }];
      const sent = { ...filled, sentAt: NOW };
      const first = world(sent, ['elsewhere'], { others, refuses });
      await first.followUp.judge(7);
      // The account is still to be confirmed, so all of it is done again.
      expect(first.edits).toEqual([]);
      await first.followUp.forget(7);
      expect(first.records.get(7)).toMatchObject({ outcome: 'accepted' });
      const next = world(first.records.get(7) ?? filled, [], { others });
      await next.followUp.confirmSetUps();
      expect([next.removed, next.edits]).toEqual([['outdone'], [{ pending: false }]]);
    },
  );

  it('is confirmed by a page that does not answer at once, on a busy PC', async () => {
    const { followUp, edits } = world({ ...filled, sentAt: NOW }, ['busy', 'busy', 'elsewhere']);
    await followUp.judge(7);
    expect(edits).toEqual([{ pending: false }]);
  });

  it.each(['unreadable', 'busy', 'closed'] as const)(
    'is neither confirmed nor given up by a page that is %s',
    async (page) => {
      const sent = { ...filled, sentAt: NOW };
      const { followUp, records, edits } = world(sent, [page]);
      await followUp.judge(7);
      expect([records.get(7), edits]).toEqual([sent, []]);
    },
  );

  it('that was accepted stays so, whatever page comes later', async () => {
    const accepted: FillRecord = { ...filled, sentAt: NOW, outcome: 'accepted' };
    const { followUp, records } = world(accepted, [setupPage({ ids: ['input-error-otp-code'] })]);
    await followUp.judge(7);
    expect(records.get(7)).toEqual(accepted);
  });

  it('whose page was loaded anew is no refusal, and goes on in the new page', async () => {
    const { followUp, records } = world({ ...filled, sentAt: NOW }, [setupPage()]);
    await followUp.judge(7);
    expect(records.get(7)).toMatchObject({ documentId: 'document 2', refusals: 0 });
    expect(records.get(7)).not.toHaveProperty('outcome');
    expect(records.get(7)).not.toHaveProperty('sentAt');
  });

  it('of a tab of which nothing is known is not looked at', async () => {
    const { followUp, records, looks } = world(filled, [anyPage()]);
    records.clear();
    await followUp.judge(7);
    await followUp.awaitSubmit(7);
    await followUp.forget(7);
    expect([looks(), records.size]).toEqual([0, 0]);
  });

  it('is confirmed when the news that the form was sent is slower than the page after it', async () => {
    for (const page of ['elsewhere', anyPage({ ids: ['welcome'] })] as const) {
      let arrive = () => {};
      const left = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const { followUp, edits } = world(filled, [page], { left });
      const waiting = followUp.awaitSubmit(7);
      await followUp.judge(7);
      expect(edits).toEqual([]);
      arrive();
      await waiting;
      expect(edits).toEqual([{ pending: false }]);
    }
  });

  it('that was accepted while the vault was locked is confirmed when it opens', async () => {
    const { followUp, edits, unlock } = world({ ...filled, sentAt: NOW }, [anyPage()], { locked: true });
    await followUp.judge(7);
    expect(edits).toEqual([]);
    unlock();
    await followUp.confirmSetUps();
    expect(edits).toEqual([{ pending: false }]);
  });
});

describe('a refused code', () => {
  const refused = loginPage({ ids: ['input-error-otp'] });
  it.each([
    ['was filled in in time', { sentAt: NOW }, 'refused'],
    ['was sent after its time', { sentAt: NOW + 20_000 }, 'refusedLate'],
  ] as const)('%s', async (_, facts, outcome) => {
    const { followUp, records } = world({ ...filled, ...facts }, [refused]);
    await followUp.judge(7);
    expect(records.get(7)).toMatchObject({ outcome, refusals: 1 });
    // Whatever goes into the form now is not ours.
    expect(records.get(7)).not.toHaveProperty('validUntil');
  });

  it('is told from one that the person typed after it', async () => {
    const { followUp, records } = world({ ...filled, sentAt: NOW }, [refused]);
    await followUp.judge(7);
    const again = world({ ...(records.get(7) ?? filled), documentId: 'document 1' }, [refused]);
    await again.followUp.awaitSubmit(7);
    expect(again.records.get(7)).not.toHaveProperty('outcome');
    await again.followUp.judge(7);
    expect(again.records.get(7)).toMatchObject({ outcome: 'refusedTyped', refusals: 2 });
  });

  it('is not counted twice for one page', async () => {
    const { followUp, records } = world({ ...filled, sentAt: NOW }, [refused]);
    await followUp.judge(7);
    await followUp.judge(7);
    expect(records.get(7)).toMatchObject({ refusals: 1 });
  });
});
