import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import type { FillOrder } from '../../../../lib/core/autofill/fill-order.ts';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { ok } from '../../../../lib/core/result.ts';
import { createFillService } from '../../../../lib/services/fill/create-fill-service.ts';
import type { FillOutcome, FillRecord, NotSeen } from '../../../../lib/services/fill/ports.ts';
import { noPolicy } from '../../../../lib/services/policy/policy.ts';
import { defaultSettings } from '../../../../lib/services/settings/settings-service.ts';
import { savedHanako } from '../../support/accounts.ts';
import { anyPage, control, field, loginPage, setupPage } from '../../support/pages.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const START = 1_760_000_020_000; // 10 s into a period of 30.

interface World {
  readonly page?: PageDescription;
  readonly account?: Partial<AccountSummary>;
  readonly outcome?: FillOutcome;
  readonly locked?: boolean;
  /** Milliseconds that the site's clock is ahead, which the person agreed to follow. */
  readonly offset?: number;
  readonly submits?: boolean;
  readonly allowedHosts?: readonly string[];
  /** Why nothing is to be seen of the page. */
  readonly unseen?: NotSeen;
  /** What is in the vault beside the account. */
  readonly others?: readonly AccountSummary[];
}

function world({
  page = loginPage(),
  account = {},
  outcome,
  locked = false,
  offset = 0,
  submits = false,
  allowedHosts,
  unseen,
  others = [],
}: World = {}) {
  const orders: FillOrder[] = [];
  const edits: object[] = [];
  const used = new Map<string, number>();
  const records = new Map<number, FillRecord>();
  const clock = { now: START, slept: [] as number[], jump: 0 };
  const { secret: _, ...summary } = { ...savedHanako, ...account };
  let unlocked = !locked;
  const hooks: { page: PageDescription; onFill: () => void } = { page, onFill: () => {} };
  const fill = createFillService({
    vault: {
      accounts: () => [summary, ...others],
      code: (_id, now) => (unlocked && summary.type === 'totp' ? codeAt(savedHanako, now) : undefined),
      edit: async (_id, changes) => {
        edits.push(changes);
        return ok();
      },
      nextCounterCode: async () => ok('755224'),
    },
    settings: { read: async () => ({ ...defaultSettings, submitAfterFill: submits }) },
    policy: { soon: async () => ({ ...noPolicy, allowedHosts }) },
    clock: { freshOffset: async () => offset },
    records: {
      read: async (tabId) => records.get(tabId),
      readAll: async () => [],
      write: async (tabId, record) => void records.set(tabId, record),
      remove: async (tabId) => void records.delete(tabId),
    },
    scripts: {
      look: async () => unseen ?? { documentId: 'document 1', page: lookAt(hooks.page) },
      fill: async (_tab, documentId, order) => {
        expect(documentId).toBe('document 1');
        orders.push(order);
        hooks.onFill();
        return (
          outcome ?? {
            did: 'filled',
            submitted: false,
            ...(order.deviceName && { deviceName: order.deviceName.text }),
          }
        );
      },
    },
    usedCodes: {
      step: async (id, origin) => used.get(`${id} ${origin}`),
      remember: async (id, origin, step) => {
        if (step === undefined) used.delete(`${id} ${origin}`);
        else used.set(`${id} ${origin}`, step);
      },
    },
    now: () => clock.now,
    sleep: async (milliseconds) => {
      clock.slept.push(milliseconds);
      clock.now += milliseconds + clock.jump;
      clock.jump = 0;
    },
    usualDeviceName: async () => 'パソコンの Chrome（かぎ番・ゆず）',
  });
  return {
    ...{ fill, orders, edits, used, records, clock, id: summary.id, lock: () => (unlocked = false) },
    show: (next: PageDescription) => {
      hooks.page = next;
    },
    before: (listener: () => void) => {
      hooks.onFill = listener;
    },
  };
}

describe('filling', () => {
  it('puts the present code into the login form of the bound site', async () => {
    const { fill, orders, id } = world();
    const page = await fill.look(7);
    expect(page).toMatchObject({ kind: 'login', origin: SITE, host: 'www.example.portal.kosmo-web.jp' });
    expect(await fill.fill(id, page)).toEqual({ ok: true, value: { submitted: false } });
    expect(orders).toEqual([
      {
        origin: SITE,
        entries: [{ field: { nth: 1, id: 'otp', name: 'otp' }, text: codeAt(savedHanako, START).text }],
        submit: false,
        mark: lookAt(loginPage()).mark,
      },
    ]);
  });

  it('names the device on a set-up page, and remembers the name that stood there in the end', async () => {
    const { fill, orders, edits, id } = world({ page: setupPage() });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]).toMatchObject({
      deviceName: { text: 'パソコンの Chrome（かぎ番・ゆず）', field: { id: 'userLabel' } },
    });
    expect(edits).toEqual([{ deviceName: 'パソコンの Chrome（かぎ番・ゆず）' }]);
  });

  it.each([
    ['a sibling of the site', 'https://y.portal.kosmo-web.jp'],
    ['another port', `${SITE}:8443`],
    ['plain http', 'http://www.example.portal.kosmo-web.jp'],
    ['a host that only ends alike', 'https://xportal.kosmo-web.jp'],
    ['a digit for a letter', 'https://www.examp1e.portal.kosmo-web.jp'],
    ['a host that only begins alike', 'https://www.example.portal.kosmo-web.jp.evil.example'],
    ['a Cyrillic letter', 'https://www.example.portal.xn--ksmo-web-pkh.jp'],
    ['a dot at the end', 'https://www.example.portal.kosmo-web.jp.'],
    ['an opaque origin', 'null'],
  ])('26 sends nothing to %s', async (_, origin) => {
    const { protocol = 'https:', hostname = '' } = origin === 'null' ? {} : new URL(origin);
    const { fill, orders, id } = world({ page: loginPage({ origin, protocol, hostname }) });
    const page = await fill.look(7);
    expect(fill.fit(id, page)).toBe('other');
    expect((await fill.fill(id, page)).ok).toBe(false);
    expect(orders).toEqual([]);
  });

  it('sends nothing to a site that the administrator does not allow, and says that before anything else is asked', async () => {
    const { fill, orders, used, id } = world({ allowedHosts: ['login.company.example'] });
    const page = await fill.look(7);
    expect(await fill.whyBlocked(page)).toBe('policyForbids');
    expect(await fill.fill(id, page)).toEqual({ ok: false, error: 'policyForbids' });
    expect([orders, used.size]).toEqual([[], 0]);
    const allowed = world({ allowedHosts: ['*.portal.kosmo-web.jp'] });
    const there = await allowed.fill.look(7);
    expect(await allowed.fill.whyBlocked(there)).toBeUndefined();
    expect((await allowed.fill.fill(allowed.id, there)).ok).toBe(true);
  });

  it.each([{ top: false }, { prerendering: true }])(
    '29 sends nothing into a document with %j',
    async (facts) => {
      const { fill, orders, id } = world({ page: loginPage(facts) });
      expect((await fill.fill(id, await fill.look(7))).ok).toBe(false);
      expect(orders).toEqual([]);
    },
  );

  it('38 never uses a code twice on a site: waits for the next one and says so', async () => {
    const { fill, orders, clock, id } = world();
    const page = await fill.look(7);
    await fill.fill(id, page);
    const told: [number, string][] = [];
    await fill.fill(id, page, { onWait: (seconds, why) => told.push([seconds, why]) });
    expect(told[0]).toEqual([20, 'used']);
    expect(told.map(([seconds]) => seconds)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(clock.now).toBe(START + 20_000);
    expect(orders[1]?.entries[0]?.text).toBe(codeAt(savedHanako, START + 20_000).text);
  });

  it('64 fills at once after the clock was put right, by whatever it was wrong', async () => {
    for (const ahead of [10 * 60, 3600 * 24, 3600 * 24 * 40, -3 * 3600].map((seconds) => seconds * 1000)) {
      const { fill, orders, clock, id } = world();
      const page = await fill.look(7);
      clock.now += ahead;
      await fill.fill(id, page);
      clock.now = START;
      const told: number[] = [];
      await fill.fill(id, page, { onWait: (seconds) => told.push(seconds) });
      expect(told).toEqual([]);
      expect(orders[1]?.entries[0]?.text).toBe(codeAt(savedHanako, START).text);
    }
  });

  it('38 waits for the next code when less than 4 seconds are left', async () => {
    const { fill, orders, clock, id } = world();
    clock.now = START + 16_500;
    const told: string[] = [];
    await fill.fill(id, await fill.look(7), { onWait: (_, why) => told.push(why) });
    expect(new Set(told)).toEqual(new Set(['ending']));
    expect(orders[0]?.entries[0]?.text).toBe(codeAt(savedHanako, START + 20_000).text);
  });

  it('puts nothing in when the vault was locked while it waited, or the wait was ended', async () => {
    const locking = world();
    locking.clock.now = START + 17_000;
    const page = await locking.fill.look(7);
    const filled = await locking.fill.fill(locking.id, page, { onWait: locking.lock });
    expect(filled).toEqual({ ok: false, error: 'vaultLocked' });
    expect(locking.orders).toEqual([]);

    const ending = world();
    ending.clock.now = START + 17_000;
    const abort = new AbortController();
    const ended = await ending.fill.fill(ending.id, await ending.fill.look(7), {
      onWait: () => abort.abort(),
      signal: abort.signal,
    });
    expect(ended.ok).toBe(false);
    expect(ending.orders).toEqual([]);
  });

  it.each([
    ['gone', 'pageMoved'],
    ['moved', 'pageMoved'],
    ['missing', 'fieldMissing'],
    ['invisible', 'fieldHidden'],
    ['small', 'fieldHidden'],
    ['transparent', 'fieldTransparent'],
    ['outside', 'fieldOutside'],
    ['covered', 'fieldCovered'],
    ['disabled', 'fieldDisabled'],
    ['typed', 'fieldTyped'],
  ] as const)(
    'tells when the page answers "%s" before the first key, and takes back that the code was used',
    async (why, error) => {
      const { fill, used, records, id } = world({ outcome: { did: 'stopped', why } });
      expect(await fill.fill(id, await fill.look(7))).toEqual({ ok: false, error });
      expect([used.size, records.size]).toEqual([0, 0]);
    },
  );

  it.each([
    ['notTaken', 'fieldUnfit'],
    ['busy', 'pageBusy'],
  ] as const)('keeps a code used that may have reached the page: "%s"', async (why, error) => {
    const { fill, used, records, id } = world({ outcome: { did: 'stopped', why } });
    expect(await fill.fill(id, await fill.look(7))).toEqual({ ok: false, error });
    expect([used.size, records.size]).toEqual([1, 1]);
  });

  it('has written everything down before the first key: the popup may be gone as soon as the code stands there', async () => {
    const w = world({ page: setupPage() });
    w.before(() =>
      expect([w.used.size, w.records.get(7)]).toEqual([
        1,
        expect.objectContaining({ deviceName: 'パソコンの Chrome（かぎ番・ゆず）' }),
      ]),
    );
    await w.fill.fill(w.id, await w.fill.look(7));
    expect.assertions(3);
    expect(w.orders).toHaveLength(1);
  });

  it('gives back what was written down of an earlier filling, where this one came to nothing', async () => {
    const w = world({ page: setupPage() });
    await w.fill.fill(w.id, await w.fill.look(7));
    const [record] = w.records.values();
    const [step] = w.used.values();
    w.clock.now += 60_000;
    const stopping = world({ page: setupPage(), outcome: { did: 'stopped', why: 'covered' } });
    stopping.clock.now = w.clock.now;
    if (record) stopping.records.set(7, record);
    stopping.used.set(`${w.id} ${SITE}`, step ?? 0);
    expect((await stopping.fill.fill(w.id, await stopping.fill.look(7))).ok).toBe(false);
    expect(stopping.records.get(7)).toEqual(record);
    expect(stopping.used.get(`${w.id} ${SITE}`)).toBe(step);
  });

  it('fills nothing of an account that was removed meanwhile, nor into a page that it has not looked at', async () => {
    const { fill, orders, id } = world();
    const page = await fill.look(7);
    expect(await fill.fill('another', page)).toEqual({ ok: false, error: 'accountGone' });
    expect(await fill.fill(id, { ...page })).toEqual({ ok: false, error: 'fieldMissing' });
    expect(fill.fit('another', page)).toBe('other');
    expect(fill.needsDevice('another', page)).toBe(false);
    expect(fill.devices({ ...page })).toEqual([]);
    expect(orders).toEqual([]);
  });

  it('lets an account without a site be used on one, and none on a page that has no origin', async () => {
    const { fill, id } = world({ account: { origins: [] } });
    const page = await fill.look(7);
    expect(fill.fit(id, page)).toBe('free');
    const { origin: _, ...nowhere } = page;
    expect(fill.fit(id, nowhere)).toBe('other');
    expect((await fill.fill(id, page)).ok).toBe(false);
  });

  it('proposes another name after the site refused ours, and gives the same code again', async () => {
    const { fill, orders, clock, id, show } = world({ page: setupPage() });
    await fill.fill(id, await fill.look(7));
    show(setupPage({ ids: ['input-error-otp-label'] }));
    const page = await fill.look(7);
    expect(page).toMatchObject({ nameRefused: true, refused: false });
    await fill.fill(id, page);
    expect(orders[1]).toMatchObject({
      deviceName: { text: 'パソコンの Chrome（かぎ番・ゆず） 2' },
      namesRefused: ['パソコンの Chrome（かぎ番・ゆず）'],
      entries: orders[0]?.entries,
    });
    await fill.fill(id, await fill.look(7));
    expect(orders[2]?.deviceName?.text).toBe('パソコンの Chrome（かぎ番・ゆず） 3');
    expect(clock.slept).toEqual([]);
  });

  it('waits for the next code where the code was refused as well as the name', async () => {
    const { fill, clock, id, show } = world({ page: setupPage() });
    await fill.fill(id, await fill.look(7));
    show(setupPage({ ids: ['input-error-otp-label', 'input-error-otp-code'] }));
    await fill.fill(id, await fill.look(7));
    expect(clock.slept.length).toBeGreaterThan(0);
  });

  it('tells devices of one name apart, and lets the choice on the page win', async () => {
    const devices = [0, 1].map((place) => ({ place, name: 'パソコン' }));
    const unknown = world({ page: loginPage({ devices }), account: { deviceName: 'パソコン' } });
    const page = await unknown.fill.look(7);
    expect(unknown.fill.needsDevice(unknown.id, page)).toBe(true);
    expect(unknown.fill.devices(page)).toEqual([
      { name: 'パソコン', nth: 1 },
      { name: 'パソコン', nth: 2 },
    ]);
    const known = world({ page: loginPage({ devices }), account: { deviceName: 'パソコン', deviceNth: 2 } });
    const there = await known.fill.look(7);
    expect(known.fill.needsDevice(known.id, there)).toBe(false);
    await known.fill.fill(known.id, there);
    expect(known.orders[0]).toMatchObject({ device: 1 });
    expect(known.records.get(7)).toMatchObject({ deviceName: 'パソコン', deviceNth: 2 });
    const byHand = world({
      page: loginPage({ devices: devices.map((one) => (one.place === 0 ? { ...one, chosen: true } : one)) }),
      account: { deviceName: 'パソコン', deviceNth: 2 },
    });
    await byHand.fill.fill(byHand.id, await byHand.fill.look(7));
    expect(byHand.orders[0]).toMatchObject({ device: 0 });
    expect(byHand.records.get(7)).toMatchObject({ deviceNth: 1 });
  });

  it('offers an account that no site has confirmed to another site, but not to one that looks like its own', async () => {
    const pending = { pending: true, origins: ['https://mail.company.example'] } as const;
    const { fill, id } = world({ account: pending });
    expect(fill.fit(id, await fill.look(7))).toBe('free');
    const alike = world({ account: { pending: true, origins: ['https://www.example.portal.kosm0-web.jp'] } });
    expect(alike.fill.fit(alike.id, await alike.fill.look(7))).toBe('other');
    const confirmed = world({ account: { origins: ['https://mail.company.example'] } });
    expect(confirmed.fill.fit(confirmed.id, await confirmed.fill.look(7))).toBe('other');
  });

  it('asks which device it is only while that is not known', async () => {
    const devices = [
      { place: 0, name: '古い端末' },
      { place: 1, name: 'パソコンの Chrome（かぎ番）' },
    ];
    const unknown = world({ page: loginPage({ devices }) });
    expect(unknown.fill.needsDevice(unknown.id, await unknown.fill.look(7))).toBe(true);
    // The same name as a portal may write it: other widths, other spaces.
    const known = world({
      page: loginPage({ devices }),
      account: { deviceName: 'パソコンの  Chrome(かぎ番)' },
    });
    const page = await known.fill.look(7);
    expect(known.fill.needsDevice(known.id, page)).toBe(false);
    await known.fill.fill(known.id, page);
    expect(known.orders[0]).toMatchObject({ device: 1 });
  });

  it('takes the next code of a counter-based account', async () => {
    const { fill, orders, id } = world({ account: { type: 'hotp' } });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]?.entries[0]?.text).toBe('755224');
  });

  it('makes codes for the clock of the site, where the person agreed to that', async () => {
    const { fill, orders, records, id } = world({ offset: 90_000 });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]?.entries[0]?.text).toBe(codeAt(savedHanako, START + 90_000).text);
    // By the clock of this PC, like everything else that is written down.
    expect(records.get(7)?.validUntil).toBe(codeAt(savedHanako, START + 90_000).validUntil - 90_000);
  });

  it.each(['elsewhere', 'closed', 'busy', 'unreadable'] as const)(
    'sees no form on a page that is %s, and writes nothing',
    async (unseen) => {
      const { fill, orders, records, id } = world({ unseen });
      const page = await fill.look(7);
      expect(page).toMatchObject({ kind: 'none', documentId: '', host: '', since: START, tabId: 7 });
      expect(page.unseen).toBe(unseen === 'closed' || unseen === 'busy' ? unseen : undefined);
      expect(await fill.whyBlocked(page)).toBeUndefined();
      expect(await fill.fill(id, page)).toMatchObject({ ok: false });
      expect([orders, records.size]).toEqual([[], 0]);
    },
  );

  it('leaves it to the page whether what lies over a field leaves it free when it is scrolled', async () => {
    const page = loginPage({ fields: [field(0, { id: 'otp', name: 'otp', unusable: 'covered' })] });
    const { fill, orders, id } = world({ page });
    const view = await fill.look(7);
    expect([view.blocked, await fill.whyBlocked(view)]).toEqual([undefined, undefined]);
    expect((await fill.fill(id, view)).ok).toBe(true);
    expect(orders).toHaveLength(1);
  });

  it('tells why a page can not be filled in before a policy is asked', async () => {
    const page = loginPage({ fields: [field(0, { id: 'otp', name: 'otp', unusable: 'small' })] });
    const { fill } = world({ page, allowedHosts: [] });
    expect(await fill.whyBlocked(await fill.look(7))).toBe('fieldHidden');
    const free = world({ allowedHosts: [] });
    expect(await free.fill.whyBlocked(await free.fill.look(7))).toBe('policyForbids');
  });

  it('proposes no name that another device of the same person has at this site', async () => {
    const { secret: _, ...summary } = savedHanako;
    const name = 'パソコンの Chrome（かぎ番・ゆず）';
    const other = (id: string, more: Partial<AccountSummary>): AccountSummary => ({
      ...{ ...summary, id, deviceName: name, ...more },
    });
    const proposed = async (others: readonly AccountSummary[]) => {
      const { fill, orders, id } = world({ page: setupPage(), others });
      await fill.fill(id, await fill.look(7));
      return orders[0]?.deviceName?.text;
    };
    expect(await proposed([other('sibling', {})])).not.toBe(name);
    const { deviceName: __, ...nameless } = other('nameless', {});
    expect(await proposed([nameless])).toBe(name);
    expect(await proposed([other('of another', { accountName: 'taro' })])).toBe(name);
    expect(await proposed([other('elsewhere', { origins: ['https://b.example'] })])).toBe(name);
  });

  it('spreads the digits over boxes, and refuses where they do not come out even', async () => {
    const boxes = Array.from({ length: 6 }, (_, nth) => field(nth, { maxLength: 1 }));
    const page = anyPage({ fields: boxes, text: '認証アプリの6桁のコード' });
    const { fill, orders, id } = world({ page });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]?.entries.map(({ text }) => text).join('')).toBe(codeAt(savedHanako, START).text);
    const eight = world({ page: anyPage({ ...page, fields: [...boxes, field(6, { maxLength: 1 })] }) });
    expect(await eight.fill.fill(eight.id, await eight.fill.look(7))).toEqual({
      ok: false,
      error: 'fieldUnfit',
    });
  });

  it('sends the form only where the person switched that on, the page is sure and nothing was refused', async () => {
    const submit = async (facts: World) => {
      const { fill, orders, id } = world({ submits: true, ...facts });
      await fill.fill(id, await fill.look(7));
      return orders[0]?.submit;
    };
    expect(await submit({})).toBe(true);
    expect(await submit({ submits: false })).toBe(false);
    expect(await submit({ page: loginPage({ ids: ['input-error-otp'] }) })).toBe(false);
    const controls = [control({ name: 'resend', text: '再送信' })];
    expect(await submit({ page: loginPage({ controls }) })).toBe(false);
  });

  it('writes down what it filled in, without the code, and counts on after refusals', async () => {
    const { fill, records, id } = world();
    await fill.fill(id, await fill.look(7));
    const record = records.get(7);
    expect(record).toEqual({
      ...{ accountId: id, origin: SITE, documentId: 'document 1', refusals: 0 },
      field: { nth: 1, id: 'otp', name: 'otp' },
      validUntil: START + 20_000,
    });
    if (record) records.set(7, { ...record, outcome: 'refused', refusals: 2 });
    await fill.fill(id, await fill.look(7));
    expect(records.get(7)).toMatchObject({ refusals: 2 });
    expect(records.get(7)).not.toHaveProperty('outcome');
  });

  it.each([
    ['ten minutes slow', START - 600_000],
    ['forty seconds fast', START + 40_000],
    ['in the year 2040', Date.UTC(2040, 5, 1)],
    ['after the seconds since 1970 no longer fit into 32 bits', Date.UTC(2106, 2, 1)],
  ])('58 makes the code of the time that the clock shows: %s', async (_, now) => {
    const { fill, orders, clock, id } = world();
    clock.now = now;
    await fill.fill(id, await fill.look(7));
    const oracle = new TOTP({ secret: new Secret({ buffer: savedHanako.secret.slice().buffer }) });
    expect(orders[0]?.entries[0]?.text).toBe(oracle.generate({ timestamp: clock.now }));
  });

  it('58 makes the code anew after a sleep across the end of the period', async () => {
    const { fill, orders, clock, id } = world();
    clock.now = START + 17_000;
    clock.jump = 8 * 3_600_000;
    await fill.fill(id, await fill.look(7));
    expect(orders[0]?.entries[0]?.text).toBe(codeAt(savedHanako, clock.now).text);
    expect(clock.now).toBeGreaterThan(START + 8 * 3_600_000);
  });
});
