// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import type { ComponentChildren } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountsPage } from '../../../components/manager/accounts-page.tsx';
import { BackupPage } from '../../../components/moving/backup-page.tsx';
import { AccountList } from '../../../components/popup/account-list.tsx';
import { ChangePassword } from '../../../components/settings/change-password.tsx';
import { DeviceSettings } from '../../../components/settings/device-settings.tsx';
import { EraseEverything } from '../../../components/settings/erase-everything.tsx';
import { RecoveryCodeSettings } from '../../../components/settings/recovery-code-settings.tsx';
import { VaultGate } from '../../../components/vault/vault-gate.tsx';
import { ok } from '../../../lib/core/result.ts';
import { noteUse } from '../../../lib/services/settings/note-use.ts';
import type { VaultService } from '../../../lib/services/vault/vault-service.ts';
import { hanako } from '../support/accounts.ts';
import { doing, draw, type Given, type } from '../support/draw.tsx';
import { focused, Page, Popup } from '../support/focus.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

// Nothing is laid out here: whatever is there takes room.
beforeAll(() => void vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20));
afterAll(() => void vi.restoreAllMocks());

const onFill = () => {};

const CodesInPopup = () => (
  <AccountList page={null} enrolling={undefined} fillId={undefined} fillsNext onFill={onFill} />
);

async function openPage(
  page: ComponentChildren,
  services: readonly string[] = [],
  prepare = async (_: VaultService) => {},
  folder = () => new Promise<never>(() => {}),
  Frame = Page,
) {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.look();
  await vault.create(PASSWORD);
  for (const issuer of services)
    await vault.add({ ...hanako, issuer, secret: new TextEncoder().encode(`key of ${issuer}`) });
  await prepare(vault);
  const settings = world.settings();
  const shown = await draw(<Frame>{page}</Frame>, {
    ...{ vault, settings, now: () => world.clock.now },
    loadFolder: folder,
    ...{ fill: {}, clock: {} },
    browser: { copy: async () => ok(), staysOpen: true, openManager: async () => {} },
  } as unknown as Given);
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

describe('what is taken away is said, and the focus goes to that', () => {
  const folder = { renew: async () => ({ state: 'kept', name: 'usb' }), stop: async () => {} };
  const loaded = (async () => folder) as unknown as () => Promise<never>;

  it('a site of an account', async () => {
    const { press, findByText, queryByText } = await openPage(<AccountsPage />, ['A'], async (vault) => {
      await vault.bind(vault.accounts()[0]?.id ?? '', 'https://a.example');
    });
    await press('編集');
    await press('このサイトでは使わない');
    expect((await findByText('変更を保存しました')).closest('[role=status]')).not.toBeNull();
    expect(queryByText('a.example')).toBeNull();
    expect(await focused()).toBe('変更を保存しました');
  });

  it('the folder of backups', async () => {
    const { press, findByText, vault } = await openPage(<BackupPage />, ['A'], undefined, loaded);
    await findByText('控えは「usb」に入っています');
    expect(vault.accounts()).toHaveLength(1);
    await press('自動の控えをやめる');
    await findByText('設定を保存しました。');
    expect(await focused()).toBe('設定を保存しました。');
  });

  it('a folder that the browser asks about has the one green button', async () => {
    const asks = async () => ({ ...folder, renew: async () => ({ state: 'asks', name: 'usb' }) });
    const { findByRole, place } = await openPage(
      <BackupPage />,
      ['A'],
      undefined,
      asks as unknown as () => Promise<never>,
    );
    await findByRole('button', { name: '控えを続ける' });
    const green = place.querySelectorAll('.button:not(.button-second, .button-link)');
    expect([...green].map(({ textContent }) => textContent)).toEqual(['控えを続ける']);
  });

  it('a backup of nothing can not be saved', async () => {
    const { findByRole } = await openPage(<BackupPage />, [], undefined, loaded);
    expect((await findByRole('button', { name: '控えを保存' })).getAttribute('aria-disabled')).toBe('true');
  });

  it("the PC's own unlock", async () => {
    const { press, getByLabelText, findByText, findByRole } = await openPage(
      <DeviceSettings sharedPc={false} />,
      [],
      async (vault) => {
        const proof = await vault.prove(PASSWORD);
        expect(proof.ok && (await vault.addDevice(proof.value))).toMatchObject({ ok: true });
      },
    );
    await findByRole('button', { name: '使うのをやめる' });
    await press('使うのをやめる');
    await type(getByLabelText('マスターパスワード'), PASSWORD);
    await press('使うのをやめる');
    await findByText('顔・指紋・PIN で開くのをやめました');
    expect(await focused()).toBe('顔・指紋・PIN で開くのをやめました');
  });

  it('everything', async () => {
    const { press, getByLabelText, findByText } = await openPage(
      <VaultGate>
        <EraseEverything />
      </VaultGate>,
      ['A'],
      undefined,
      loaded,
    );
    await press('このパソコンから全部消す');
    await type(getByLabelText('マスターパスワード'), PASSWORD);
    await press('全部消す');
    await findByText('あなたのマスターパスワード');
    expect(
      (await findByText('このパソコンには、もう何も残っていません')).closest('[role=status]'),
    ).not.toBeNull();
    expect(await focused()).toBe('このパソコンには、もう何も残っていません');
  });
});

describe('in the popup the focus stays on what was pressed for copying', () => {
  it.each(['コピー', /^\d{3} \d{3}/])('%s, also where the account moves to the top', async (name) => {
    const { vault, settings, getAllByTestId } = await openPage(
      <CodesInPopup />,
      ['A', 'B', 'C'],
      undefined,
      undefined,
      Popup,
    );
    await doing(() => void settings.change({ order: 'use' }));
    const last = () => getAllByTestId('account').find(({ textContent }) => textContent?.startsWith('C'));
    const button = within(last() as HTMLElement).getByRole('button', { name });
    await doing(() => {
      button.focus();
      button.click();
    });
    await expect.poll(() => getAllByTestId('account').indexOf(last() as HTMLElement)).toBe(0);
    expect(within(last() as HTMLElement).getByRole('status').textContent).toBe('コピーしました');
    await focused();
    expect(document.activeElement).toBe(button);
    expect(vault.accounts()).toHaveLength(3);
  });
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
