import { browser } from 'wxt/browser';
import { noPolicy, type PolicyReader, readPolicy } from '../services/policy/policy.ts';
import { onStorageChange } from './storage-changes.ts';

/** The policy as the browser got it from the administrator (Windows group policy, Intune, a file on Linux). */
export function createPolicyReader(): PolicyReader {
  const read = async () => {
    try {
      return readPolicy(await browser.storage.managed.get());
    } catch {
      return noPolicy; // A browser without an administrator.
    }
  };
  return {
    read,
    watch: (listener) => onStorageChange('managed', 'any name', () => void read().then(listener)),
  };
}
