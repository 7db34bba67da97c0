import { fail, type Result } from '../../../core/result.ts';
import { DiskSilent, WriterBusy } from '../ports.ts';
import type { Disk } from './disk.ts';

/** Why a page may be unable to write, whatever it writes. */
export type WriterProblem = 'writerBusy' | 'diskSilent';

/** Does something while no other page writes; `writerBusy` where another one hangs, `diskSilent` where what is done here does not end. */
export async function asWriter<Value, Problem extends string>(
  disk: Disk,
  task: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | WriterProblem>> {
  try {
    return await disk.lock.run(task);
  } catch (problem) {
    if (problem instanceof WriterBusy) return fail('writerBusy');
    if (problem instanceof DiskSilent) return fail('diskSilent');
    throw problem;
  }
}
