import { describe, expect, it } from 'vitest';
import {
  backupArgon2,
  backupPbkdf2,
  isAsStrong,
  isCurrentBackupKdf,
  isCurrentKdf,
  slowPcArgon2,
  usualArgon2,
  usualPbkdf2,
} from '../../../../lib/core/vault/kdf.ts';

const salt = new Uint8Array(16);
const everything = { hasWasm: true, pbkdf2Only: false };
const withoutWasm = { hasWasm: false, pbkdf2Only: false };
const pbkdf2Alone = { hasWasm: true, pbkdf2Only: true };
const weak = { ...usualArgon2, memory: 19_456, passes: 2, salt };
const [usual, slowPc, pbkdf2] = [usualArgon2, slowPcArgon2, usualPbkdf2].map((kdf) => ({ ...kdf, salt }));
const fewer = { ...usualPbkdf2, iterations: usualPbkdf2.iterations - 1, salt };
const random = { alg: 'hkdf-sha256', salt } as const;

describe('a wrap', () => {
  it.each([
    ['the usual', usual, everything, true, true],
    ['that of a slow PC, on a slow PC', slowPc, everything, false, true],
    ['that of a slow PC, on one that can do the usual', slowPc, everything, true, false],
    ['a weak one, on a slow PC', weak, everything, false, false],
    ['a weak one, where nothing better can be made', weak, withoutWasm, true, true],
    ['the usual, where an administrator wants PBKDF2', usual, pbkdf2Alone, true, false],
    ['PBKDF2, where an administrator wants it', pbkdf2, pbkdf2Alone, true, true],
    ['PBKDF2, where nothing better can be made', pbkdf2, withoutWasm, true, true],
    ['PBKDF2, where Argon2id can be made', pbkdf2, everything, true, false],
    ['PBKDF2 of fewer rounds', fewer, pbkdf2Alone, true, false],
    ['one of random input', random, pbkdf2Alone, true, true],
  ] as const)('by %s is as one that would be made now, or is not', (_, kdf, limits, affords, isCurrent) => {
    expect(kdf && isCurrentKdf(kdf, limits, affords)).toBe(isCurrent);
  });

  it.each([
    ['the strong one', { ...backupArgon2, salt }, everything, true],
    ['the usual of the vault', usual, everything, false],
    ['the usual of the vault, where nothing better can be made', usual, withoutWasm, true],
    ['PBKDF2 of as many rounds', { ...backupPbkdf2, salt }, everything, true],
    ['PBKDF2 of half as many', pbkdf2, everything, false],
    ['random input', random, everything, true],
  ] as const)('for files by %s is as one that would be made now, or is not', (_, kdf, limits, isCurrent) => {
    expect(kdf && isCurrentBackupKdf(kdf, limits)).toBe(isCurrent);
  });

  it('costs what memory is held for how long', () => {
    expect(isAsStrong({ memory: 100, passes: 4 }, { memory: 200, passes: 1 })).toBe(true);
    expect(isAsStrong({ memory: 100, passes: 3 }, { memory: 200, passes: 1 })).toBe(false);
    expect(isAsStrong({ memory: 200, passes: 1 }, { memory: 100, passes: 4 })).toBe(true);
  });
});
