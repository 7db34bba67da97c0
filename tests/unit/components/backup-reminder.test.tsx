// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { BackupReminder } from '../../../components/moving/backup-reminder.tsx';
import type { FolderStanding } from '../../../lib/services/folder/backup-folder.ts';
import { defaultSettings, type Settings } from '../../../lib/services/settings/settings-service.ts';
import { doing, draw } from '../support/draw.tsx';

const NOW = 1_760_000_000_000;

/** The reminder over one account, for as long as the page lives. */
async function reminder(standing: FolderStanding['state'], set: Partial<Settings> = {}) {
  let settings: Settings = { ...defaultSettings, ...set };
  const listeners = new Set<(now: Settings) => void>();
  const opened: unknown[] = [];
  const accounts = [{ id: '1' }];
  const shown = await draw(<BackupReminder />, {
    browser: { openManager: async (...where: unknown[]) => void opened.push(where) },
    now: () => NOW,
    vault: {
      accounts: () => accounts,
      watch: () => () => {},
      state: () => ({ status: 'open' }),
      look: async () => ({ status: 'open' }),
      fingerprint: async () => 'now',
    },
    settings: {
      known: () => settings,
      read: async () => settings,
      watch: (listener: (now: Settings) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      change: async (changes: Partial<Settings>) => {
        settings = { ...settings, ...changes };
        for (const tell of listeners) tell(settings);
        return { ok: true, value: undefined };
      },
    },
    loadFolder: async () => ({ renew: async () => ({ state: standing, name: 'OneDrive' }) }),
  } as never);
  return { shown, opened, settings: () => settings };
}

it('offers a folder for backups once, as soon as there is something to lose', async () => {
  const { shown, opened, settings } = await reminder('none');
  expect(shown.getByTestId('folder-offer').textContent).toContain('削除すると、登録も全部消えます');
  await doing(() => shown.getByText('フォルダーを選ぶ').click());
  expect(opened).toEqual([['backup']]);
  expect(settings().folderOffered).toBe(true);
  expect(shown.queryByTestId('folder-offer')).toBeNull();
});

it('takes no for an answer: nothing more is said that day, and the folder never again', async () => {
  const { shown, settings } = await reminder('none');
  await doing(() => shown.getByText('いまはしない').click());
  expect(shown.place.textContent).toBe('');
  expect(settings()).toMatchObject({ folderOffered: true, backupPutOffAt: NOW });
  const later = await reminder('none', { folderOffered: true });
  expect(later.shown.queryByTestId('folder-offer')).toBeNull();
  expect(later.shown.place.textContent).toContain('控えを、まだ保存していません');
});

it.each(['forbidden', 'kept'] as const)('does not offer a folder that is %s', async (standing) => {
  const { shown } = await reminder(standing);
  expect(shown.queryByTestId('folder-offer')).toBeNull();
});

it.each(['asks', 'failed'] as const)(
  'has one button where the folder %s, and says no more than is true',
  async (standing) => {
    const { shown, opened } = await reminder(standing, { folderOffered: true });
    // Why it stopped says the page that the button opens: only there the browser can ask.
    expect(shown.place.textContent).toBe('フォルダーへの控えが止まっています。控えを続ける');
    await doing(() => shown.getByRole('button').click());
    expect(opened).toEqual([['backup']]);
  },
);
