import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ text: string, picture?: string, alt?: string }} Step
 * @typedef {{ id: string, title: string, lead: string, steps: readonly Step[], note?: string, forMembers?: boolean }} Chapter
 * @typedef {{ language: 'ja' | 'en', title: string, contents: string, chapters: readonly Chapter[] }} Guide
 */

/** Text as it stands in HTML. */
function escaped(/** @type {string} */ text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A picture of the walk as a part of the page, so that the page stands alone. */
function pictureData(/** @type {string} */ language, /** @type {string} */ name) {
  const bytes = readFileSync(join('docs/guide/pictures', language, `${name}.webp`));
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}

function writeStep(/** @type {Step} */ { text, picture, alt }, /** @type {string} */ language) {
  const shown = picture
    ? `<img src="${pictureData(language, picture)}" alt="${escaped(alt ?? '')}" loading="lazy">`
    : '';
  return `<li><p>${escaped(text)}</p>${shown}</li>`;
}

function writeChapter(/** @type {Chapter} */ chapter, /** @type {string} */ language) {
  const { id, title, lead, steps, note } = chapter;
  return `<section id="${id}"><h2>${escaped(title)}</h2><p class="lead">${escaped(lead)}</p>
<ol>${steps.map((step) => writeStep(step, language)).join('\n')}</ol>
${note ? `<p class="note">${escaped(note)}</p>` : ''}</section>`;
}

/** The whole guide as one page without anything from elsewhere. `kind` names the sheet for members, which is printed on A4 in large letters. */
export function writeGuide(/** @type {Guide} */ guide, /** @type {'whole' | 'members'} */ kind) {
  const { language, title, contents, chapters } = guide;
  const shown = kind === 'members' ? chapters.filter(({ forMembers }) => forMembers) : chapters;
  const list = shown.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${language}" class="${kind}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${readFileSync('scripts/guide/guide.css', 'utf8')}</style></head>
<body><header><h1>${escaped(title)}</h1></header>
${kind === 'whole' ? `<nav aria-label="${escaped(contents)}"><h2>${escaped(contents)}</h2><ul>${list}</ul></nav>` : ''}
<main>${shown.map((chapter) => writeChapter(chapter, language)).join('\n')}</main></body></html>
`;
}
