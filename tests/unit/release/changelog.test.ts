import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreements, warningOf } from '../../../scripts/release/agreement.mjs';
import { named, newestEntry, newsModule } from '../../../scripts/release/changelog.mjs';

const log = (heading: string) =>
  `# Changelog\n\n${heading}\n\n### 新しくなったこと\n\n- 直った\n\n### What is new\n\n- It's mended\n\n### In detail\n\n- All of it\n\n## 0.9.0 (2026-01-01)\n\n- old\n`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the change log is where version, day and news come from', () => {
  it('is the source of what the product shows', () => {
    expect(readFileSync('components/texts/news.ts', 'utf8')).toBe(newsModule(newestEntry(), version));
  });

  it('agrees with package.json and its lock, once it names a version', () => {
    expect(newestEntry().version ?? version).toBe(version);
    expect(JSON.parse(readFileSync('package-lock.json', 'utf8')).version).toBe(version);
  });

  it('has an entry with a version and a day, or one that is unreleased, which is named so', () => {
    expect(newestEntry(log('## 1.2.3 (2026-11-29)'))).toEqual({
      version: '1.2.3',
      day: '2026-11-29',
      news: { ja: ['直った'], en: ["It's mended"] },
      details: ['All of it'],
    });
    const unreleased = log('## Unreleased');
    expect(newestEntry(unreleased)).toMatchObject({ version: undefined, day: undefined });
    expect(newestEntry(named(unreleased, '2.0.0', '2027-01-31'))).toMatchObject({
      version: '2.0.0',
      day: '2027-01-31',
    });
    expect(() => named(log('## 1.2.3 (2026-11-29)'), '1.2.4', '2026-11-30')).toThrow(/unreleased/);
  });

  it.each([
    ['no entry', '# Changelog\n'],
    ['a heading of another form', log('## Version 1.2.3')],
    ['a day of another form', log('## 1.2.3 (29.11.2026)')],
    ['a line above its parts', log('## 1.2.3 (2026-11-29)').replace('### 新しく', '- lost\n\n### 新しく')],
    ['no news in Japanese', log('## 1.2.3 (2026-11-29)').replace('- 直った\n', '')],
    ['no news in English', log('## 1.2.3 (2026-11-29)').replace('### What is new', '### News')],
  ])('is refused with %s', (_, text) => {
    expect(() => newestEntry(text)).toThrow();
  });

  it('is written as a module that says the same', async () => {
    const code = newsModule(newestEntry(log('## 1.2.3 (2026-11-29)')), '1.2.3')
      .replace(/^import type.*$/m, '')
      .replace(/export interface News \{[\s\S]*?^\}/m, '')
      .replace(': readonly News[]', '');
    const { news } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const points = { ja: ['直った'], en: ["It's mended"] };
    expect(news).toEqual([{ version: '1.2.3', day: '2026-11-29', points }]);
  });
});

describe('a release', () => {
  const entry = newestEntry(log('## 1.2.3 (2026-11-29)'));
  const good = {
    changed: false,
    tags: ['v1.2.3', 'latest'],
    version: '1.2.3',
    lockVersion: '1.2.3',
    entry,
    newsIsCurrent: true,
  };

  it('is made where tag, package.json, its lock and the change log agree', () => {
    expect(disagreements(good)).toEqual([]);
  });

  it.each([
    ['a change that is not committed', { changed: true }],
    ['no tag', { tags: [''] }],
    ['a tag of another version', { tags: ['v1.2.4'] }],
    ['a second tag of another version', { tags: ['v1.2.3', 'v1.3.0'] }],
    ['a lock of another version', { lockVersion: '1.2.2' }],
    ['an unreleased change log', { entry: newestEntry(log('## Unreleased')) }],
    ['a change log of another version', { entry: newestEntry(log('## 1.2.2 (2026-11-29)')) }],
    ['news that are older than the change log', { newsIsCurrent: false }],
  ])('is refused with %s, which it says', (_, change) => {
    expect(disagreements({ ...good, ...change })).toHaveLength(1);
  });

  it('says loudly that ids are placeholders, until they are not', () => {
    const ids = { chrome: 'a'.repeat(32), edge: 'b'.repeat(32) };
    expect(warningOf({ ...ids, published: false })).toContain('PLACEHOLDERS');
    expect(warningOf({ ...ids, published: true })).toBeUndefined();
    expect(readFileSync('scripts/release.mjs', 'utf8')).toContain('warningOf');
  });
});
