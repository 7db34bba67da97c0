import importUrl from '../workers/import.worker.ts?worker&url';
import kdfUrl from '../workers/kdf.worker.ts?worker&url';
import qrUrl from '../workers/qr.worker.ts?worker&url';

/** The part of Trusted Types that is used here; the DOM library does not have it yet (2026-11). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const own: readonly string[] = [importUrl, kdfUrl, qrUrl];

/** The one policy of the package: it lets through the package's own worker files, by exact path, and nothing else. */
const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'kagiban-workers',
  {
    createScriptURL(url) {
      if (!own.includes(url)) throw new TypeError('not a worker of ours');
      return url;
    },
  },
);

function start(url: string): Worker {
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: 'module' });
}

/** Derives keys from passwords. One derivation each, then to be ended. */
export const startKdfWorker = (): Worker => start(kdfUrl);

/** Reads QR codes. */
export const startQrWorker = (): Worker => start(qrUrl);

/** Reads the files of other authenticators. One file each, then to be ended. */
export const startImportWorker = (): Worker => start(importUrl);
