import { cpSync, rmSync, writeFileSync } from 'node:fs';

/** The Chrome package and, beside its pages, an empty one to compare with: what the browser itself needs to show anything. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a global set-up by its default export.
export default function addEmptyPage(): void {
  rmSync('.output/bench-mv3', { recursive: true, force: true });
  cpSync('.output/chrome-mv3', '.output/bench-mv3', { recursive: true });
  writeFileSync(
    '.output/bench-mv3/empty.html',
    '<!doctype html><title>empty</title><p data-testid="code">0</p>',
  );
}
