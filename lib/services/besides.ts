import type { PrivateFiles } from './vault/ports.ts';

/** What lies in the database beside the vault, by name: settings, quarantine, whole vaults that were put aside. */
export type Besides = Readonly<Record<string, unknown>>;

const FILE = 'besides.json';
/** The name of the settings among them. */
export const SETTINGS = 'settings';

/**
 * Its second place, outside the database: deleting the database is the only way to get old ciphertexts off the disk, and whatever is only in
 * memory at that moment is lost when the power goes. Undefined where there is none. Rejects where the disk does not say whether there is one.
 */
export async function readBesides(files: Pick<PrivateFiles, 'read'>): Promise<Besides | undefined> {
  const text = await files.read(FILE);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Besides) : undefined;
  } catch {
    return undefined; // Damaged: as good as none.
  }
}

/** Rejects unless it was written and read back. */
export async function writeBesides(
  files: Pick<PrivateFiles, 'read' | 'write'>,
  besides: Besides,
): Promise<void> {
  const text = JSON.stringify(besides);
  // Nothing to be kept, and nothing there that says otherwise.
  if (text === '{}' && (await files.read(FILE)) === undefined) return;
  if ((await files.read(FILE)) === text) return;
  await files.write(FILE, text);
  if ((await files.read(FILE)) !== text) throw new Error('read back something else');
}
