import { readFileSync } from 'node:fs';

/**
 * The newest entry of CHANGELOG.md, from which a release takes its version, its day and what is new. `version` is undefined where the newest
 * entry is still "Unreleased". Throws where the file does not begin with an entry.
 * @returns {{ readonly version: string | undefined, readonly day: string | undefined, readonly news: readonly string[] }}
 */
export function newestEntry(text = readFileSync('CHANGELOG.md', 'utf8')) {
  const [, entry = ''] = text.split(/^## /m);
  const [, version, day] =
    /^(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$/m.exec(entry.split('\n', 1)[0] ?? '') ?? [];
  if (!version && !entry.startsWith('Unreleased'))
    throw new Error('CHANGELOG.md must begin with "## Unreleased" or "## 1.2.3 (2026-01-31)"');
  const news = entry.split('\n').filter((line) => line.startsWith('- '));
  if (news.length === 0) throw new Error('The newest entry of CHANGELOG.md says nothing.');
  return { version, day, news: news.map((line) => line.slice(2)) };
}
