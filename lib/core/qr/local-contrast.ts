import { type Gray, means, squareMeans } from './gray.ts';

/** Every pixel against mean and spread of its surroundings (`radius`), 128 in the middle: shadows and uneven light fall out. */
export function withEvenContrast(gray: Gray, radius: number): Gray {
  const { width, height, values } = gray;
  const squares = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at++) squares[at] = (values[at] ?? 0) ** 2;
  const mean = means(gray, radius);
  const meanSquare = squareMeans(width, height, squares, radius);
  const out = new Uint8Array(values.length);
  for (let at = 0; at < out.length; at++) {
    const around = mean[at] ?? 0;
    const spread = Math.max(4, Math.sqrt(Math.max(0, (meanSquare[at] ?? 0) - around * around)));
    out[at] = Math.max(0, Math.min(255, 128 + (((values[at] ?? 0) - around) / spread) * 55));
  }
  return { width, height, values: out };
}
