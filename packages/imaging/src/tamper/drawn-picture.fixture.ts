import { quadOfBox } from '@bonafide/domain';
import { type RgbImage, seededRandom } from '@bonafide/testkit';

export const PICTURE = { width: 640, height: 480 } as const;

export const WHOLE = quadOfBox({ x: 0, y: 0, ...PICTURE });

/** A picture of noise around a colour by place; levels are clipped to 0 to 255. */
export function noisyPicture(
  colour: (x: number, y: number) => readonly [number, number, number],
  noise: number,
  seed = 5,
): RgbImage {
  const random = seededRandom(seed);
  const { width, height } = PICTURE;
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const levels = colour(i % width, Math.floor(i / width));
    for (let c = 0; c < 3; c++) {
      data[3 * i + c] = Math.max(0, Math.min(255, (levels[c] ?? 0) + random.normal() * noise + 0.5));
    }
  }
  return { width, height, data };
}
