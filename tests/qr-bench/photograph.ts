import sharp from 'sharp';
import { homographyOf, pointAt } from '../../lib/core/qr/grid/homography.ts';

const WIDTH = 1280;
const HEIGHT = 960;

/**
 * A screen as somebody photographs it: held at an angle, out of focus, darker towards the corners, with noise, as a JPEG. `random`
 * gives numbers from 0 to 1.
 */
export async function photograph(screenshot: Buffer, random: () => number): Promise<Buffer> {
  const { data, info } = await sharp(screenshot)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const off = (share: number) => (random() - 0.5) * share;
  // Where the corners of the photograph lie on the screen, which it shows a little more than.
  const project = homographyOf([
    ...([-0.06 + off(0.12), -0.06 + off(0.12), 1.06 + off(0.12), -0.06 + off(0.12)] as const),
    ...([1.06 + off(0.12), 1.06 + off(0.12), -0.06 + off(0.12), 1.06 + off(0.12)] as const),
  ]);
  const exposure = 0.6 + 0.5 * random();
  const noise = 4 + 14 * random();
  const gray = Buffer.alloc(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let sum = 0;
      // Four points a pixel: a camera takes in light from all of it.
      for (const [across, down] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const at = pointAt(project, (x + across) / WIDTH, (y + down) / HEIGHT);
        const [column, row] = [Math.floor(at.x * info.width), Math.floor(at.y * info.height)];
        const isInside = column >= 0 && row >= 0 && column < info.width && row < info.height;
        sum += isInside ? (data[row * info.width + column] ?? 0) : 20;
      }
      const fromMiddle = ((x / WIDTH - 0.5) ** 2 + (y / HEIGHT - 0.5) ** 2) * 2;
      const light = (sum / 4) * exposure * (1 - 0.4 * fromMiddle) + 8 + (random() + random() - 1) * noise * 2;
      gray[y * WIDTH + x] = Math.max(0, Math.min(255, light));
    }
  }
  return sharp(gray, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .blur(0.5 + 0.8 * random())
    .jpeg({ quality: 70 })
    .toBuffer();
}
