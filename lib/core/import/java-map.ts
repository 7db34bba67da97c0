import { MAX_SMALL_FILE_BYTES } from './limits.ts';
import { FileProblem } from './problems.ts';

const [STRING, LONG_STRING, BLOCK, END] = [0x74, 0x7c, 0x77, 0x78];

/**
 * The texts of one serialized java.util.HashMap<String, String> (Java Object Serialization §6.4), and nothing else: after a block of
 * 8 bytes (buckets, number of entries) come name and text in turn, then the end.
 * @throws FileProblem `too-large` or `damaged`.
 */
export function readJavaMap(file: Uint8Array): ReadonlyMap<string, string> {
  if (file.length > MAX_SMALL_FILE_BYTES) throw new FileProblem('too-large');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const head = String.fromCharCode(...file.subarray(0, 64));
  let at = file.findIndex((byte, index) => byte === BLOCK && file[index + 1] === 0x08);
  if (at < 0 || !head.includes('java.util.HashMap') || at + 10 > file.length)
    throw new FileProblem('damaged');
  const count = view.getUint32(at + 6);
  at += 10;
  const texts: string[] = [];
  while (at < file.length && file[at] !== END) {
    const long = file[at] === LONG_STRING;
    const start = at + (long ? 9 : 3);
    if ((!long && file[at] !== STRING) || start > file.length) throw new FileProblem('damaged');
    const length = long ? Number(view.getBigUint64(at + 1)) : view.getUint16(at + 1);
    if (start + length > file.length) throw new FileProblem('damaged');
    texts.push(modifiedUtf8(file.subarray(start, start + length)));
    at = start + length;
  }
  if (texts.length !== 2 * count) throw new FileProblem('damaged');
  return new Map(texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : [])));
}

/**
 * Java writes a text unit by unit of UTF-16, each as UTF-8 of one to three bytes, and the zero as two (java.io.DataInput).
 * @throws FileProblem `damaged`.
 */
function modifiedUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first >> 5 === 0b110 ? 2 : first >> 4 === 0b1110 ? 3 : 0;
    let unit = size === 1 ? first : first & (0xff >> (size + 1));
    for (let more = 1; more < size; more++) unit = (unit << 6) | continued(bytes[at + more]);
    if (size === 0) throw new FileProblem('damaged');
    text += String.fromCharCode(unit);
    at += size;
  }
  return text;
}

function continued(byte: number | undefined): number {
  if (byte === undefined || byte >> 6 !== 0b10) throw new FileProblem('damaged');
  return byte & 0x3f;
}
