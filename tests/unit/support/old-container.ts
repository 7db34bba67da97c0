import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian64, concatBytes, toBase64Url } from '../../../lib/core/bytes.ts';
import { encodeUtf8 } from '../../../lib/core/utf8.ts';
import { parseContainer } from '../../../lib/core/vault/container.ts';

/** A container with the header of another one around any text, written from docs/vault-format.md: as an older version left it. */
export function containerAround(json: string, like: unknown, vaultKey: Uint8Array): string {
  const container = parseContainer(like);
  if (!container.ok) throw new Error(container.error);
  const { header, headerBytes } = container.value;
  const info = concatBytes(
    encodeUtf8('kosmo-vault/1/payload'),
    header.vaultId,
    bigEndian64(header.generation),
  );
  const nonce = new Uint8Array(24).fill(7);
  const key = hkdf(sha256, vaultKey, header.payloadSalt, info, 32);
  const sealed = xchacha20poly1305(key, nonce, headerBytes).encrypt(encodeUtf8(json));
  return `KV1.${toBase64Url(headerBytes)}.${toBase64Url(concatBytes(nonce, sealed))}`;
}
