import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian64, concatBytes, toBase64Url } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeUtf8, encodeUtf8 } from '../utf8.ts';
import { type Container, MAGIC, MAX_CONTAINER_LENGTH } from './container.ts';
import { type Contents, type ReadContents, readContents, writeContents } from './contents.ts';
import { type Header, writeHeader } from './header.ts';

const NONCE_BYTES = 24;

/**
 * Encrypts the contents into a container. `nonce` is 24 random bytes; `header.payloadSalt` must be fresh, so that every write has a key of
 * its own. The stored bytes of the header are authenticated.
 */
export function sealContents(
  contents: Contents,
  header: Header,
  vaultKey: Uint8Array,
  nonce: Uint8Array,
): Result<string, 'vaultFull'> {
  const headerBytes = encodeUtf8(writeHeader(header));
  const key = payloadKey(vaultKey, header);
  const plain = encodeUtf8(writeContents(contents));
  const ciphertext = xchacha20poly1305(key, nonce, headerBytes).encrypt(plain);
  plain.fill(0);
  key.fill(0);
  const text = `${MAGIC}${toBase64Url(headerBytes)}.${toBase64Url(concatBytes(nonce, ciphertext))}`;
  return text.length <= MAX_CONTAINER_LENGTH ? ok(text) : fail('vaultFull');
}

/** Decrypts a container. One flipped bit anywhere is `vaultDamaged`; contents of a later shape are `vaultNewer`. */
export function openContents(
  container: Container,
  vaultKey: Uint8Array,
): Result<ReadContents, 'vaultDamaged' | 'vaultNewer'> {
  const { header, headerBytes, sealed } = container;
  const key = payloadKey(vaultKey, header);
  let plain: Uint8Array;
  try {
    plain = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), headerBytes).decrypt(
      sealed.subarray(NONCE_BYTES),
    );
  } catch {
    return fail('vaultDamaged'); // The tag does not fit.
  } finally {
    key.fill(0);
  }
  const json = decodeUtf8(plain);
  plain.fill(0);
  return json === undefined ? fail('vaultDamaged') : readContents(json);
}

function payloadKey(vaultKey: Uint8Array, header: Header): Uint8Array {
  const info = concatBytes(
    encodeUtf8('kosmo-vault/1/payload'),
    header.vaultId,
    bigEndian64(header.generation),
  );
  return hkdf(sha256, vaultKey, header.payloadSalt, info, 32);
}
