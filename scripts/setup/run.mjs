import { spawn, spawnSync } from 'node:child_process';

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

/** npm as it is called on this system. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
