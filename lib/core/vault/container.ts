import { fromBase64Url } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeUtf8 } from '../utf8.ts';
import { type Header, type HeaderError, readHeader } from './header.ts';

/** A vault as it is stored: `KV1.` + base64url(header) + `.` + base64url(nonce ‖ ciphertext ‖ tag). */
export interface Container {
  /** The very string that is stored. */
  readonly text: string;
  readonly header: Header;
  /** The stored bytes of the header, which the ciphertext authenticates. */
  readonly headerBytes: Uint8Array;
  /** Nonce (24 bytes), ciphertext, tag (16 bytes). */
  readonly sealed: Uint8Array;
}

export const MAGIC = 'KV1.';
/** Characters. Ten thousand accounts with long names fit. */
export const MAX_CONTAINER_LENGTH = 10_000_000;
const MAX_HEADER_LENGTH = 40_000;

/** Takes a stored string apart and checks everything that can be checked without a key. Never throws. */
export function parseContainer(text: unknown): Result<Container, HeaderError> {
  if (typeof text !== 'string' || text.length > MAX_CONTAINER_LENGTH) return fail('vaultDamaged');
  if (!text.startsWith(MAGIC))
    return fail(/^KV\d+\./.test(text) && !text.startsWith('KV0') ? 'vaultNewer' : 'vaultDamaged');
  const [, headerText = '', sealedText = '', ...more] = text.split('.');
  if (more.length > 0 || headerText.length > MAX_HEADER_LENGTH) return fail('vaultDamaged');
  const headerBytes = fromBase64Url(headerText);
  const sealed = fromBase64Url(sealedText);
  if (!headerBytes || !sealed || sealed.length < 24 + 16) return fail('vaultDamaged');
  const header = readHeader(decodeUtf8(headerBytes) ?? '');
  return header.ok ? ok({ text, header: header.value, headerBytes, sealed }) : header;
}
