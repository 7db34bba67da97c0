import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';

/** How a key comes from a password. Memory in KiB; salt 16 to 64 bytes. */
export type PasswordKdf =
  | {
      readonly alg: 'argon2id';
      readonly ver: 19;
      readonly memory: number;
      readonly passes: number;
      readonly lanes: number;
      readonly salt: Uint8Array;
    }
  | { readonly alg: 'pbkdf2-sha256'; readonly iterations: number; readonly salt: Uint8Array };

/** `hkdf-sha256` is for inputs that are random already: the recovery code, an authenticator's output. */
export type Kdf = PasswordKdf | { readonly alg: 'hkdf-sha256'; readonly salt: Uint8Array };

/** Argon2id, RFC 9106. OWASP asks for 19 MiB, t = 2 at least; this is ten times as expensive to guess. */
export const usualArgon2 = { alg: 'argon2id', ver: 19, memory: 65_536, passes: 3, lanes: 1 } as const;
/** For PCs on which the usual one takes over a second. The floor for anything we write. */
export const slowPcArgon2 = { alg: 'argon2id', ver: 19, memory: 47_104, passes: 2, lanes: 1 } as const;
/** Where WebAssembly is switched off, Argon2id would take a minute; PBKDF2 runs in the browser itself. */
export const usualPbkdf2 = { alg: 'pbkdf2-sha256', iterations: 2_000_000 } as const;

/** For a backup, which travels: twice as expensive as the usual one, and needed only on the day when it is restored. */
export const backupArgon2 = { alg: 'argon2id', ver: 19, memory: 131_072, passes: 3, lanes: 1 } as const;
export const backupPbkdf2 = { alg: 'pbkdf2-sha256', iterations: 4_000_000 } as const;

/** By what new wraps can be made on a PC, and by what they may. */
export interface KdfLimits {
  /** Company policy may have switched WebAssembly off, and Argon2id with it. */
  readonly hasWasm: boolean;
  /** An administrator wants nothing else. */
  readonly pbkdf2Only: boolean;
}

export const usesPbkdf2 = ({ hasWasm, pbkdf2Only }: KdfLimits) => pbkdf2Only || !hasWasm;

/**
 * Whether a password wrap is as one that would be made now; what is weaker, or not what an administrator wants, is made anew after the
 * next unlock. `affordsUsual`: this PC has just shown that it does the usual derivation within a second; only then is the usual asked for.
 */
export function isCurrentKdf(kdf: Kdf, limits: KdfLimits, affordsUsual: boolean): boolean {
  switch (kdf.alg) {
    case 'argon2id':
      if (limits.pbkdf2Only) return false;
      // Where WebAssembly is missing nothing better can be made.
      return !limits.hasWasm || isAsStrong(kdf, affordsUsual ? usualArgon2 : slowPcArgon2);
    case 'pbkdf2-sha256':
      return usesPbkdf2(limits) && kdf.iterations >= usualPbkdf2.iterations;
    case 'hkdf-sha256':
      return true;
  }
}

/** Whether the wrap for backup files is at least as one that would be made now. Nothing weaker is ever made for them. */
export function isCurrentBackupKdf(kdf: Kdf, limits: KdfLimits): boolean {
  if (kdf.alg === 'argon2id') return !limits.hasWasm || isAsStrong(kdf, backupArgon2);
  return kdf.alg !== 'pbkdf2-sha256' || kdf.iterations >= backupPbkdf2.iterations;
}

/**
 * Does it cost as much to guess? What a guess occupies is memory, for as long as the passes over it take: the memory times the memory
 * times the passes (area and time of the authors of Argon2).
 */
export function isAsStrong(kdf: Argon2Cost, than: Argon2Cost): boolean {
  return kdf.memory ** 2 * kdf.passes >= than.memory ** 2 * than.passes;
}

interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
}

/**
 * Reads parameters and holds them to bounds before anything is computed or allocated: too weak is as wrong as too strong, a
 * downgrade would let others guess and an excess would hang the PC. A derivation that we don't know is `vaultNewer`.
 */
export function readKdf(raw: unknown): Result<Kdf, 'vaultDamaged' | 'vaultNewer'> {
  if (typeof raw !== 'object' || raw === null) return fail('vaultDamaged');
  const { alg, ver, m, t, p, c, salt: saltText } = raw as Record<string, unknown>;
  if (typeof alg !== 'string') return fail('vaultDamaged');
  const salt = typeof saltText === 'string' ? fromBase64Url(saltText) : undefined;
  const goodSalt = salt && salt.length >= 16 && salt.length <= 64 ? salt : undefined;
  switch (alg) {
    case 'argon2id': {
      if (ver !== 19) return fail('vaultNewer');
      if (!goodSalt || !within(m, 19_456, 262_144) || !within(t, 1, 10) || !within(p, 1, 4))
        return fail('vaultDamaged');
      if (m * t > 1_048_576 || (t === 1 && m < 47_104)) return fail('vaultDamaged');
      return ok({ alg, ver, memory: m, passes: t, lanes: p, salt: goodSalt });
    }
    case 'pbkdf2-sha256':
      return goodSalt && within(c, 600_000, 10_000_000)
        ? ok({ alg, iterations: c, salt: goodSalt })
        : fail('vaultDamaged');
    case 'hkdf-sha256':
      return goodSalt ? ok({ alg, salt: goodSalt }) : fail('vaultDamaged');
    default:
      return fail('vaultNewer');
  }
}

/** The parameters as JSON members, always in this order: their bytes are authenticated. */
export function writeKdf(kdf: Kdf): Record<string, string | number> {
  const salt = toBase64Url(kdf.salt);
  switch (kdf.alg) {
    case 'argon2id':
      return { alg: kdf.alg, ver: kdf.ver, m: kdf.memory, t: kdf.passes, p: kdf.lanes, salt };
    case 'pbkdf2-sha256':
      return { alg: kdf.alg, c: kdf.iterations, salt };
    case 'hkdf-sha256':
      return { alg: kdf.alg, salt };
  }
}

function within(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
