// `npm run walk`: pictures of every state in every look, and of each look sheets to leaf through, under .output/walk. For people who look; it judges nothing.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { findChromium } from './setup/chromium.mjs';
import { npm, runs } from './setup/run.mjs';

const FOLDER = '.output/walk';
const LOOKS = ['200', '320', 'dark', 'forced', 'forced-dark'];
/** How pictures stand on a sheet, in pixels: columns, filled from the left; of a page that is longer than a sheet its beginning. */
const SHEET = { width: 1360, height: 880 };
const COLUMNS = { popups: 6, narrow: 6, pages: 2 };
const GAP = 8;

const shell = process.platform === 'win32';
const only = process.argv.slice(2);
process.env['CHROMIUM_PATH'] = findChromium();
process.env['PICTURES'] = FOLDER;
// With names of specs only their pictures are taken again.
rmSync(only.length > 0 ? `${FOLDER}/sheets` : FOLDER, { recursive: true, force: true });
mkdirSync(`${FOLDER}/sheets`, { recursive: true });
if (!runs(npm, ['run', 'build'], { shell })) throw new Error('The package could not be built.');
// A state that can't be reached any more is worth knowing, and no reason to show nothing of the others.
runs(npm, ['run', 'e2e', '--', '--config=playwright.walk.config.ts', ...only], { shell });

const { default: sharp } = await import('sharp');
/** @type {Map<string, { columns: number, names: string[] }>} */
const piles = new Map();
for (const name of readdirSync(FOLDER)
  .filter((file) => file.endsWith('.png'))
  .sort()) {
  const look = LOOKS.findLast((end) => name.endsWith(`-${end}.png`)) ?? 'usual';
  const { width = 0, height = 0 } = await sharp(`${FOLDER}/${name}`).metadata();
  const kind = width > 500 ? 'pages' : height > 600 ? 'narrow' : 'popups';
  const columns = kind === 'pages' && look !== 'usual' ? 3 : COLUMNS[kind];
  const key = `${look}-${kind}`;
  const pile = piles.get(key) ?? { columns, names: [] };
  pile.names.push(name);
  piles.set(key, pile);
}
for (const [key, { columns, names }] of piles) {
  const rest = [...names];
  for (let nth = 1; rest.length > 0; nth++) {
    const sheet = `${FOLDER}/sheets/${key}-${String(nth).padStart(2, '0')}.png`;
    console.log(`${sheet}: ${(await drawSheet(sheet, rest, columns)).join(' ')}`);
  }
}

/** Takes as many names from `rest` as there is room for. */
async function drawSheet(
  /** @type {string} */ file,
  /** @type {string[]} */ rest,
  /** @type {number} */ columns,
) {
  const width = Math.floor(SHEET.width / columns);
  const drawn = [];
  const shown = [];
  let [column, top] = [0, 0];
  for (let name = rest[0]; name; name = rest[0]) {
    const scaled = await sharp(`${FOLDER}/${name}`)
      .resize({ width: width - GAP, withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true });
    const height = Math.min(scaled.info.height, SHEET.height);
    if (top + height > SHEET.height) [column, top] = [column + 1, 0];
    if (column === columns) break;
    const input = await sharp(scaled.data)
      .extract({ left: 0, top: 0, width: scaled.info.width, height })
      .toBuffer();
    drawn.push({ input, left: column * width, top });
    shown.push(name);
    rest.shift();
    top += height + GAP;
  }
  await sharp({ create: { ...SHEET, channels: 3, background: '#808080' } })
    .composite(drawn)
    .png()
    .toFile(file);
  return shown;
}
