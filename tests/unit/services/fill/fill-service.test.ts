import { describe, expect, it } from 'vitest';
import type { PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import type { AccountSummary } from '../../../../lib/core/otp/account.ts';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { ok } from '../../../../lib/core/result.ts';
import { createFillService } from '../../../../lib/services/fill/create-fill-service.ts';
import type { FillOrder, FillOutcome } from '../../../../lib/services/fill/ports.ts';
import { defaultSettings } from '../../../../lib/services/settings/settings-service.ts';
import { savedHanako } from '../../support/accounts.ts';
import { loginPage, setupPage } from '../../support/pages.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const START = 1_760_000_020_000; // 10 s into a period of 30.

interface World {
  readonly page?: PageDescription;
  readonly account?: Partial<AccountSummary>;
  readonly outcome?: FillOutcome;
  readonly locked?: boolean;
}

function world({ page = loginPage(), account = {}, outcome, locked = false }: World = {}) {
  const orders: FillOrder[] = [];
  const edits: object[] = [];
  const used = new Map<string, number>();
  const clock = { now: START, slept: [] as number[] };
  const { secret: _, ...summary } = { ...savedHanako, ...account };
  let unlocked = !locked;
  const fill = createFillService({
    vault: {
      accounts: () => [summary],
      code: (_id, now) => (unlocked && summary.type === 'totp' ? codeAt(savedHanako, now) : undefined),
      edit: async (_id, changes) => {
        edits.push(changes);
        return ok();
      },
      nextCounterCode: async () => ok('755224'),
    },
    settings: { read: async () => defaultSettings },
    scripts: {
      describe: async () => ({ documentId: 'document 1', page }),
      fill: async (_tab, documentId, order) => {
        expect(documentId).toBe('document 1');
        orders.push(order);
        return (
          outcome ?? {
            did: 'filled',
            submitted: false,
            ...(order.deviceName && { deviceName: order.deviceName }),
          }
        );
      },
    },
    usedCodes: {
      step: async (id, origin) => used.get(`${id} ${origin}`),
      remember: async (id, origin, step) => void used.set(`${id} ${origin}`, step),
    },
    now: () => clock.now,
    sleep: async (milliseconds) => {
      clock.slept.push(milliseconds);
      clock.now += milliseconds;
    },
    usualDeviceName: 'パソコンの Chrome（かぎ番）',
  });
  return { fill, orders, edits, used, clock, id: summary.id, lock: () => (unlocked = false) };
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
        field: { nth: 0, id: 'otp', name: 'otp' },
        code: codeAt(savedHanako, START).text,
        submit: false,
      },
    ]);
  });

  it('names the device on a set-up page, and remembers the name that stood there in the end', async () => {
    const { fill, orders, edits, id } = world({ page: setupPage() });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]).toMatchObject({
      deviceName: 'パソコンの Chrome（かぎ番）',
      nameField: { id: 'userLabel' },
    });
    expect(edits).toEqual([{ deviceName: 'パソコンの Chrome（かぎ番）' }]);
  });

  it.each([
    ['a sibling of the site', 'https://y.portal.kosmo-web.jp'],
    ['another port', `${SITE}:8443`],
    ['plain http', 'http://www.example.portal.kosmo-web.jp'],
    ['a host that only begins alike', 'https://www.example.portal.kosmo-web.jp.evil.example'],
    ['a Cyrillic letter', 'https://www.example.portal.xn--ksmo-web-pkh.jp'],
    ['a dot at the end', 'https://www.example.portal.kosmo-web.jp.'],
    ['an opaque origin', 'null'],
  ])('sends nothing to %s', async (_, origin) => {
    const { protocol = 'https:', hostname = '' } = origin === 'null' ? {} : new URL(origin);
    const { fill, orders, id } = world({ page: loginPage({ origin, protocol, hostname }) });
    const page = await fill.look(7);
    expect(fill.fit(id, page)).toBe('other');
    expect((await fill.fill(id, page)).ok).toBe(false);
    expect(orders).toEqual([]);
  });

  it.each([{ top: false }, { prerendering: true }])(
    'sends nothing into a document with %j',
    async (facts) => {
      const { fill, orders, id } = world({ page: loginPage(facts) });
      expect((await fill.fill(id, await fill.look(7))).ok).toBe(false);
      expect(orders).toEqual([]);
    },
  );

  it('never uses a code twice on a site: waits for the next one and says so', async () => {
    const { fill, orders, clock, id } = world();
    const page = await fill.look(7);
    await fill.fill(id, page);
    const told: [number, string][] = [];
    await fill.fill(id, page, { onWait: (seconds, why) => told.push([seconds, why]) });
    expect(told[0]).toEqual([20, 'used']);
    expect(told.map(([seconds]) => seconds)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(clock.now).toBe(START + 20_000);
    expect(orders[1]?.code).toBe(codeAt(savedHanako, START + 20_000).text);
  });

  it('waits for the next code when less than 4 seconds are left', async () => {
    const { fill, orders, clock, id } = world();
    clock.now = START + 16_500;
    const told: string[] = [];
    await fill.fill(id, await fill.look(7), { onWait: (_, why) => told.push(why) });
    expect(new Set(told)).toEqual(new Set(['ending']));
    expect(orders[0]?.code).toBe(codeAt(savedHanako, START + 20_000).text);
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
    ['hidden', 'fieldHidden'],
    ['notTaken', 'fieldRefused'],
  ] as const)('tells when the page answers "%s", and does not count the code as used', async (why, error) => {
    const { fill, used, id } = world({ outcome: { did: 'refused', why } });
    expect(await fill.fill(id, await fill.look(7))).toEqual({ ok: false, error });
    expect(used.size).toBe(0);
  });

  it('asks which device it is only while that is not known', async () => {
    const devices = [
      { id: 'd1', name: '古い端末' },
      { id: 'd2', name: 'パソコンの Chrome（かぎ番）' },
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
    expect(known.orders[0]).toMatchObject({ deviceId: 'd2' });
  });

  it('takes the next code of a counter-based account', async () => {
    const { fill, orders, id } = world({ account: { type: 'hotp' } });
    await fill.fill(id, await fill.look(7));
    expect(orders[0]?.code).toBe('755224');
  });
});
