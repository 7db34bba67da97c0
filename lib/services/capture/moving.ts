import type { MigrationPart } from '../../core/import/imported-file.ts';
import { missingParts } from '../import/missing-parts.ts';
import type { createCandidates } from './candidates.ts';
import type { Candidate, MovingCodes } from './capture-service.ts';

/**
 * Collects the codes by which Google Authenticator hands over its accounts: one code holds about ten, so that there may be several,
 * in any order, in one picture or one after the other.
 */
export function createMoving(candidates: ReturnType<typeof createCandidates>) {
  const parts = new Map<string, MigrationPart>();
  let accounts: readonly Candidate[] = [];
  let unreadable = 0;
  return {
    /** False if the code is damaged. The same code twice is one. */
    async take(text: string): Promise<boolean> {
      const read = await readMigration(text);
      if (!read) return false;
      for (const part of read.parts) {
        const name = `${part.batch} ${part.index}`;
        if (parts.has(name)) return true;
        parts.set(name, part);
      }
      for (const row of read.rows) {
        if (!('account' in row)) {
          unreadable++;
          continue;
        }
        const candidate = candidates.keep({ account: row.account, warnings: [] }, {});
        if (!accounts.some(({ id }) => id === candidate.id)) accounts = [...accounts, candidate];
      }
      return true;
    },
    state(): MovingCodes {
      const missing = missingParts([...parts.values()]);
      return { accounts, unreadable, read: parts.size, of: parts.size + missing.length, missing };
    },
    clear(): void {
      parts.clear();
      accounts = [];
      unreadable = 0;
    },
  };
}

/** Loaded when the first such code is seen: few ever are. */
async function readMigration(text: string) {
  const { readMigrationCode } = await import('../../core/import/read-migration-code.ts');
  const read = readMigrationCode(text);
  return read.ok ? read.value : undefined;
}
