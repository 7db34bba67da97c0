import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const words = {
  ja: { extensions: '拡張機能', name: 'かぎ番', chrome: 'Chrome：ピンの形', edge: 'Edge：目の形' },
  en: { extensions: 'Extensions', name: 'Kagiban', chrome: 'Chrome: a pin', edge: 'Edge: an eye' },
};
const PIN = 'M-6-9l15 15m-12-12l-5 10 8 8 10-5m-13-2l-8 8';
const EYE = 'M-13 0Q0-14 13 0Q0 14-13 0zM-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0';

/** How the button is put in sight. A drawing, not a picture of a run: no program can open the browsers' own list of extensions. */
export async function drawPin(/** @type {'ja' | 'en'} */ language, /** @type {string} */ folder) {
  const { extensions, name, chrome, edge } = words[language];
  const half = (
    /** @type {number} */ x,
    /** @type {string} */ title,
    /** @type {string} */ mark,
  ) => `<g transform="translate(${x} 0)">
    <text x="20" y="34" font-size="22" font-weight="700">${title}</text>
    <rect x="10" y="52" width="360" height="44" rx="8" fill="#dfe3e8"/><rect x="24" y="60" width="200" height="28" rx="14" fill="#fff"/>
    <path d="M262 66h6a4 4 0 1 1 8 0h6v6a4 4 0 1 1 0 8v6h-20z" fill="none" stroke="#5f6368" stroke-width="2.4"/>
    <rect x="100" y="112" width="270" height="120" rx="10" fill="#fff" stroke="#9a968c"/>
    <text x="118" y="144" font-size="17" fill="#5f6368">${extensions}</text>
    <svg x="118" y="166" width="40" height="40" viewBox="0 0 128 128"><rect x="6" y="6" width="116" height="116" rx="26" fill="#0b5d4b"/><g fill="none" stroke="#fff" stroke-width="9"><rect x="32" y="58" width="64" height="44" rx="10" fill="#fff"/><path d="M44 56V44a20 20 0 0 1 40 0v12"/></g></svg>
    <text x="172" y="193" font-size="20">${name}</text>
    <path d="${mark}" transform="translate(332 186)" fill="none" stroke="#1d1c1a" stroke-width="2.6"/>
    ${ring(258, 56, 30, 36, 1)}${ring(310, 164, 44, 44, 2)}</g>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="250" font-family="Noto Sans CJK JP, Yu Gothic UI, sans-serif" fill="#1d1c1a">
    <rect width="800" height="250" fill="#faf9f6"/>${half(10, chrome, PIN)}${half(410, edge, EYE)}</svg>`;
  mkdirSync(folder, { recursive: true });
  await sharp(Buffer.from(drawing)).webp({ quality: 90, effort: 6 }).toFile(join(folder, 'pin.webp'));
}

function ring(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ width,
  /** @type {number} */ height,
  /** @type {number} */ number,
) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="9" fill="none" stroke="#c2410c" stroke-width="4"/>
    <circle cx="${x - 4}" cy="${y - 2}" r="14" fill="#c2410c"/><text x="${x - 4}" y="${y + 4}" text-anchor="middle" font-size="17" font-weight="700" fill="#fff">${number}</text>`;
}
