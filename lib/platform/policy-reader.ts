import { browser } from 'wxt/browser';
import { createPolicyReader } from '../services/policy/create-policy-reader.ts';
import type { PolicyReader } from '../services/policy/policy.ts';
import { earlyAnswer } from './early-answers.ts';
import { privateFiles } from './private-files.ts';
import { onStorageChange } from './storage-changes.ts';
import { sleep } from './surroundings.ts';
import { isVaultHere } from './vault-database.ts';

const FILE = 'policy.json';

/** The policy as the browser got it from the administrator (Windows group policy, Intune, a file on Linux). */
export function createBrowserPolicy(): PolicyReader {
  return createPolicyReader({
    ask: () => earlyAnswer('managed', 'policy') ?? browser.storage.managed.get(),
    // Not in the database: a write that fails there puts the vault's own at risk (docs/decisions/0010).
    // Asked only where the browser does not answer. A file that does not either must not be taken for "all is allowed".
    recall: () => privateFiles.readWithoutEnd(FILE),
    async keep(text) {
      // Who erased everything finds nothing afterwards.
      if (await isVaultHere()) await privateFiles.write(FILE, text);
    },
    watch: (listener) => onStorageChange('managed', 'any name', listener),
    sleep: (milliseconds) => sleep(milliseconds, undefined),
  });
}
