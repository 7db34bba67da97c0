import { fail, ok, type Result } from '../../../core/result.ts';
import { type Container, parseContainer } from '../../../core/vault/container.ts';
import type { BasicPorts } from '../ports.ts';
import type { OpenVault } from './open-copy.ts';
import { writeContainer } from './write-container.ts';

/** The copies in the mirror, the newest first, for when the database does not answer. */
export async function readMirror({
  mirror,
}: Pick<BasicPorts, 'mirror'>): Promise<Result<readonly Container[], 'vaultDamaged' | 'vaultNewer'>> {
  const { bak, prev } = await mirror.read();
  const read = [bak, prev].map(parseContainer);
  if (read.some((container) => !container.ok && container.error === 'vaultNewer')) return fail('vaultNewer');
  const copies = read.flatMap((container) => (container.ok ? [container.value] : []));
  copies.sort((one, other) => other.header.gen - one.header.gen);
  return copies.length > 0 ? ok(copies) : fail('vaultDamaged');
}

/**
 * Tries to make the database anew out of what was opened, and only if it is still dead: what answers again is not deleted. False where the
 * browser can't even delete it; then the vault can be read, and nothing can be saved.
 */
export function rebuildDatabase(ports: BasicPorts, { container }: OpenVault): Promise<boolean> {
  return ports.lock.run(async () => {
    const answers = await ports.slots.read().then(
      () => true,
      () => false,
    );
    if (answers) return true;
    const { text: before } = container;
    return writeContainer(ports, {
      next: container,
      slot: 'a',
      before,
      aside: [],
      purge: true,
      keep: 'nothing',
    });
  });
}
