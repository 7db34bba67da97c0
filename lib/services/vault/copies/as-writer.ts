import { fail, type Result } from '../../../core/result.ts';
import { WriterBusy } from '../ports.ts';
import type { Disk } from './disk.ts';

/** Does something while no other page writes; `writerBusy` where another one hangs and never lets go. */
export async function asWriter<Value, Problem extends string>(
  disk: Disk,
  task: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | 'writerBusy'>> {
  try {
    return await disk.lock.run(task);
  } catch (problem) {
    if (problem instanceof WriterBusy) return fail('writerBusy');
    throw problem;
  }
}
