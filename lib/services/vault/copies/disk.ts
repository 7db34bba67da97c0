import type { Clock, CopyMarks, DiskPorts, Memory, WriterLock } from '../ports.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { createSlots, type Slots } from './slots.ts';

/** Everything that must be kept in order when the vault is read or written. Nothing outside of this folder holds one. */
export interface Disk {
  readonly slots: Slots;
  readonly mirror: Mirror;
  readonly session: Memory<CopyMarks>;
  readonly lock: WriterLock;
  readonly clock: Pick<Clock, 'now'>;
  randomBytes(length: number): Uint8Array;
}

export function createDisk(ports: DiskPorts): Disk {
  const { session, lock, clock, randomBytes } = ports;
  const slots = createSlots(ports.database, ports.files, () => clock.now());
  return { slots, mirror: createMirror(ports.files), session, lock, clock, randomBytes };
}
