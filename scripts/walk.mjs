// `npm run walk`: pictures of every state in every look, and of each look sheets to leaf through, under .output/walk. For people who look; it judges nothing.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { findChromium } from './setup/chromium.mjs';
import { npm, runs } from './setup/run.mjs';

const FOLDER = '.output/walk';
const LOOKS = ['200', '320', 'dark', 'forced', 'forced-dark'];
/** How pictures stand on a sheet, in pixels; a page that is longer is cut off. */
const NARROW = { width: 400, height: 640, columns: 5, rows: 2 };
const WIDE = { width: 960, height: 900, columns: 2, rows: 2 };

const shell = process.platform === 'win32';
process.env['CHROMIUM_PATH'] = findChromium();
process.env['PICTURES'] = FOLDER;
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(`${FOLDER}/sheets`, { recursive: true });
if (!runs(npm, ['run', 'build'], { shell })) throw new Error('The package could not be built.');
// A state that can't be reached any more is worth knowing, and no reason to show nothing of the others.
runs(npm, ['run', 'e2e', '--', '--config=playwright.walk.config.ts'], { shell });

const { default: sharp } = await import('sharp');
/** @type {Map<string, { cell: typeof NARROW, names: string[] }>} */
const piles = new Map();
for (const name of readdirSync(FOLDER)
  .filter((file) => file.endsWith('.png'))
  .sort()) {
  const look = LOOKS.findLast((end) => name.endsWith(`-${end}.png`)) ?? 'usual';
  const { width = 0 } = await sharp(`${FOLDER}/${name}`).metadata();
  const cell = width > 500 ? WIDE : NARROW;
  const key = `${look}-${cell === WIDE ? 'pages' : 'narrow'}`;
  const pile = piles.get(key) ?? { cell, names: [] };
  pile.names.push(name);
  piles.set(key, pile);
}
for (const [key, { cell, names }] of piles)
  for (let from = 0, nth = 1; from < names.length; from += cell.columns * cell.rows, nth++) {
    const sheet = `${FOLDER}/sheets/${key}-${String(nth).padStart(2, '0')}.png`;
    const shown = names.slice(from, from + cell.columns * cell.rows);
    await drawSheet(sheet, shown, cell);
    console.log(`${sheet}: ${shown.join(' ')}`);
  }

async function drawSheet(
  /** @type {string} */ file,
  /** @type {readonly string[]} */ names,
  /** @type {typeof NARROW} */ { width, height, columns, rows },
) {
  const cells = names.map(async (name, place) => {
    const scaled = await sharp(`${FOLDER}/${name}`)
      .resize({ width: width - 8, withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true });
    const kept = { width: scaled.info.width, height: Math.min(scaled.info.height, height - 8) };
    return {
      input: await sharp(scaled.data)
        .extract({ left: 0, top: 0, ...kept })
        .toBuffer(),
      left: (place % columns) * width,
      top: Math.floor(place / columns) * height,
    };
  });
  const size = { width: width * columns, height: height * rows };
  await sharp({ create: { ...size, channels: 3, background: '#808080' } })
    .composite(await Promise.all(cells))
    .png()
    .toFile(file);
}
