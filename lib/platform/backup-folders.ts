import type { ChosenFolder, Folders } from '../services/folder/backup-folder.ts';

/** Where the folder's handle is kept: only IndexedDB takes one. It holds this one thing, and no account ever. */
const DATABASE = 'folder';
const STORE = 'handles';
const CHOSEN = 'chosen';

/** The members of the File System Access API that the DOM types leave out (Chromium, 2026-11). */
interface Handle extends FileSystemDirectoryHandle {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (wanted: {
  id: string;
  mode: 'readwrite';
  startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

/** Folders of the person's own disk, by the File System Access API. Pages only: a service worker can show no window. */
export function createBackupFolders(): Folders {
  const handles = new WeakMap<ChosenFolder, Handle>();
  const asFolder = (handle: Handle): ChosenFolder => {
    const folder = folderOf(handle);
    handles.set(folder, handle);
    return folder;
  };
  return {
    async kept() {
      if (!(await isThere())) return undefined;
      const handle: unknown = await inStore('readonly', (store) => store.get(CHOSEN));
      return handle instanceof FileSystemDirectoryHandle ? asFolder(handle as Handle) : undefined;
    },
    async keep(folder) {
      await inStore('readwrite', (store) => store.put(handles.get(folder), CHOSEN));
    },
    async forget() {
      if (await isThere()) await inStore('readwrite', (store) => store.delete(CHOSEN));
    },
    async pick() {
      const { showDirectoryPicker: show } = window as unknown as { showDirectoryPicker?: Picker };
      try {
        const handle = await show?.({ id: 'kagiban', mode: 'readwrite', startIn: 'documents' });
        return handle && asFolder(handle as Handle);
      } catch {
        return undefined; // The person closed the window, or chose a folder of the system.
      }
    },
    inTurn: async (work) => await navigator.locks.request('backup folder', work),
  };
}

function folderOf(handle: Handle): ChosenFolder {
  const mode = { mode: 'readwrite' } as const;
  return {
    name: handle.name,
    mayWrite: async () => (await handle.queryPermission(mode)) === 'granted',
    ask: async () => (await handle.requestPermission(mode)) === 'granted',
    async files() {
      const files: { name: string; changedAt: number }[] = [];
      for await (const entry of handle.values())
        if (entry.kind === 'file')
          files.push({ name: entry.name, changedAt: (await entry.getFile()).lastModified });
      return files;
    },
    read: async (name) => (await (await handle.getFileHandle(name)).getFile()).text(),
    async write(name, text) {
      const writer = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    },
    remove: (name) => handle.removeEntry(name),
  };
}

/** Whether a folder was ever chosen: asking alone leaves nothing behind. */
async function isThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

/** One request to the store, in a transaction of its own. */
async function inStore<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
