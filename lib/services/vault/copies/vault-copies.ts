import type { AccountError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { DiskPorts, VaultNotice } from '../ports.ts';
import type { Way } from '../wraps/ways.ts';
import { asWriter, type WriterProblem } from './as-writer.ts';
import { createDisk } from './disk.ts';
import type { OpenError, OpenVault } from './open-copy.ts';
import { openStoredWithKey } from './open-stored.ts';
import type { NewVault } from './replace-all.ts';
import type { Change } from './save.ts';
import type { PutAside } from './slots.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';

type Opened = Result<OpenVault, OpenError | 'storageBroken'>;
type OpenedByKey = Result<OpenVault, 'vaultDamaged' | 'vaultNewer'>;

/**
 * All copies of the vault behind one door: slots, mirror, quarantine, what is remembered of them, and the writer's lock. Nobody else
 * touches any of these, so that their order is kept in one place. Nothing of it is a secret but what was opened.
 */
export interface VaultCopies {
  /** What is stored, before any key is tried; the mirror is read only where the slots hold nothing. Rejects when the database does not answer, or the mirror where it is needed. */
  read(): Promise<StoredVault>;
  /**
   * Whether this generation may be taken for what is stored, before any copy is read: it is the newest that was seen since the browser
   * started, the slots say that they hold it, no write has failed and no mending is due. A look has to follow. Never rejects.
   */
  seemsNewest(generation: number): Promise<boolean>;
  /** The newest copy that the key (32 bytes) opens, among those that were read a moment ago or any other. Rejects likewise. */
  openWithKey(vaultKey: Uint8Array, stored: StoredVault): Promise<OpenedByKey>;
  /** The newest copy that this way opens. */
  openBy(way: Way): Promise<Opened>;
  /** Both by the mirror alone, where the database does not answer. */
  openMirrorWithKey(vaultKey: Uint8Array): Promise<Opened>;
  openMirrorBy(way: Way): Promise<Opened>;
  /** To be called with what was opened, before its key is in the session: the copies have to be brought up to it (`mend`). */
  noteOpened(opened: OpenVault): Promise<void>;
  /** To be called when a page finds that not every copy is the newest. */
  noteBehind(): Promise<void>;
  /** Brings every copy up to the one that the key opens, if that is due; tells whether it was. Never rejects. */
  mend(vaultKey: Uint8Array): Promise<boolean>;
  /** Does a change on what is stored now, and writes it. */
  save<Problem extends AccountError>(
    vaultKey: Uint8Array,
    change: Change<Problem>,
  ): Promise<Result<OpenVault, VaultError | Problem>>;
  /** A new vault, where there is none or in the place of one that does not open. */
  replaceAll(vault: NewVault): Promise<Result<OpenVault, VaultError>>;
  /** Makes a database that does not answer anew out of what was opened; where that can't be done, it is told as a notice. */
  rebuild(opened: OpenVault): Promise<void>;
  /** Every stored byte, opened or not, as one file. */
  rescueFile(): Promise<string>;
  /** Whether bytes that did not open are kept aside. */
  hasQuarantine(): Promise<boolean>;
  /** Whole vaults that were put aside, the newest first. Rejects when the database does not answer. */
  kept(): Promise<readonly PutAside[]>;
  removeKept(name: string): Promise<Result<void, WriterProblem | 'saveFailed'>>;
  /** Deletes everything. `before` is done first, while no other page writes. */
  erase(before: () => Promise<void>): Promise<Result<void, WriterProblem>>;
  /** What a person has yet to be told about the copies. */
  notice(): Promise<VaultNotice | undefined>;
  dismissNotice(): Promise<void>;
  /** Calls back when another page or this one wrote a slot. Returns "stop". */
  watch(listener: () => void): () => void;
}

/** Reading is at hand; writing, mending and the rest are loaded when they are asked for. */
export function createVaultCopies(ports: DiskPorts): VaultCopies {
  const disk = createDisk(ports);
  const { session } = disk;
  return {
    read: () => readStoredVault(disk),
    async seemsNewest(generation) {
      const [marks, hinted] = await Promise.all([
        session.recall(),
        disk.slots.hintedGeneration().catch(() => undefined),
      ]);
      return marks.generation === generation && hinted === generation && !marks.suspect && !marks.mendDue;
    },
    openWithKey: async (vaultKey, stored) => (await openStoredWithKey(disk, vaultKey, stored)).opened,
    openBy: async (way) => (await import('./open-stored-by.ts')).openStoredBy(disk, way),
    openMirrorWithKey: async (key) => (await import('./open-stored-by.ts')).openMirrorWithKey(disk, key),
    openMirrorBy: async (way) => (await import('./open-stored-by.ts')).openMirrorBy(disk, way),
    noteOpened: ({ container }) =>
      session.remember({ generation: container.header.generation, keepBefore: false, mendDue: true }),
    noteBehind: () => session.remember({ mendDue: true }),
    async mend(vaultKey) {
      if (!(await session.recall()).mendDue) return false;
      await (await import('./mend.ts')).mend(disk, vaultKey);
      return true;
    },
    save: async (vaultKey, change) => (await import('./save.ts')).saveChange(disk, vaultKey, change),
    replaceAll: async (vault) => (await import('./replace-all.ts')).replaceAll(disk, vault),
    rebuild: async (opened) => (await import('./rebuild-database.ts')).rebuildDatabase(disk, opened),
    rescueFile: async () => (await import('./rescue-file.ts')).rescueFile(disk),
    hasQuarantine: async () => (await disk.slots.quarantined()).length > 0,
    kept: async () => [...(await disk.slots.kept())].sort((one, other) => other.at - one.at),
    removeKept: (name) =>
      asWriter(disk, async () => {
        // A disk that refuses is seen by what is there afterwards.
        await disk.slots.removeKept(name).catch(() => {});
        return (await disk.slots.kept()).some((other) => other.name === name) ? fail('saveFailed') : ok();
      }),
    erase: (before) =>
      asWriter(disk, async () => {
        await before();
        await disk.mirror.eraseMirror();
        await disk.slots.eraseSlots();
        return ok();
      }),
    notice: async () => (await session.recall()).notice ?? undefined,
    dismissNotice: () => session.remember({ notice: null }),
    watch: (listener) => disk.slots.watchSlots(listener),
  };
}
