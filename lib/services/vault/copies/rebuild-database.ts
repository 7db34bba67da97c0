import { ok } from '../../../core/result.ts';
import { asWriter } from './as-writer.ts';
import type { Disk } from './disk.ts';
import type { OpenVault } from './open-copy.ts';

/**
 * Tries to make the database anew out of what was opened, and only if it is still dead: what answers again is not deleted. Where the
 * browser can't even delete it, the vault can be read and nothing can be saved, and that is told.
 */
export async function rebuildDatabase(disk: Disk, { container }: OpenVault): Promise<void> {
  await asWriter(disk, async () => {
    const { text, header } = container;
    try {
      await disk.slots.readSlots();
    } catch {
      try {
        // The database is deleted next: without a copy outside of it a crash now would lose everything.
        if ((await disk.mirror.replace('bak', text)) !== 'written') throw new Error('no copy outside');
        const settings = await disk.slots.settingsAfterLoss();
        await disk.slots.renew(text, header.generation, { isDead: true });
        await disk.session.remember({ notice: { kind: 'healed', at: header.writtenAt, settings } });
      } catch {
        await disk.session.remember({ suspect: true, notice: { kind: 'readOnly', at: header.writtenAt } });
      }
    }
    return ok();
  });
}
