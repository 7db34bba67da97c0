import type { Disk } from './disk.ts';
import type { OpenVault } from './open-copy.ts';
import { writeContainer } from './write-container.ts';

/**
 * Tries to make the database anew out of what was opened, and only if it is still dead: what answers again is not deleted. Where the
 * browser can't even delete it, the vault can be read and nothing can be saved, and that is told.
 */
export function rebuildDatabase(disk: Disk, { container }: OpenVault): Promise<void> {
  return disk.lock.run(async () => {
    const answers = await disk.slots.readSlots().then(
      () => true,
      () => false,
    );
    if (answers) return;
    const { text: before, header } = container;
    const writing = { next: container, slot: 'a', before, aside: [], purge: true, keep: 'nothing' } as const;
    if (!(await writeContainer(disk, writing)))
      await disk.session.remember({ notice: { kind: 'readOnly', at: header.t } });
  });
}
