type Size = { readonly width: number; readonly height: number } | undefined;

const ISPE = 0x69737065;
/** Where the sizes stand: before the pixels, after at most a colour profile and a thumbnail's description. */
const SEARCHED = 256 * 1024;
/** Brands of ISO/IEC 14496-12 files that hold one picture or several, by what compressed them. */
const avif = /^(avif|avis)$/;
const heic = /^(hei[cxms]|hev[cx]|mif1|msf1)$/;

/** Whether a file is an AVIF or an HEIC, by the brands in its first box; `mif1` alone may be either. */
export function heifTypeOf(bytes: Uint8Array): 'avif' | 'heic' | undefined {
  const four = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || four(4) !== 'ftyp') return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = [four(8)];
  for (let at = 16; at + 4 <= Math.min(length, bytes.length, 256); at += 4) brands.push(four(at));
  if (brands.some((brand) => avif.test(brand))) return 'avif';
  return brands.some((brand) => heic.test(brand)) ? 'heic' : undefined;
}

/** ISO/IEC 23008-12 §6.5.3: the largest of all pictures that the file describes (`ispe`): the whole, not a tile of it. */
export function heifSize(view: DataView): Size {
  let largest: Size;
  for (let at = 0; at + 16 <= Math.min(view.byteLength, SEARCHED); at++) {
    if (view.getUint32(at) !== ISPE) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
