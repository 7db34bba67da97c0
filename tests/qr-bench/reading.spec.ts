import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import sharp from 'sharp';
import type { Pixels } from '../../lib/core/qr/picture.ts';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { numbers } from '../unit/support/numbers.ts';
import { decoders, prepareDecoders } from './decoders.ts';
import { drawPictures } from './pictures.ts';
import { sixTimesSlower } from './slow-pc.ts';

interface Outcome {
  readonly category: string;
  readonly note: string;
  readonly decoder: string;
  readonly read: boolean;
  /** Texts that no code of the picture has. */
  readonly wrong: number;
  readonly milliseconds: number;
}

const SEED = Number(process.env['SEED'] ?? 1);
const HARD_MS = 100;
const KEEP = process.env['KEEP_PICTURES'];

test('how many pictures each decoder reads, and how fast', async () => {
  await prepareDecoders();
  const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false });
  const outcomes: Outcome[] = [];
  let count = 0;
  const hard: { readonly pixels: Pixels; readonly found: readonly string[] }[] = [];
  for await (const { category, note, texts, file } of drawPictures(browser, numbers(SEED))) {
    const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    count++;
    for (const { name, read } of decoders) {
      const begun = performance.now();
      const found = await read(pixels);
      const milliseconds = performance.now() - begun;
      const all = texts.every((text) => found.includes(text));
      // What takes a tenth of a second here is all that a clock could cut short on a PC six times slower.
      if (name === 'kagiban' && milliseconds > HARD_MS) hard.push({ pixels, found });
      const wrong = found.filter((text) => !texts.includes(text)).length;
      outcomes.push({ category, note, decoder: name, read: all && wrong === 0, wrong, milliseconds });
      if (KEEP && name === 'kagiban' && !all) {
        mkdirSync(KEEP, { recursive: true });
        writeFileSync(`${KEEP}/${count}-${category.replace(/\W+/g, '-')}.png`, file);
      }
    }
  }
  await browser.close();
  report(outcomes);
  const [own] = decoders;
  const [same, slowest] = await sixTimesSlower(async () => {
    let [alike, longest] = [0, 0];
    for (const { pixels, found } of hard) {
      const begun = performance.now();
      const again = (await own?.read(pixels)) ?? [];
      longest = Math.max(longest, performance.now() - begun);
      if (found.every((text) => again.includes(text)) && again.length === found.length) alike++;
    }
    return [alike, longest];
  });
  console.log(
    `on a PC six times slower: ${same} of the ${hard.length} pictures that take over ${HARD_MS} ms give the same, the slowest in ${(slowest / 1000).toFixed(1)} s`,
  );
  expect(same).toBe(hard.length);
  expect(outcomes.length).toBeGreaterThan(500);
});

function report(outcomes: readonly Outcome[]): void {
  const categories = [...new Set(outcomes.map(({ category }) => category))];
  const names = decoders.map(({ name }) => name);
  const line = (title: string, of: (outcome: Outcome) => boolean) => {
    const cells = names.map((name) =>
      cellOf(outcomes.filter((outcome) => outcome.decoder === name && of(outcome))),
    );
    console.log(`${title.padEnd(24)}${cells.map((cell) => cell.padStart(26)).join('')}`);
  };
  console.log(`seed ${SEED}: pictures read, median and 95th percentile in ms`);
  console.log(`${''.padEnd(24)}${names.map((name) => name.padStart(26)).join('')}`);
  for (const category of categories) line(category, (outcome) => outcome.category === category);
  line('all', () => true);
  const wrong = names.map((name) =>
    sum(outcomes.filter(({ decoder }) => decoder === name).map((one) => one.wrong)),
  );
  console.log(`${'wrong texts'.padEnd(24)}${wrong.map((number) => String(number).padStart(26)).join('')}`);
  for (const { category, note, decoder, read } of outcomes)
    if (decoder === 'kagiban' && !read) console.log(`not read: ${category}, ${note}`);
  mkdirSync('.output', { recursive: true });
  writeFileSync('.output/bench-qr.json', `${JSON.stringify({ seed: SEED, outcomes }, undefined, 1)}\n`);
}

function cellOf(outcomes: readonly Outcome[]): string {
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  return `${outcomes.filter(({ read }) => read).length}/${outcomes.length} ${at(0.5).padStart(5)} ${at(0.95).padStart(6)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
