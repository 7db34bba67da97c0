import type { PolicyReader } from '../policy/policy.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { BackupFolder, ChosenFolder, FolderStanding, Folders } from './backup-folder.ts';

interface FolderPorts {
  readonly folders: Folders;
  readonly vault: Pick<VaultService, 'accounts' | 'backup' | 'fingerprint' | 'isWholeBackup'>;
  readonly settings: Pick<SettingsService, 'read' | 'change'>;
  readonly policy: Pick<PolicyReader, 'soon'>;
  readonly now: () => number;
  /** 16 hex digits: our own files among those of other browsers and PCs. */
  readonly newTag: () => string;
}

/** So many versions stay in the folder. */
const VERSIONS = 3;
const ANY_BACKUP = /^kagiban\b.*\.(kagiban|txt|json)$/i;

/** Keeps a backup in a folder. What is written is the backup of today: encrypted, and opened again before it counts. */
export function createBackupFolder(ports: FolderPorts): BackupFolder {
  const { folders, vault, settings, policy, now } = ports;

  const bringUp = async (folder: ChosenFolder): Promise<FolderStanding> => {
    const as = await vault.fingerprint();
    const { folderSavedAs, folderTag } = await settings.read();
    const standing = (state: FolderStanding['state']) => ({ state, name: folder.name });
    // An empty vault is nothing to keep, and must not push out what was kept.
    if (as === undefined || as === folderSavedAs || vault.accounts().length === 0) return standing('kept');
    const text = await vault.backup();
    if (text === undefined) return standing('kept');
    const tag = folderTag || ports.newTag();
    const name = `kagiban-${tag}-${stampOf(now())}.kagiban`;
    try {
      await folder.write(name, text);
      const written = await folder.read(name);
      if (written !== text || !(await vault.isWholeBackup(written))) {
        await folder.remove(name).catch(() => {});
        return standing('failed');
      }
    } catch {
      return standing('failed'); // Gone, full, or taken out while it was written.
    }
    const saved = await settings.change({
      ...{ folderSavedAs: as, folderTag: tag },
      ...{ backedUpAt: now(), backedUpAs: as, backupPutOffAt: 0 },
    });
    await trim(folder, tag).catch(() => {}); // One version too many does no harm; the next renewal removes it.
    return standing(saved.ok ? 'kept' : 'failed');
  };

  const isForbidden = async () => !(await policy.soon()).backupFolder;
  const forbidden: FolderStanding = { state: 'forbidden', name: '' };

  const renew = () =>
    folders.inTurn(async (): Promise<FolderStanding> => {
      if (await isForbidden()) return forbidden;
      const folder = await folders.kept();
      if (!folder) return { state: 'none', name: '' };
      return (await folder.mayWrite()) ? bringUp(folder) : { state: 'asks', name: folder.name };
    });

  return {
    renew,
    async choose() {
      if (await isForbidden()) return forbidden;
      const folder = await folders.pick();
      if (!folder) return renew();
      await folders.keep(folder);
      await settings.change({ folderSavedAs: '' });
      return renew();
    },
    async goOn() {
      await (await folders.kept())?.ask();
      return renew();
    },
    async stop() {
      await folders.forget();
      await settings.change({ folderSavedAs: '', folderTag: '' });
    },
    async find() {
      const folder = await folders.pick();
      if (!folder) return 'cancelled';
      const files = (await folder.files()).filter(({ name }) => ANY_BACKUP.test(name));
      const [newest] = files.toSorted((one, other) => other.changedAt - one.changedAt);
      return newest ? { name: newest.name, text: await folder.read(newest.name) } : 'nothingThere';
    },
  };
}

/** Removes our own older versions. By their names: times of files change when a cloud copies them. */
async function trim(folder: ChosenFolder, tag: string): Promise<void> {
  const own = (await folder.files())
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`kagiban-${tag}-`) && name.endsWith('.kagiban'))
    .sort();
  for (const name of own.slice(0, -VERSIONS)) await folder.remove(name);
}

/** `20261128-201530123`, in UTC, so that the names sort as they were written. */
function stampOf(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/[-:.Z]/g, '')
    .replace('T', '-');
}
