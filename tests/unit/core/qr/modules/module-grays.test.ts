import { describe, expect, it } from 'vitest';
import { deblurred } from '../../../../../lib/core/qr/modules/deblurred.ts';
import { evenedOut } from '../../../../../lib/core/qr/modules/evened-out.ts';
import { toMatrix } from '../../../../../lib/core/qr/modules/module-matrix.ts';
import { matrixOf, textOfVersion } from '../../../support/qr-drawings.ts';

const { size, modules } = matrixOf(textOfVersion(6));
const clean = Float32Array.from(modules, (dark) => (dark ? 30 : 220));

/** Every module takes a share of each of its four neighbours; outside it is light. */
function blurred(grays: Float32Array, blur: number): Float32Array {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= size || y >= size ? 220 : (grays[y * size + x] ?? 0);
  return grays.map((value, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    return value * (1 - 4 * blur) + blur * (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1));
  });
}

describe('the grays of modules', () => {
  it('become dark and light by one threshold, for either polarity', () => {
    expect(toMatrix({ size, grays: clean, darkIsLow: true }).modules).toEqual(modules);
    const light = clean.map((value) => 255 - value);
    expect(toMatrix({ size, grays: light, darkIsLow: false }).modules).toEqual(modules);
  });

  it('that ran into each other are parted again', () => {
    const grays = blurred(clean, 0.12);
    const sharp = deblurred({ size, grays, darkIsLow: true }, 0.12).grays;
    const error = (of: Float32Array) =>
      of.reduce((most, value, at) => Math.max(most, Math.abs(value - (clean[at] ?? 0))), 0);
    expect(error(sharp)).toBeLessThan(error(grays) / 2);
    expect(toMatrix({ size, grays: sharp, darkIsLow: true }).modules).toEqual(modules);
  });

  it('under a deep shadow are judged by their own surroundings', () => {
    const shadowed = clean.map((value, at) => value * (1 - (0.85 * (at % size)) / size));
    const plain = toMatrix({ size, grays: shadowed, darkIsLow: true }).modules;
    const even = toMatrix(evenedOut({ size, grays: shadowed, darkIsLow: true }), 3, 0).modules;
    const wrong = (of: Uint8Array) => of.filter((value, at) => value !== modules[at]).length;
    expect(wrong(plain)).toBeGreaterThan(20);
    expect(wrong(even)).toBeLessThan(wrong(plain) / 4);
  });
});
