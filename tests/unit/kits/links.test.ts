import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** The heading's name in an address, as public forges make it. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

it('every link between the documents leads somewhere', () => {
  const files = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n');
  expect(files.length).toBeGreaterThan(15);
  let followed = 0;
  for (const file of files.filter((name) => existsSync(name))) {
    const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?|mailto|tel):/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : join(dirname(file), path);
      expect(existsSync(to), `${file} → ${target}`).toBe(true);
      followed++;
      if (!anchor) continue;
      const headings = [...readFileSync(to, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        anchorOf(heading),
      );
      expect(headings, `${file} → ${target}`).toContain(decodeURIComponent(anchor));
    }
  }
  expect(followed).toBeGreaterThan(20);
});

it('no document that is handed out names a host of this computer', () => {
  const files = execFileSync(
    'git',
    ['ls-files', 'README.md', 'docs/guide', 'docs/helpdesk', 'docs/it', 'docs/store'],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n')
    .filter((name) => existsSync(name) && !/\.(webp|png|pdf|docx)$/.test(name));
  expect(files.length).toBeGreaterThan(25);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/localhost|127\.0\.0\.1/);
});
