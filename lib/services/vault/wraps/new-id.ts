import { toHex } from '../../../core/bytes.ts';
import type { VaultPorts } from '../ports.ts';

/** 16 random hex digits. */
export function newId(ports: Pick<VaultPorts, 'randomBytes'>): string {
  return toHex(ports.randomBytes(8));
}
