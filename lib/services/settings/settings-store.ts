import { fail, ok, type Result } from '../../core/result.ts';
import { type Besides, SETTINGS as KEY, readBesides, writeBesides } from '../besides.ts';
import {
  type CopyMarks,
  type Database,
  DiskSilent,
  type Memory,
  type PrivateFiles,
  WriterBusy,
  type WriterLock,
} from '../vault/ports.ts';
import type { SettingsStore } from './create-settings-service.ts';
import type { Settings, SettingsError } from './settings-service.ts';

/** The mark of a vault. A database without it lost the settings as well, or never had any. */
const VAULT = 'v.head';

interface StorePorts {
  readonly database: Database;
  readonly files: PrivateFiles;
  readonly session: Memory<CopyMarks>;
  readonly lock: WriterLock;
}

/**
 * The settings in the database, with a second place outside of it: they decide how long the vault stays open and who sees its codes, so they
 * must not fall back when the database is lost or made anew. They take turns with whoever writes the vault.
 */
export function createSettingsStore({ database, files, session, lock }: StorePorts): SettingsStore {
  return {
    async read() {
      // One that does not answer has lost them for now: they must not fall back meanwhile.
      const { [KEY]: settings, [VAULT]: vault } = await database
        .get([KEY, VAULT])
        .catch(() => ({}) as Besides);
      if (settings !== undefined || vault !== undefined) return settings;
      // Where the second place does not answer either no vault opens.
      return (await readBesides(files).catch(() => undefined))?.[KEY];
    },
    async write(settings) {
      try {
        return await lock.run(() => writeNow(settings));
      } catch (problem) {
        if (problem instanceof WriterBusy) return fail('writerBusy');
        return fail(problem instanceof DiskSilent ? 'diskSilent' : 'saveFailed');
      }
    },
    watch: (listener) => database.watch([KEY], listener),
  };

  async function writeNow(settings: Settings): Promise<Result<void, SettingsError>> {
    // A database that refused a write loses what it takes; the next save of the vault makes it anew.
    if ((await session.recall()).suspect) return fail('saveFailed');
    const isRefused = await database.set({ [KEY]: settings }).then(
      () => false,
      () => true,
    );
    if (isRefused) await session.remember({ suspect: true });
    const read = async () => ({ kept: (await database.get([KEY]))[KEY] });
    const after = await read().catch(() => read().catch(() => undefined));
    if (!after) return fail('saveUnsure');
    if (!isSame(after.kept, settings)) return fail('saveFailed');
    if (isRefused) return fail('saveUnsure');
    // The second place follows; where it does not, it is written when it is needed.
    await readBesides(files)
      .then((beside) => writeBesides(files, { ...beside, [KEY]: settings }))
      .catch(() => {});
    return ok();
  }
}

/** The database gives the members back in another order. */
function isSame(kept: unknown, settings: Settings): boolean {
  const there = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  return Object.entries(settings).every(([name, value]) => there[name] === value);
}
