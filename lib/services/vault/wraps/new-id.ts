import { toHex } from '../../../core/bytes.ts';
import type { OpeningPorts } from '../ports.ts';

/** 16 random hex digits. */
export function newId(ports: Pick<OpeningPorts, 'randomBytes'>): string {
  return toHex(ports.randomBytes(8));
}
