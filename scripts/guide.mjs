// `npm run guide`: walks through every journey with a camera and makes of its pictures the guide (pages that stand alone, and A4 to print), the
// drawings of the help inside the product, and the pictures of the stores.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installWhatIsMissing as installForKeycloak } from '../tests/keycloak/install.mjs';
import { findChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { npm, runs } from './setup/run.mjs';

const FOLDER = 'docs/guide';
const shell = process.platform === 'win32';

installDependencies();
installForKeycloak();
process.env['CHROMIUM_PATH'] = findChromium();
// The words alone can be set anew over the pictures that are there.
const walked = !process.argv.includes('--no-walk');
if (walked) walk();

// Only after the packages are there.
const { chromium } = await import('playwright');
const { chaptersJa } = await import('./guide/chapters-ja.mjs');
const { chaptersEn } = await import('./guide/chapters-en.mjs');
const { writeGuide } = await import('./guide/guide-page.mjs');
const { writeManual } = await import('./guide/write-manual.mjs');
const { drawPin } = await import('./guide/pin-drawing.mjs');
const { writeStorePictures } = await import('./guide/store-pictures.mjs');

/** @type {readonly import('./guide/guide-page.mjs').Guide[]} */
const guides = [
  { language: 'ja', title: 'かぎ番の使い方', contents: 'もくじ', chapters: chaptersJa },
  { language: 'en', title: 'How to use Kagiban', contents: 'Contents', chapters: chaptersEn },
];
mkdirSync(FOLDER, { recursive: true });
for (const { language } of guides) await drawPin(language, `${FOLDER}/pictures/${language}`);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'],
  ...(process.getuid?.() === 0 && { chromiumSandbox: false }),
});
const page = await browser.newPage();
for (const guide of guides)
  for (const kind of /** @type {const} */ (['whole', 'members'])) {
    const name = `${FOLDER}/${kind === 'whole' ? 'guide' : 'members'}-${guide.language}`;
    writeFileSync(`${name}.html`, writeGuide(guide, kind));
    await page.goto(pathToFileURL(resolve(`${name}.html`)).href);
    await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true, tagged: true });
    console.log(`${name}.html, ${name}.pdf`);
  }
await browser.close();
writeFileSync(`${FOLDER}/manual-chapter-2-3.docx`, await writeManual());
if (walked) await writeStorePictures();

function walk() {
  if (!runs(npm, ['run', 'build'], { shell })) throw new Error('The packages could not be built.');
  // Only now: the package that is walked through shows the drawings of before, never none.
  for (const made of [`${FOLDER}/pictures`, 'public/help', '.output/guide'])
    rmSync(made, { recursive: true, force: true });
  if (!runs(npm, ['run', 'e2e', '--', '--config=playwright.guide.config.ts'], { shell }))
    throw new Error('The walk through the journeys failed: the guide is not whole.');
}
