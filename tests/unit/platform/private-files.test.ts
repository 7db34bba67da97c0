import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { privateFiles } from '../../../lib/platform/private-files.ts';
import { DiskSilent } from '../../../lib/services/vault/ports.ts';

/** The private file system, which Node lacks; `asked` answers for a file. */
let asked: () => Promise<unknown>;
const folder = { getFileHandle: () => asked() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a file that is there, and one that is not, are told apart from a disk that does not answer', async () => {
  asked = async () => ({ getFile: async () => ({ text: async () => 'KV1.x' }) });
  expect(await privateFiles.read('vault.bak')).toBe('KV1.x');
  asked = () => Promise.reject(new Error('NotFoundError'));
  expect(await privateFiles.read('vault.bak')).toBeUndefined();
  asked = () => new Promise(() => {});
  const reading = expect(privateFiles.read('vault.bak')).rejects.toBeInstanceOf(DiskSilent);
  await vi.advanceTimersByTimeAsync(10_000);
  await reading;
});
