import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanako } from '../../support/accounts.ts';
import { changePassword, createVaultWorld, PASSWORD, settled } from '../../support/vault-world.ts';
import { everywhere, lockedPage, NEXT, openWorld, proofOf, withCode } from '../../support/ways-in.ts';

describe('the recovery code', () => {
  it('opens a vault whose password is forgotten, and a new password takes its place', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const locked = await lockedPage(world);
    expect(locked.ways()).toEqual({ recoveryCode: true, device: false });
    expect(await locked.recover(code, NEXT)).toEqual({ ok: true });
    expect(locked.accounts()).toHaveLength(1);
    const again = await lockedPage(world);
    expect(await again.unlock(PASSWORD)).toEqual({ ok: false, error: 'passwordWrong' });
    expect(await again.unlock(NEXT)).toEqual({ ok: true });
    const byCode = await lockedPage(world);
    expect(await byCode.recover(code, PASSWORD)).toEqual({ ok: true });
  });

  it('shows the vault as open only when the new password is in place everywhere', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const locked = await lockedPage(world);
    const before = everywhere(world).filter((text) => text !== undefined);
    const seen: ReturnType<typeof everywhere>[] = [];
    locked.watch(() => locked.state()?.status === 'open' && seen.push(everywhere(world)));
    expect(await locked.recover(code, NEXT)).toEqual({ ok: true });
    expect(before.length).toBeGreaterThan(0);
    expect(seen[0]?.filter((text) => text !== undefined && before.includes(text))).toEqual([]);
  });

  it('opens nothing before its last group was typed from the paper', async () => {
    const { world, page } = await openWorld();
    const drawn = await page.drawRecoveryCode(await proofOf(page));
    const groups = drawn.ok ? drawn.value : [];
    expect(await page.keepRecoveryCode('ZZZZ')).toEqual({ ok: false, error: 'recoveryCodeDiffers' });
    const locked = await lockedPage(world);
    expect(locked.ways().recoveryCode).toBe(false);
    expect(await locked.recover(groups.join(''), NEXT)).toEqual({ ok: false, error: 'recoveryCodeWrong' });
  });

  it('is drawn only for somebody who has proven who they are', async () => {
    const { page } = await openWorld();
    expect(await page.drawRecoveryCode({ provenAt: 0 })).toEqual({ ok: false, error: 'proofMissing' });
    expect(await page.keepRecoveryCode('7K3M')).toEqual({ ok: false, error: 'proofMissing' });
  });

  it('once renewed or disabled opens nothing any more, in whatever copy', async () => {
    const { world, page } = await openWorld();
    const old = await withCode(page);
    const withOld = everywhere(world);
    await withCode(page);
    for (const copy of everywhere(world)) expect(copy === undefined || !withOld.includes(copy)).toBe(true);
    const locked = await lockedPage(world);
    expect(await locked.recover(old, NEXT)).toEqual({ ok: false, error: 'recoveryCodeWrong' });
    await locked.unlock(PASSWORD);
    expect(await locked.forgetRecoveryCode(await proofOf(locked))).toEqual({ ok: true });
    expect(locked.ways().recoveryCode).toBe(false);
  });

  it('does not open an older copy that has it beside a newer one that has not', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const older = world.disk.a;
    await page.forgetRecoveryCode(await proofOf(page));
    world.disk.b = older;
    const locked = await lockedPage(world);
    expect(await locked.recover(code, NEXT)).toEqual({ ok: false, error: 'recoveryCodeWrong' });
  });

  it('refuses a weak new password before anything changes', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const locked = await lockedPage(world);
    expect(await locked.recover(code, 'short')).toEqual({ ok: false, error: 'passwordTooShort' });
    expect(locked.state()?.status).toBe('locked');
  });

  it('opens a backup of its day on a new PC', async () => {
    const { page } = await openWorld();
    const recoveryCode = await withCode(page);
    const backup = (await page.backup()) ?? '';
    const elsewhere = createVaultWorld().page();
    const by = { recoveryCode, newPassword: NEXT };
    expect(await elsewhere.restoreBackup(backup, { ...by, recoveryCode: 'x' })).toEqual({
      ok: false,
      error: 'recoveryCodeTyped',
    });
    expect(await elsewhere.restoreBackup(backup, by)).toEqual({ ok: true });
    expect(elsewhere.accounts()).toHaveLength(1);
    expect(await elsewhere.prove(NEXT)).toMatchObject({ ok: true });
  });
});

describe("the PC's own unlock", () => {
  it('opens the vault once it was set up, and no more when it was removed', async () => {
    const { world, page } = await openWorld();
    expect(await page.addDevice(await proofOf(page))).toEqual({ ok: true });
    const locked = await lockedPage(world);
    expect(locked.ways().device).toBe(true);
    expect(await locked.unlockByDevice()).toEqual({ ok: true });
    expect(locked.accounts()).toHaveLength(1);
    expect(await locked.proveByDevice()).toMatchObject({ ok: true });
    expect(await locked.forgetDevice(await proofOf(locked))).toEqual({ ok: true });
    const again = await lockedPage(world);
    expect(again.ways().device).toBe(false);
    expect(await again.unlockByDevice()).toMatchObject({ ok: false });
  });

  it('is not offered on a PC that others use', async () => {
    const { page } = await openWorld({ shared: true });
    expect(await page.addDevice(await proofOf(page))).toEqual({ ok: false, error: 'deviceUnfit' });
  });

  it('needs a proof', async () => {
    const { page } = await openWorld();
    expect(await page.addDevice({ provenAt: 0 })).toEqual({ ok: false, error: 'proofMissing' });
  });
});

describe('a PC that others use', () => {
  it('keeps the key in the page alone: another page is locked, and so is the next one', async () => {
    const { world, page } = await openWorld({ shared: true });
    expect(world.session.record).toBeUndefined();
    expect(page.accounts()).toHaveLength(1);
    expect((await page.add({ ...hanako, accountName: 'taro' })).ok).toBe(true);
    const other = world.page();
    expect(await other.look()).toEqual({ status: 'locked' });
    expect(await other.unlock(PASSWORD)).toEqual({ ok: true });
    expect(other.accounts()).toHaveLength(2);
  });

  it('locks every page with the one that is locked', async () => {
    const { world, page } = await openWorld({ shared: true });
    const other = world.page();
    await other.unlock(PASSWORD);
    await other.lock();
    await settled();
    expect(page.state()).toEqual({ status: 'locked' });
    expect(page.accounts()).toEqual([]);
  });

  it('locks after the time without use', async () => {
    const { world, page } = await openWorld({ shared: true });
    await world.clock.advance(6 * 60_000);
    expect(page.state()).toEqual({ status: 'locked' });
  });
});

describe('whatever is done with the ways to open', () => {
  it('the accounts stay, and the password opens them', async () => {
    const step = fc.constantFrom(
      'code',
      'forgetCode',
      'device',
      'forgetDevice',
      'password',
      'rotate',
      'restart',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const world = createVaultWorld();
        let page = world.page();
        await page.create(PASSWORD);
        await page.add(hanako);
        const { secret: _, ...before } = { secret: 0, ...page.accounts()[0] };
        let password = PASSWORD;
        for (const what of steps) {
          if (what === 'code') await withCode(page, password);
          if (what === 'forgetCode') await page.forgetRecoveryCode(await proofOf(page, password));
          if (what === 'device') await page.addDevice(await proofOf(page, password));
          if (what === 'forgetDevice') await page.forgetDevice(await proofOf(page, password));
          if (what === 'password' || what === 'rotate') {
            const next = password === PASSWORD ? NEXT : PASSWORD;
            expect(await changePassword(page, password, next, what === 'rotate')).toEqual({ ok: true });
            password = next;
          }
          if (what === 'restart') {
            page = await lockedPage(world);
            expect(await page.unlock(password)).toEqual({ ok: true });
          }
        }
        page = await lockedPage(world);
        expect(await page.unlock(password)).toEqual({ ok: true });
        expect(page.accounts()).toEqual([before]);
      }),
      { numRuns: 60 },
    );
  });
});
