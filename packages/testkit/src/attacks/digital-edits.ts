import type { Box } from '@bonafide/domain';
import { type GlyphFace, SANS, SANS_BOLD, textPath, textWidth } from '../glyphs/index.ts';
import { decodeImage, encodeJpeg, encodePng, openPixels, type RgbImage } from '../pixels/index.ts';
import { seededRandom } from '../random/random.ts';

/** Changes that somebody makes to a finished photograph with an image editor. */
export type DigitalEdit =
  | 'retyped'
  | 'retyped on a smooth ground'
  | 'pasted patch'
  | 'copied region'
  | 'enlarged patch'
  | 'sharpened patch';

export interface EditOptions {
  readonly seed: number;
  /** The value that is changed, upright box in pixels of the photo. */
  readonly box: Box;
  /** Another photograph of the same size that patches are taken from. */
  readonly donor: RgbImage;
}

const copyOf = (image: RgbImage): RgbImage => ({ ...image, data: Uint8Array.from(image.data) });

function wholePixels({ x, y, width, height }: Box, { width: right, height: bottom }: RgbImage): Box {
  const left = Math.max(0, Math.round(x));
  const top = Math.max(0, Math.round(y));
  return {
    x: left,
    y: top,
    width: Math.max(8, Math.min(right - left, Math.round(width))),
    height: Math.max(8, Math.min(bottom - top, Math.round(height))),
  };
}

/** Lays `patch` on the image with its top left at the box's. */
function lay(image: RgbImage, patch: RgbImage, { x, y }: { readonly x: number; readonly y: number }): RgbImage {
  const result = copyOf(image);
  for (let row = 0; row < patch.height; row++) {
    const from = patch.data.subarray(3 * row * patch.width, 3 * (row + 1) * patch.width);
    result.data.set(from, 3 * ((y + row) * image.width + x));
  }
  return result;
}

async function cut(image: RgbImage, box: Box): Promise<RgbImage> {
  const region = { left: box.x, top: box.y, width: box.width, height: box.height };
  const data = await openPixels(image).extract(region).raw().toBuffer();
  return { width: box.width, height: box.height, data };
}

/** Wipes the value out: columns blend from the pixels above the box to those below it, or one colour fills it. */
function wiped(image: RgbImage, box: Box, blend: boolean): RgbImage {
  const result = copyOf(image);
  const at = (x: number, y: number, c: number): number =>
    image.data[3 * (Math.max(0, Math.min(image.height - 1, y)) * image.width + x) + c] as number;
  for (let y = box.y; y < box.y + box.height; y++) {
    const part = (y - box.y + 1) / (box.height + 1);
    for (let x = box.x; x < box.x + box.width; x++) {
      const from = blend ? x : box.x;
      for (let c = 0; c < 3; c++) {
        const [above, below] = [at(from, box.y - 1, c), at(from, box.y + box.height, c)];
        result.data[3 * (y * image.width + x) + c] = above * (1 - part) + below * part + 0.5;
      }
    }
  }
  return result;
}

async function typed(image: RgbImage, box: Box, { text, face }: { text: string; face: GlyphFace }): Promise<RgbImage> {
  const size = Math.min(box.height / 0.9, box.width / textWidth(face, text));
  const line = textPath(text, { face, x: 0, y: box.height * 0.9, size });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" fill="#20232c">${line.svg}</svg>`;
  const data = await openPixels(image)
    .composite([{ input: Buffer.from(svg), left: box.x, top: box.y }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...image, data };
}

/** The photo with one value changed. */
export async function editDigitally(photo: RgbImage, edit: DigitalEdit, options: EditOptions): Promise<RgbImage> {
  const random = seededRandom(options.seed + 1400);
  const box = wholePixels(options.box, photo);
  const text = `${random.integer(10, 28)} ${random.pick(['JAN', 'MAR', 'OCT'])} ${random.integer(1960, 2004)}`;
  switch (edit) {
    case 'retyped':
    case 'retyped on a smooth ground': {
      const face = random.pick([SANS, SANS_BOLD]);
      return typed(wiped(photo, box, edit === 'retyped'), box, { text, face });
    }
    case 'pasted patch': {
      const other = await decodeImage(await encodeJpeg(options.donor, random.integer(55, 95)));
      return lay(photo, await cut(other, box), box);
    }
    case 'copied region': {
      const width = Math.max(24, Math.round(box.width * random.between(0.25, 0.45)));
      const from = { ...box, width: Math.min(width, box.width) };
      const shift = random.integer(Math.ceil(from.width * 1.1), Math.max(Math.ceil(from.width * 1.1), box.width));
      return lay(photo, await cut(photo, from), { x: Math.min(photo.width - from.width, box.x + shift), y: box.y });
    }
    case 'enlarged patch': {
      const factor = random.between(1.15, 1.6);
      const source = { ...box, width: Math.floor(box.width / factor), height: Math.floor(box.height / factor) };
      const patch = await cut(photo, source);
      return lay(photo, await decodeImage(await encodePng(patch), Math.floor(source.width * factor)), box);
    }
    case 'sharpened patch': {
      const patch = await cut(photo, box);
      const data = await openPixels(patch).sharpen({ sigma: 1.2, m1: 3, m2: 3 }).raw().toBuffer();
      return lay(photo, { ...patch, data }, box);
    }
  }
}
