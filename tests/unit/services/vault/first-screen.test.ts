import { describe, expect, it } from 'vitest';
import type { Account, NewAccount } from '../../../../lib/core/otp/account.ts';
import type { OpenVault } from '../../../../lib/services/vault/copies/open-copy.ts';
import { createVaultBasics } from '../../../../lib/services/vault/create-vault-basics.ts';
import { keepFirstScreen } from '../../../../lib/services/vault/page/first-screen.ts';
import { hanako, savedHanako } from '../../support/accounts.ts';
import { createVaultWorld, PASSWORD, START, settled, type VaultWorld } from '../../support/vault-world.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';

const member = (number: number): NewAccount => ({
  ...hanako,
  accountName: `member${number}`,
  secret: Uint8Array.from({ length: 20 }, (_, at) => (at + number * 7) % 256),
});

/** A browser in which one page has unlocked a vault with so many accounts, and kept their first screen. */
async function unlocked(count: number, how: Parameters<typeof createVaultWorld>[0] = {}) {
  const world = createVaultWorld(how);
  const page = world.page();
  await page.create(PASSWORD);
  await page.addAll(Array.from({ length: count }, (_, number) => member(number)));
  await settled();
  return { world, page };
}

const newGlance = async (world: VaultWorld) => {
  const page = world.page();
  return { page, glanced: await page.glance() };
};

describe('a glance', () => {
  it('shows the accounts and their codes before the vault is read, and a look settles them', async () => {
    const { world, page: before } = await unlocked(3);
    const steps = world.steps();
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(true);
    expect(page.state()).toEqual({ status: 'open' });
    expect(page.isSettled()).toBe(false);
    expect(world.steps() - steps).toBe(1); // The hint in the slots; no slot was read.
    expect(page.accounts()).toEqual(before.accounts());
    const codes = page.accounts().map(({ id }) => page.code(id, START)?.text);
    expect(codes).toEqual(before.accounts().map(({ id }) => before.code(id, START)?.text));
    expect(codes[0]).toMatch(/^\d{6}$/);
    await page.look();
    expect(page.isSettled()).toBe(true);
    expect(page.accounts()).toEqual(before.accounts());
    expect(page.accounts().map(({ id }) => page.code(id, START)?.text)).toEqual(codes);
  });

  it('knows the first of many accounts, and where the others may be used', async () => {
    const { world, page: before } = await unlocked(45);
    const [last] = before.accounts().slice(-1);
    await before.bind(last?.id ?? '', SITE);
    await settled();
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(true);
    expect(page.accounts()).toEqual(before.accounts().slice(0, 20));
    expect(page.mayBeUsedAt(SITE)).toBe(true);
    expect(page.mayBeUsedAt('https://other.example')).toBe(false);
    await page.look();
    expect(page.accounts()).toHaveLength(45);
    expect(page.mayBeUsedAt(SITE)).toBe(true);
    expect(page.mayBeUsedAt('https://other.example')).toBe(false);
  });

  it('shows pinned accounts first, as the whole vault does', async () => {
    const { world, page: before } = await unlocked(30);
    const [last] = before.accounts().slice(-1);
    await before.edit(last?.id ?? '', { pinned: true });
    await settled();
    const { page } = await newGlance(world);
    expect(page.accounts()[0]?.id).toBe(last?.id);
    expect(page.accounts()).toEqual(before.accounts().slice(0, 20));
  });

  it('is of what was saved last, by whatever page', async () => {
    const { world, page: before } = await unlocked(2);
    const other = world.page();
    await other.look();
    await other.remove(other.accounts()[0]?.id ?? '');
    await settled();
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(true);
    expect(page.accounts().map(({ accountName }) => accountName)).toEqual(['member1']);
    expect(page.accounts()).toEqual(before.accounts());
  });

  it('is renewed by the next page where a writer was killed before it could be', async () => {
    const { world } = await unlocked(2);
    const kept = world.session.firstScreen;
    const writer = world.page();
    await writer.look();
    await writer.add(member(9));
    await settled();
    world.closePages();
    world.session.firstScreen = kept;
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(false);
    await page.look();
    await settled();
    expect((await newGlance(world)).page.accounts()).toHaveLength(3);
  });

  it('never is a whole backup', async () => {
    const { world } = await unlocked(30);
    const { page } = await newGlance(world);
    expect(await page.backup()).toBeUndefined();
    const name = await page.fingerprint();
    expect(page.isSettled()).toBe(true);
    const whole = world.page();
    await whole.look();
    expect(name).toBe(await whole.fingerprint());
  });

  it('saves onto the whole vault', async () => {
    const { world } = await unlocked(30);
    const { page } = await newGlance(world);
    expect(await page.edit(page.accounts()[3]?.id ?? '', { issuer: 'renamed' })).toEqual({ ok: true });
    expect(page.accounts()).toHaveLength(30);
    expect(page.isSettled()).toBe(true);
  });
});

describe('a first screen', () => {
  const KEY = new Uint8Array(32).fill(7);
  const sites = (count: number, length: number) =>
    Array.from({ length: count }, (_, at) => `https://${String(at).padStart(length - 8, 'a')}`);

  /** What is kept of these accounts while this key is in the session. */
  async function kept(accounts: readonly Account[], key = KEY) {
    const { session } = createVaultWorld().ports();
    await session.writeKey({ key, unlockedAt: START, lockAt: START + 1 });
    const open = {
      container: { header: { generation: 4 } },
      contents: { accounts, trash: [] },
      vaultKey: KEY,
    };
    await keepFirstScreen(session, open as unknown as OpenVault);
    return session.readFirstScreen();
  }
  const many = (count: number, origins: readonly string[] = []): readonly Account[] =>
    Array.from({ length: count }, (_, at) => ({
      ...savedHanako,
      id: `${at}`,
      origins: at < 20 ? [] : origins,
    }));

  it('is kept of a family that fits on it, and not of a larger one', async () => {
    const owned = many(20).map((account) => ({ ...account, person: '太郎' }));
    expect((await kept(owned))?.accounts).toEqual(owned);
    expect(await kept([...owned, savedHanako])).toBeUndefined();
  });

  it('names the sites of the other accounts once each, and is not kept where they are too many', async () => {
    const most = sites(200, 99);
    expect(most.join()).toHaveLength(19_999);
    expect((await kept(many(23, most)))?.otherOrigins).toEqual(most);
    expect((await kept(many(23, [...most.slice(1), `${most[0]}x`])))?.otherOrigins).toHaveLength(200);
    expect(await kept(many(23, [...most.slice(1), `${most[0]}xx`]))).toBeUndefined();
  });

  it('is not written beside the key of another vault', async () => {
    expect(await kept(many(1))).toMatchObject({ generation: 4 });
    expect(await kept(many(1), new Uint8Array(32))).toBeUndefined();
  });

  it('is overwritten in the page that glanced at it as soon as a look has settled', async () => {
    const { world } = await unlocked(2);
    const { page } = createVaultBasics(world.ports());
    expect(await page.glance()).toBe(true);
    const secrets = page.glanced()?.accounts.map(({ secret }) => secret);
    expect(secrets).toEqual([member(0).secret, member(1).secret]);
    await page.look();
    expect(page.glanced()).toBeUndefined();
    expect(secrets).toEqual([new Uint8Array(20), new Uint8Array(20)]);
  });
});

describe('no glance', () => {
  it('is taken after a look: that knows more', async () => {
    const { world } = await unlocked(2);
    const page = world.page();
    await page.look();
    expect(await page.glance()).toBe(false);
    expect(page.isSettled()).toBe(true);
  });

  it('is there while the vault is locked, and nothing is left of it', async () => {
    const { world, page } = await unlocked(3);
    expect(world.session.firstScreen?.accounts).toHaveLength(3);
    await page.lock();
    expect(world.session.firstScreen).toBeUndefined();
    expect((await newGlance(world)).glanced).toBe(false);
  });

  it('outlives the time of the lock, even if nobody has locked', async () => {
    const { world } = await unlocked(3);
    world.closePages();
    world.clock.now += 6 * 60_000;
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(false);
    expect(page.accounts()).toEqual([]);
    expect(world.session.firstScreen).toBeUndefined();
  });

  it('is kept on a PC that others use', async () => {
    const { world } = await unlocked(3, { shared: true });
    expect(world.session.firstScreen).toBeUndefined();
    expect((await newGlance(world)).glanced).toBe(false);
  });

  it('stays when the vault is locked by another page', async () => {
    const { world, page: other } = await unlocked(3);
    const { page, glanced } = await newGlance(world);
    expect(glanced).toBe(true);
    await other.lock();
    await settled();
    expect(page.state()).toEqual({ status: 'locked' });
    expect(page.accounts()).toEqual([]);
  });

  it('is taken where a lock comes while it is being read', async () => {
    const { world, page: other } = await unlocked(3);
    const page = world.page();
    const glance = page.glance();
    await other.lock();
    expect(await glance).toBe(false);
    await settled();
    expect(page.accounts()).toEqual([]);
    expect(page.state()).not.toEqual({ status: 'open' });
  });

  it('is kept by a page that is still writing it down when the vault is locked', async () => {
    const { world, page } = await unlocked(3);
    const adding = page.add(member(7));
    await adding;
    await page.lock(); // The first screen of the new contents is on its way.
    await settled();
    expect(world.session.firstScreen).toBeUndefined();
  });

  it.each([
    ['an older state than was seen', { generation: 1 }],
    ['a newer state than was kept', { generation: 99 }],
    ['no state at all', { generation: undefined as unknown as number }],
  ])('is taken where the slots say that they hold %s', async (_, change) => {
    const { world } = await unlocked(3);
    Object.assign(world.disk, change);
    expect((await newGlance(world)).glanced).toBe(false);
  });

  it('is taken where storage does not answer', async () => {
    const { world } = await unlocked(3);
    world.failing.add('read');
    expect((await newGlance(world)).glanced).toBe(false);
  });

  it.each(['mendDue', 'suspect'] as const)('is taken while the copies are in doubt (%s)', async (doubt) => {
    const { world } = await unlocked(3);
    world.session[doubt] = true;
    expect((await newGlance(world)).glanced).toBe(false);
  });

  it('hides from the look that follows it what happened to the slots', async () => {
    const { world } = await unlocked(3);
    Object.assign(world.disk, { a: 'KV1.damaged', b: 'KV1.damaged', bak: undefined, prev: undefined });
    const { page } = await newGlance(world);
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'vaultDamaged' });
    expect(page.accounts()).toEqual([]);
    expect(page.isSettled()).toBe(true);
  });

  it('is of another vault that took the place of this one', async () => {
    const { world, page } = await unlocked(3);
    const proof = await page.prove(PASSWORD);
    if (!proof.ok) throw new Error(proof.error);
    await page.erase(proof.value);
    expect(world.session.firstScreen).toBeUndefined();
    const next = world.page();
    await next.create('quite-another-password');
    expect((await newGlance(world)).page.accounts()).toEqual([]);
  });

  it('is kept of many accounts of a family, who are grouped on the screen', async () => {
    const { world, page } = await unlocked(25);
    await page.edit(page.accounts()[24]?.id ?? '', { person: '太郎' });
    await settled();
    expect(world.session.firstScreen).toBeUndefined();
    expect((await newGlance(world)).glanced).toBe(false);
  });
});
