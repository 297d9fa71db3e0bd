import type { Box } from '@bonafide/domain';
import { type RgbImage, seededRandom } from '@bonafide/testkit';
import { noisyPicture } from './drawn-picture.fixture.ts';

/** Places of the values that `printedFields` draws. */
export const FIELDS: readonly Box[] = Array.from({ length: 5 }, (_, i) => ({
  x: 80,
  y: 40 + 80 * i,
  width: 400,
  height: 32,
}));

/** Strokes of dark print, five values below each other, with noise; `edge` is the width of a stroke's edge by field, pixels. */
export function printedFields(
  seed: number,
  edge: (field: number) => number = () => 0.8,
  noiseSeed: number = seed,
): RgbImage {
  const random = seededRandom(seed);
  const strokes = FIELDS.map(({ x, y, width, height }) =>
    Array.from({ length: Math.floor(width / 12) }, (_, i) => ({
      x: x + 6 + 12 * i + random.between(-3, 3),
      top: y + random.between(0, height / 3),
      bottom: y + height - random.between(0, height / 3),
    })),
  );
  const ink = (x: number, y: number): number => {
    const field = FIELDS.findIndex((box) => y >= box.y && y < box.y + box.height);
    const near = strokes[field]?.filter((stroke) => Math.abs(stroke.x - x) < 9) ?? [];
    const width = edge(field);
    const covered = near.map(({ x: middle, top, bottom }) => {
      const inside = Math.min(1.5 - Math.abs(x - middle), y - top, bottom - y);
      return 1 / (1 + Math.exp(-inside / width));
    });
    return Math.max(0, ...covered);
  };
  return noisyPicture(
    (x, y) => {
      const level = 210 - 160 * ink(x, y);
      return [level, level, level];
    },
    3,
    noiseSeed,
  );
}

/** The picture with what `source` shows in `from` written to a place of that size at `to`. */
export function withCopy(
  image: RgbImage,
  from: Box,
  { to, source = image }: { readonly to: { readonly x: number; readonly y: number }; readonly source?: RgbImage },
): RgbImage {
  const data = Uint8Array.from(image.data);
  for (let row = 0; row < from.height; row++) {
    const start = 3 * ((from.y + row) * image.width + from.x);
    data.set(source.data.subarray(start, start + 3 * from.width), 3 * ((to.y + row) * image.width + to.x));
  }
  return { ...image, data };
}
