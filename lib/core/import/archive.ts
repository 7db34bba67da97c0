import type { FileOutcome } from './problems.ts';

/** ZIP (also an empty one), gzip, 7-Zip, RAR. */
const magics = ['504b0304', '504b0506', '1f8b', '377abcaf271c', '52617221'];
/** A ZIP lists its files at its end, by name and in clear even where their contents are encrypted. */
const DIRECTORY_BYTES = 64 * 1024;

/** The name of what must be taken out of the archive, and whose archive it then is. The order matters. */
const insides: readonly (readonly [string, FileOutcome])[] = [
  ['Proton Pass/data.', 'proton-pass-archive'],
  ['raivo-otp-export.json', 'raivo-archive'],
  ['export.data', '1password-archive'],
  ['data.json', 'bitwarden-archive'],
];

/** What kind of archive this is; undefined for none. It is never unpacked. */
export function archiveOf(bytes: Uint8Array): FileOutcome | undefined {
  if (!magics.some((magic) => beginsWith(bytes, magic))) return undefined;
  const end = Array.from(bytes.subarray(-DIRECTORY_BYTES), (byte) => String.fromCharCode(byte)).join('');
  return insides.find(([name]) => end.includes(name))?.[1] ?? 'archive';
}

/** `magic` in hexadecimal digits. */
export function beginsWith(bytes: Uint8Array, magic: string): boolean {
  return (magic.match(/../g) ?? []).every((pair, at) => bytes[at] === Number.parseInt(pair, 16));
}
