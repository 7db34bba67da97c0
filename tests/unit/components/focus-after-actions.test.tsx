// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountsPage } from '../../../components/manager/accounts-page.tsx';
import { ChangePassword } from '../../../components/settings/change-password.tsx';
import { DeviceSettings } from '../../../components/settings/device-settings.tsx';
import { EraseEverything } from '../../../components/settings/erase-everything.tsx';
import { RecoveryCodeSettings } from '../../../components/settings/recovery-code-settings.tsx';
import { noteUse } from '../../../lib/services/settings/note-use.ts';
import type { VaultService } from '../../../lib/services/vault/vault-service.ts';
import { hanako } from '../support/accounts.ts';
import { doing, draw, type } from '../support/draw.tsx';
import { focused, Page } from '../support/focus.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

// Nothing is laid out here: whatever is there takes room.
beforeAll(() => void vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20));
afterAll(() => void vi.restoreAllMocks());

async function openPage(
  page: ComponentChildren,
  services: readonly string[] = [],
  prepare = async (_: VaultService) => {},
) {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.look();
  await vault.create(PASSWORD);
  for (const issuer of services)
    await vault.add({ ...hanako, issuer, secret: new TextEncoder().encode(`key of ${issuer}`) });
  await prepare(vault);
  const settings = world.settings();
  const shown = await draw(<Page>{page}</Page>, {
    ...{ vault, settings, now: () => world.clock.now },
    loadFolder: () => new Promise<never>(() => {}),
  });
  /** A press by keyboard: on what has the focus. */
  const press = async (name: string, at = 0) => {
    const button = shown.getAllByRole('button', { name })[at];
    await doing(() => {
      button?.focus();
      button?.click();
    });
  };
  return { ...shown, vault, settings, press };
}

describe('in the list of accounts the focus stays with what is done', () => {
  it('removing: the question, the news with the way back, and the news of that', async () => {
    const { press } = await openPage(<AccountsPage />, ['A', 'B', 'C']);
    await press('削除', 1);
    expect(await focused()).toBe('削除する');
    await press('やめる');
    expect(await focused()).toBe('編集');
    await press('削除', 1);
    await press('削除する');
    expect(await focused()).toMatch(/^「B」をごみ箱に移しました/);
    await press('削除をやめて、元にもどす');
    expect(await focused()).toBe('「B」が、登録の一覧に戻りました');
  });

  it('the trash: taking back, and removing for good', async () => {
    const { press, vault } = await openPage(<AccountsPage />, ['A', 'B']);
    for (const { id } of vault.accounts()) await doing(() => void vault.remove(id));
    await press('元にもどす');
    expect(await focused()).toMatch(/が、登録の一覧に戻りました$/);
    await press('完全に削除');
    expect(await focused()).toBe('完全に削除する');
    await press('完全に削除する');
    expect(await focused()).toMatch(/を完全に削除しました$/);
  });

  it('renaming: the first field is near, and what was saved is said in the row', async () => {
    const { press, getByRole } = await openPage(<AccountsPage />, ['A', 'B']);
    await press('編集', 1);
    expect(await focused()).toBe('変更を保存');
    await type(getByRole('textbox', { name: 'サービス名' }), '図書館');
    await press('変更を保存');
    expect(await focused()).toBe('変更を保存しました');
    expect(document.activeElement?.closest('li')?.textContent).toContain('図書館');
  });

  it('moving to the end, pinning, and the order keep the button that was pressed', async () => {
    const { press, vault, getByRole } = await openPage(<AccountsPage />, ['A', 'B']);
    await press('上へ', 1);
    await expect.poll(() => vault.accounts().map(({ issuer }) => issuer)).toEqual(['B', 'A']);
    expect(await focused()).toBe('上へ');
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await press('一番上に固定する');
    expect(await focused()).toBe('固定をやめる');
    await doing(() => {
      getByRole('radio', { name: '名前の順' }).focus();
      getByRole('radio', { name: '名前の順' }).click();
    });
    expect(document.activeElement).toBe(getByRole('radio', { name: '名前の順' }));
  });
});

it('in the order of use, the accounts move as they are used, and those that are pinned stay on top', async () => {
  const { vault, settings, getByRole, getAllByTestId } = await openPage(<AccountsPage />, ['A', 'B', 'C']);
  const names = () => getAllByTestId('account').map(({ textContent }) => textContent?.[0]);
  const use = (issuer: string) =>
    doing(
      () => void noteUse(settings, vault.accounts().find((account) => account.issuer === issuer)?.id ?? ''),
    );
  await use('C');
  expect(names()).toEqual(['A', 'B', 'C']);
  await doing(() => getByRole('radio', { name: 'さいごに使った順' }).click());
  await use('C');
  await expect.poll(names).toEqual(['C', 'A', 'B']);
  await use('B');
  await expect.poll(names).toEqual(['B', 'C', 'A']);
  await doing(
    () => void vault.edit(vault.accounts().find(({ issuer }) => issuer === 'A')?.id ?? '', { pinned: true }),
  );
  await expect.poll(names).toEqual(['A', 'B', 'C']);
  // Moving by hand would do nothing that could be seen.
  expect(() => getByRole('button', { name: '上へ' })).toThrow();
});

describe('in the settings the focus goes to the form and back', () => {
  it.each([
    ['マスターパスワードを変える', '今のマスターパスワード', <ChangePassword key="page" />],
    ['このパソコンから全部消す', 'マスターパスワード', <EraseEverything key="page" />],
    ['使えるようにする', 'マスターパスワード', <DeviceSettings key="page" sharedPc={false} />],
  ])('%s, and やめる', async (name, field, page) => {
    const { press, findByRole } = await openPage(page);
    await findByRole('button', { name });
    await press(name);
    expect(await focused()).toBe(field);
    await press('やめる');
    expect(await focused()).toBe(name);
  });

  it('a recovery code that is taken back is said to be', async () => {
    const { press, getByLabelText, findByText } = await openPage(
      <RecoveryCodeSettings />,
      [],
      async (vault) => {
        const proof = await vault.prove(PASSWORD);
        const drawn = proof.ok ? await vault.drawRecoveryCode(proof.value) : undefined;
        const kept = drawn?.ok && (await vault.keepRecoveryCode(drawn.value.at(-1) ?? ''));
        expect(kept).toMatchObject({ ok: true });
      },
    );
    await press('回復コードを使えなくする');
    await type(getByLabelText('マスターパスワード'), PASSWORD);
    await press('回復コードを使えなくする');
    await findByText('回復コードを使えなくしました');
    expect(await focused()).toBe('回復コードを使えなくしました');
  });
});
