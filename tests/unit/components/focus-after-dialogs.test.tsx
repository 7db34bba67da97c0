// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BackupPage } from '../../../components/moving/backup-page.tsx';
import { ImportPage } from '../../../components/moving/import-page.tsx';
import { KeptAside } from '../../../components/settings/kept-aside.tsx';
import { VaultGate } from '../../../components/vault/vault-gate.tsx';
import { ok } from '../../../lib/core/result.ts';
import type { ImportPreview, ImportService } from '../../../lib/services/import/import-service.ts';
import { hanako } from '../support/accounts.ts';
import { doing, draw, type Given, type } from '../support/draw.tsx';
import { focused, Page } from '../support/focus.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

// Nothing is laid out here: whatever is there takes room.
beforeAll(() => void vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20));
afterAll(() => void vi.restoreAllMocks());

const nothing: ImportPreview = { files: [], rows: [], withoutCode: 0, leftOut: 0, missingParts: [] };
const locked: ImportPreview = {
  ...nothing,
  files: [{ id: 'f', name: 'old.json', state: 'locked', closed: 0 } as never],
};
const opened: ImportPreview = {
  ...nothing,
  files: [{ id: 'f', name: 'old.json', state: 'read', closed: 0 } as never],
  rows: [{ id: 'r', issuer: 'A', accountName: 'hanako', outcome: 'new', choice: 'chosen' }],
};

/** A file that asks for its password, and then has one account in it. */
const importing = {
  preview: () => opened,
  give: async () => locked,
  unlock: async () => opened,
  save: async () => ok(1),
  drop() {},
} as unknown as ImportService;

async function open(page: ComponentChildren, more: (vault: object) => object = (vault) => vault) {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.look();
  await vault.create(PASSWORD);
  await vault.add(hanako);
  const shown = await draw(<Page>{page}</Page>, {
    ...{ vault: more(vault), settings: world.settings(), now: () => world.clock.now },
    loadFolder: () => new Promise<never>(() => {}),
    loadImport: async () => importing,
    browser: {
      openManager: async () => {},
      saveFile: async (_: string, text: string) => text,
      staysOpen: true,
    },
  } as unknown as Given);
  const press = async (name: string) => {
    const button = await shown.findByRole('button', { name });
    await doing(() => {
      button.focus();
      button.click();
    });
  };
  return { ...shown, vault, press };
}

it('a file that is moved in: its password, its rows, and what was saved', async () => {
  const { press, getByLabelText, findByText } = await open(<ImportPage />);
  const input = getByLabelText('ファイルを選ぶ');
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'old.json')], configurable: true });
  await doing(() => {
    input.focus();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await findByText(/old\.json/);
  await type(getByLabelText('ファイルのパスワード'), 'secret');
  await press('開く');
  await findByText('取り込む登録を選んでください');
  expect(await focused()).toBe('取り込む');
  await press('取り込む');
  await findByText('取り込みました');
  expect(await focused()).toMatch(/^取り込みました/);
});

it('a backup: the button keeps it, or what was saved has it', async () => {
  const { press, findByText } = await open(<BackupPage />);
  await press('控えを保存');
  await findByText('保存しました');
  expect(await focused()).toMatch(/^(控えを保存|保存しました)/);
});

it('the door: its field, and behind it what is there', async () => {
  const { vault, press, findByLabelText, findByRole } = await open(
    <VaultGate>
      <h1>登録の一覧</h1>
      <button type="button">見ていたもの</button>
    </VaultGate>,
  );
  await press('見ていたもの');
  await doing(() => void vault.lock());
  await findByLabelText('マスターパスワード');
  expect(await focused()).toBe('マスターパスワード');
  await type(await findByLabelText('マスターパスワード'), PASSWORD);
  await press('ロックを解除');
  await findByRole('heading', { name: '登録の一覧' });
  expect(await focused()).toBe('登録の一覧');
});

it('what was put aside: opened and closed, saved, and deleted', async () => {
  let kept = [{ name: 'v.q.1.0', at: 1_760_000_000_000 }];
  const { press, getByLabelText, findByText } = await open(<KeptAside />, (vault) => ({
    ...vault,
    hasQuarantine: async () => false,
    keptVaults: async () => kept,
    keptFile: async () => 'KV1.',
    async removeKept() {
      kept = [];
      return ok();
    },
  }));
  await press('パスワードで開く');
  await findByText(/パスワードがかかっています/);
  expect(await focused()).toBe('ファイルのパスワード');
  await press('とじる');
  expect(await focused()).toBe('パスワードで開く');
  await press('ファイルに保存');
  await findByText('保存しました');
  expect(await focused()).not.toBe('main');
  await press('消す');
  expect(await focused()).toBe('マスターパスワード');
  await type(getByLabelText('マスターパスワード'), PASSWORD);
  await press('これを消す');
  await findByText(/消しました/);
  expect(await focused()).toMatch(/消しました/);
});
