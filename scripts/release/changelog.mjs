import { readFileSync } from 'node:fs';

/**
 * One entry of CHANGELOG.md: the only place that says which version this is, since which day, and what is new in it. `version` and `day` are
 * undefined while it is still "Unreleased". `news` is for the people who use it, `details` for those who want to know all.
 * @typedef {{ readonly version: string | undefined, readonly day: string | undefined, readonly news: News, readonly details: readonly string[] }} Entry
 * @typedef {{ readonly ja: readonly string[], readonly en: readonly string[] }} News
 */

/** The headings of the three parts of an entry. */
const PARTS = { ja: '新しくなったこと', en: 'What is new', details: 'In detail' };

/**
 * The newest entry. Throws where the file does not begin with one, or where one of its parts is missing or says nothing.
 * @returns {Entry}
 */
export function newestEntry(text = readFileSync('CHANGELOG.md', 'utf8')) {
  const [, entry = ''] = text.split(/^## /m);
  const heading = entry.split('\n', 1)[0] ?? '';
  const [, version, day] = /^(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$/.exec(heading) ?? [];
  if (!version && heading !== 'Unreleased')
    throw new Error('CHANGELOG.md must begin with "## Unreleased" or "## 1.2.3 (2026-01-31)"');
  if (/^- /m.test(entry.split(/^### /m, 1)[0] ?? ''))
    throw new Error('CHANGELOG.md: a line of the newest entry stands above its three parts.');
  const part = (/** @type {string} */ title) => {
    const [, below = ''] = entry.split(new RegExp(`^### ${title}\\n`, 'm'));
    const lines = below.split(/^### /m, 1)[0]?.split('\n') ?? [];
    const said = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
    if (said.length === 0) throw new Error(`The newest entry of CHANGELOG.md says nothing under "${title}".`);
    return said;
  };
  return { version, day, news: { ja: part(PARTS.ja), en: part(PARTS.en) }, details: part(PARTS.details) };
}

/** The change log with its newest entry named as this version of this day. Throws where that entry has a version already. */
export function named(/** @type {string} */ text, /** @type {string} */ version, /** @type {string} */ day) {
  if (newestEntry(text).version) throw new Error('CHANGELOG.md has no entry that is still unreleased.');
  return text.replace(/^## Unreleased$/m, `## ${version} (${day})`);
}

/** What is new, as the module that the product shows it from (components/texts/news.ts). `version` is that of package.json. */
export function newsModule(/** @type {Entry} */ { day, news }, /** @type {string} */ version) {
  const list = (/** @type {readonly string[]} */ lines) =>
    lines.map((line) => `        ${literal(line)},\n`).join('');
  return `import type { Language } from '../../lib/core/language.ts';

// Written by \`npm run news\` from CHANGELOG.md, which has all of it: change it there.

/** What a version brought that a person notices, in a few lines each; the newest first. */
export interface News {
  readonly version: string;
  /** The day of its release, as 2026-01-31; empty before it. */
  readonly day: string;
  readonly points: Readonly<Record<Language, readonly string[]>>;
}

export const news: readonly News[] = [
  {
    version: '${version}',
    day: '${day ?? ''}',
    points: {
      ja: [
${list(news.ja)}      ],
      en: [
${list(news.en)}      ],
    },
  },
];
`;
}

const literal = (/** @type {string} */ text) =>
  text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
