import { Worker } from 'node:worker_threads';

/** Far above the two seconds that an input may take: a busy machine must not fail, only one that hangs. */
const PATIENCE_MS = 60_000;

/**
 * Ends the process when the code under test hangs, which no timer of the same thread could see. `alive` is to be called after every
 * input.
 */
export function startWatchdog(): { readonly alive: () => void; readonly stop: () => void } {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { beats, patience, pid } = require('node:worker_threads').workerData;
     let last = -1;
     setInterval(() => {
       if (beats[0] === last) {
         require('node:fs').writeSync(2, 'an input hangs: number ' + last + '\\n');
         process.kill(pid, 'SIGKILL');
       }
       last = beats[0];
     }, patience);`,
    { eval: true, workerData: { beats, patience: PATIENCE_MS, pid: process.pid } },
  );
  return {
    alive: () => void Atomics.add(beats, 0, 1),
    stop: () => void worker.terminate(),
  };
}
