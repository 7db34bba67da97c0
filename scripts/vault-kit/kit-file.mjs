// One file of the kit. What is there is frozen: it is never written again.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PASSWORD } from './container-writer.mjs';

/** @typedef {import('./container-writer.mjs').Json} Json */

const FOLDER = resolve(import.meta.dirname, '../../tests/corpus/vault-kit');
mkdirSync(FOLDER, { recursive: true });

/** @type {Promise<void>[]} */
const written = [];
const names = new Set();

/** Each file: a head of `name: value` lines that says what must come of it, an empty line, the container. */
export function file(
  /** @type {string} */ name,
  /** @type {Json} */ head,
  /** @type {string | Promise<string>} */ container,
) {
  if (names.has(name)) throw new Error(`twice: ${name}`);
  names.add(name);
  const path = join(FOLDER, `${name}.kit`);
  if (existsSync(path)) return;
  written.push(
    Promise.resolve(container).then((text) => {
      const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
      writeFileSync(path, `${lines.join('\n')}\n\n${text}\n`);
    }),
  );
}

const opens = { expect: 'ok', password: PASSWORD };
export const ok = (
  /** @type {string} */ name,
  /** @type {Json} */ head,
  /** @type {Promise<string>} */ text,
) => file(`ok-${name}`, { ...opens, ...head }, text);
export const bad = (
  /** @type {string} */ name,
  /** @type {string | Promise<string>} */ text,
  /** @type {Json} */ head = {},
) => file(`damaged-${name}`, { expect: 'damaged', password: PASSWORD, ...head }, text);

/** Waits for the last of them, and says how many there are. */
export async function finish() {
  await Promise.all(written);
  return { written: written.length, all: names.size };
}
