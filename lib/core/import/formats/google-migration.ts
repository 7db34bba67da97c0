import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { accountFromFields } from '../account-fields.ts';
import type { RowCollector } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { fromBase64 } from '../shapes.ts';

const MAX_BYTES = 64 * 1024;
const types = ['totp', 'hotp', 'totp'];
const algorithms = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const digits = [6, 6, 8];

type Field = { readonly tag: number; readonly number?: number; readonly bytes?: Uint8Array };

/**
 * One `otpauth-migration://offline?data=` code of Google Authenticator: a protobuf of accounts and which part of how many it is.
 * @throws FileProblem `damaged`.
 */
export function addMigration(address: string, rows: RowCollector): void {
  const data = /[?&]data=([^&]*)/.exec(address)?.[1];
  if (!data) throw new FileProblem('damaged');
  const payload = readFields(fromBase64(decoded(data).replace(/ /g, '+')));
  const top = (tag: number, absent: number) =>
    payload.findLast((field) => field.tag === tag)?.number ?? absent;
  rows.part({ batch: top(5, 0), size: top(3, 1), index: top(4, 0) });
  for (const { tag, bytes } of payload) {
    if (tag !== 1 || !bytes) continue;
    const fields = readFields(bytes);
    const value = (wanted: number) => fields.findLast((field) => field.tag === wanted);
    const names = namesOf(textIn(value(2)?.bytes), textIn(value(3)?.bytes));
    rows.add(names, () => {
      const algorithm = algorithms[value(4)?.number ?? 0];
      if (!algorithm) throw new RowUnreadable('algorithm');
      return accountFromFields({
        type: types[value(6)?.number ?? 0],
        secret: value(1)?.bytes ?? new Uint8Array(),
        ...{
          algorithm,
          digits: digits[value(5)?.number ?? 0] ?? 0,
          counter: value(7)?.number ?? 0,
          ...names,
        },
      });
    });
  }
}

function namesOf(name: string, issuer: string) {
  if (issuer !== '' && name.startsWith(`${issuer}:`))
    return { issuer, accountName: name.slice(issuer.length + 1) };
  const colon = name.indexOf(':');
  if (issuer === '' && colon >= 0)
    return { issuer: name.slice(0, colon), accountName: name.slice(colon + 1) };
  return { issuer, accountName: name };
}

function textIn(bytes: Uint8Array | undefined): string {
  return bytes ? bytesToUtf8(bytes) : '';
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    throw new FileProblem('damaged');
  }
}

/** Protocol Buffers wire format: varints and length-delimited fields; nothing else occurs. */
function readFields(bytes: Uint8Array): readonly Field[] {
  if (bytes.length > MAX_BYTES) throw new FileProblem('too-large');
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << shift;
      // Negative numbers take ten bytes; a counter or a batch beyond 2⁵³ keeps its lower bits only as a name.
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
    throw new FileProblem('damaged');
  };
  while (at < bytes.length) {
    const key = varint();
    const tag = Math.floor(key / 8);
    if ((key & 7) === 0) fields.push({ tag, number: varint() });
    else if ((key & 7) === 2) {
      const length = varint();
      if (length < 0 || at + length > bytes.length) throw new FileProblem('damaged');
      fields.push({ tag, bytes: bytes.slice(at, at + length) });
      at += length;
    } else throw new FileProblem('damaged');
  }
  return fields;
}
