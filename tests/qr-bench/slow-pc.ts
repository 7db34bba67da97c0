import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** Programs that want the same processor: each gets as much of it as we do. */
const COMPETITORS = 5;

/**
 * Does some work on a PC six times slower: this process may use one processor only, together with five others that never rest. Linux alone
 * can bind a process so; elsewhere the work is done at full speed.
 */
export async function sixTimesSlower<Value>(work: () => Promise<Value>): Promise<Value> {
  const others: ChildProcess[] = [];
  const bind = (pid: number, processors: string) =>
    execFileSync('taskset', ['-a', '-c', '-p', processors, String(pid)], { stdio: 'ignore' });
  const before = process.platform === 'linux' ? allowed() : undefined;
  try {
    if (before) {
      bind(process.pid, first(before));
      for (let count = 0; count < COMPETITORS; count++) {
        const other = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
        others.push(other);
        if (other.pid) bind(other.pid, first(before));
      }
    }
    return await work();
  } finally {
    for (const other of others) other.kill('SIGKILL');
    if (before) bind(process.pid, before);
  }
}

/** The processors that this process may use, as `taskset` writes them: "0,1" or "0-7". */
function allowed(): string {
  const said = execFileSync('taskset', ['-c', '-p', String(process.pid)], { encoding: 'utf8' });
  return said.slice(said.lastIndexOf(':') + 1).trim();
}

function first(processors: string): string {
  return processors.split(/[,-]/)[0] ?? '0';
}
