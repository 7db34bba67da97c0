import type { ModuleMatrix } from '../modules/module-matrix.ts';
import { dataOf } from './blocks.ts';
import type { DecodeBytes } from './charsets.ts';
import { codewordsOf, formatsOf } from './codewords.ts';
import type { QrPart } from './parts.ts';
import { textOf } from './qr-text.ts';
import { layoutOf, readSegments } from './segments.ts';

/** What a code says, never trimmed, and which part of a longer message it is, if it is one. */
export interface ReadCode {
  readonly text: string;
  readonly part?: QrPart;
}

/**
 * Reads the modules of a code (ISO/IEC 18004 §11), as they are or mirrored. What the repainting of the function patterns may have made up
 * can't become a text: the error correction still has to agree.
 */
export function readMatrix(matrix: ModuleMatrix, decode: DecodeBytes): ReadCode | undefined {
  return readUpright(matrix, decode) ?? readUpright(mirrored(matrix), decode);
}

function readUpright(matrix: ModuleMatrix, decode: DecodeBytes): ReadCode | undefined {
  const version = (matrix.size - 17) / 4;
  for (const { level, mask } of formatsOf(matrix)) {
    const { codewords, doubtful } = codewordsOf(matrix, mask);
    const data =
      dataOf(codewords.slice(), version, level) ??
      (doubtful.includes(true) ? dataOf(codewords, version, level, doubtful) : undefined);
    const message = data && readSegments(data, layoutOf(version));
    const text = message && textOf(message.segments, decode);
    if (text === undefined) continue;
    const { part, segments } = message ?? { segments: [] };
    return { text, ...(part && { part: { ...part, segments } }) };
  }
  return undefined;
}

/** Rows for columns: a code that is seen from behind or in a mirror. */
function mirrored({ size, modules, doubtful }: ModuleMatrix): ModuleMatrix {
  const turnedOver = (from: Uint8Array) =>
    Uint8Array.from(from, (_, at) => from[(at % size) * size + Math.floor(at / size)] ?? 0);
  return { size, modules: turnedOver(modules), ...(doubtful && { doubtful: turnedOver(doubtful) }) };
}
