import { spawn, spawnSync } from 'node:child_process';
import { watchCpu } from './cpu.mjs';

/** Runs a program to its end with its output on the screen; true when it succeeded. */
export function runs(/** @type {string} */ program, /** @type {readonly string[]} */ args, options = {}) {
  return spawnSync(program, args, { stdio: 'inherit', ...options }).status === 0;
}

/** What a program printed, or undefined when there is no such program or it failed. */
export function output(/** @type {string} */ program, /** @type {readonly string[]} */ args) {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  return done.status === 0 ? `${done.stdout}${done.stderr}` : undefined;
}

/** Starts a program that goes on beside this one. */
export function startProgram(
  /** @type {string} */ program,
  /** @type {readonly string[]} */ args,
  options = {},
) {
  return spawn(program, args, options);
}

/**
 * Runs a program to its end while others may run too. Its output goes to the screen, or with `isQuiet` into the answer. Seconds by the
 * clock, and CPU seconds where the system tells them.
 * @returns {Promise<{ good: boolean, output: string, seconds: number, cpu: number | undefined }>}
 */
export function runsCounted(
  /** @type {string} */ program,
  /** @type {readonly string[]} */ args,
  /** @type {boolean} */ isQuiet,
) {
  const begun = Date.now();
  const child = spawn(program, args, {
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  const cpu = watchCpu(child.pid ?? 0);
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.push(text));
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ good) => {
      const used = cpu.seconds();
      cpu.stop();
      resolve({ good, output: output.join(''), seconds: (Date.now() - begun) / 1000, cpu: used });
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

/** npm as it is called on this system. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
