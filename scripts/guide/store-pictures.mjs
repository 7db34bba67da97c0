import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { storePictures, tile } from './store-texts.mjs';

const FOLDER = 'docs/store/pictures';
const FONT = 'Noto Sans CJK JP, Yu Gothic UI, Hiragino Sans, sans-serif';
const [GROUND, KEY] = ['#f3f1ea', '#0b5d4b'];
/** What both stores ask for: screenshots of 1280 × 800 and a small tile of 440 × 280, without transparency, up to the edge. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** The scene of the walk stands at the right, as large as it was on the screen. */
const SCENE = { left: 448, width: 800, height: 692 };

/** Makes the pictures of the stores in both languages out of the scenes that the walk has kept in .output/guide. */
export async function writeStorePictures() {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const language of /** @type {const} */ (['ja', 'en'])) {
    mkdirSync(join(FOLDER, language), { recursive: true });
    for (const [index, picture] of storePictures.entries()) {
      const image = await screenPicture(picture, language);
      await image
        .removeAlpha()
        .png({ compressionLevel: 9 })
        .toFile(join(FOLDER, language, `${index + 1}-${picture.shot}.png`));
    }
    const small = await tilePicture(language);
    await small
      .removeAlpha()
      .png({ compressionLevel: 9 })
      .toFile(join(FOLDER, language, 'tile.png'));
  }
}

async function screenPicture(
  /** @type {import('./store-texts.mjs').StorePicture} */ picture,
  /** @type {'ja' | 'en'} */ language,
) {
  const scene = await sharp(join('.output/guide', language, `${picture.shot}.png`))
    .extract({ left: 0, top: 0, width: SCENE.width, height: SCENE.height })
    .toBuffer();
  const top = Math.round((SCREEN.height - SCENE.height) / 2);
  const lines = picture[language]
    .map(
      (line, index) =>
        `<text x="56" y="${300 + index * 64}" font-size="44" font-weight="700" fill="#1d1c1a">${line}</text>`,
    )
    .join('');
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${SCREEN.width}" height="${SCREEN.height}" font-family="${FONT}">
    <rect x="56" y="216" width="56" height="8" rx="4" fill="${KEY}"/>${lines}
    <image x="56" y="676" width="52" height="52" href="${icon()}"/>
    <text x="122" y="711" font-size="26" font-weight="700" fill="${KEY}">${tile[language].name}</text>
    <rect x="${SCENE.left - 0.5}" y="${top - 0.5}" width="${SCENE.width + 1}" height="${SCENE.height + 1}" fill="none" stroke="#b9b4a8"/></svg>`;
  return sharp({ create: { ...SCREEN, channels: 3, background: GROUND } }).composite([
    { input: scene, left: SCENE.left, top },
    { input: Buffer.from(words), left: 0, top: 0 },
  ]);
}

/** The icon, the name, and the account card of the popup at the login. */
async function tilePicture(/** @type {'ja' | 'en'} */ language) {
  const card = await sharp(join('.output/guide', language, 'login-popup-card.png'))
    .resize({ width: 340 })
    .extract({ left: 5, top: 5, width: 330, height: 110 })
    .toBuffer();
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE.width}" height="${TILE.height}" font-family="${FONT}">
    <image x="50" y="24" width="56" height="56" href="${icon()}"/>
    <text x="120" y="52" font-size="28" font-weight="700" fill="#fff">${tile[language].name}</text>
    <text x="120" y="78" font-size="16" fill="#fff">${tile[language].sentence}</text></svg>`;
  return sharp({ create: { ...TILE, channels: 3, background: KEY } }).composite([
    { input: card, left: 55, top: 120 },
    { input: Buffer.from(words), left: 0, top: 0 },
  ]);
}

/** In white and green, so that it stands out on green ground as well. */
function icon() {
  return `data:image/svg+xml;base64,${readFileSync('assets/icon.svg').toString('base64')}`;
}
