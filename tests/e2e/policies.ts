import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an administrator decides, for the browser and for the extension (`storage.managed`). */
export interface Policies {
  readonly browser?: Readonly<Record<string, unknown>>;
  readonly extension?: Readonly<Record<string, unknown>>;
}

/** Where Chromium, Chrome and Edge look on Linux, under /etc. */
const folders = ['chromium', 'opt/chrome', 'opt/edge'].map((brand) => `${brand}/policies/managed`);

/**
 * A stand-in for the browser that sees these policies, and nobody else does: it starts the browser in a mount namespace of its own,
 * whose /etc has the policies laid over it.
 */
export function browserWithPolicies(
  browser: string,
  extensionFolder: string,
  policies: Policies,
): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-policies-'));
  const text = JSON.stringify({
    ...policies.browser,
    '3rdparty': { extensions: { [unpackedId(extensionFolder)]: policies.extension ?? {} } },
  });
  for (const place of folders) {
    mkdirSync(join(folder, 'etc', place), { recursive: true });
    writeFileSync(join(folder, 'etc', place, 'kagiban.json'), text);
  }
  const path = join(folder, 'browser');
  writeFileSync(
    path,
    `#!/bin/sh\nexec unshare -m sh -c '${MOUNT} && exec "$@"' '${folder}/etc' '${browser}' "$@"\n`,
  );
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const MOUNT = 'mount -t overlay overlay -o "lowerdir=$0:/etc" /etc';

/** Why policies can't be tried on this machine; undefined where they can. Browsers take them from the system alone. */
export function whyNoPolicies(): string | undefined {
  if (process.platform !== 'linux') return 'a Linux';
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-policies-'));
  const tried = spawnSync('unshare', ['-m', 'sh', '-c', MOUNT, folder]);
  rmSync(folder, { recursive: true, force: true });
  return tried.status === 0 ? undefined : 'the right to mount in a namespace of its own (root)';
}

/** The id that Chromium gives to an extension without a key: the hash of its path, in the letters from a to p. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
