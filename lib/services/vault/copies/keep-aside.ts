import { asRescueFile, containersIn, RESCUE_FORMAT } from './containers-in.ts';
import type { Disk } from './disk.ts';
import type { PutAside } from './slots.ts';

/**
 * Puts whole copies of a vault aside, in the form of a rescue file: before anything of them is overwritten, and in two places. What is kept
 * already is not kept twice. False when the disk did not take it: then nothing may be overwritten.
 */
export async function keepAside(disk: Disk, copies: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    const there = new Set((await disk.slots.kept()).flatMap(textsIn));
    const fresh = Object.entries(copies).filter(([, value]) => value !== undefined && !there.has(value));
    if (fresh.length === 0) return true;
    await disk.slots.keep(JSON.stringify({ f: RESCUE_FORMAT, ...Object.fromEntries(fresh) }));
    return true;
  } catch {
    await disk.session.remember({ suspect: true });
    return false;
  }
}

function textsIn({ value }: PutAside): readonly unknown[] {
  return containersIn(asRescueFile(value));
}
