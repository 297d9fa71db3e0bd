import { type DocumentOutline, mapQuad, type Size } from '@bonafide/domain';
import { crop, type RgbImage, release } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { isCutOff } from './frame.ts';
import { holdsMiddle } from './holds-middle.ts';
import { type FoundQuad, networkOutlines } from './network-outlines.ts';

/** Parts of the picture's width and height around its middle that are looked at more closely, in turn. */
const PARTS = [0.8, 0.7] as const;
/** An outline this sure needs no closer look. */
const SURE = 0.8;

/** Whether what was located may not be all: people hold the camera over the document that they mean. */
export function needsCloserLook(
  located: readonly Pick<DocumentOutline, 'quad' | 'confidence'>[],
  image: Size,
): boolean {
  return !located.some(({ quad, confidence }) => confidence >= SURE && holdsMiddle(quad, image));
}

/**
 * Documents in the middle of the picture, looked for on parts of it: they are larger there for the network, and things that
 * touch them or a ground of print are fewer. Only those
 * that lie wholly within a part, in px of the image.
 */
export async function closerLooks(model: Model, image: RgbImage): Promise<FoundQuad[]> {
  const found: FoundQuad[] = [];
  for (const part of PARTS) {
    const seen = await lookAt(model, image, part);
    found.push(...seen);
    if (seen.some(({ confidence }) => confidence >= SURE)) break;
  }
  return found;
}

async function lookAt(model: Model, image: RgbImage, part: number): Promise<FoundQuad[]> {
  const [x, y] = [Math.round(((1 - part) / 2) * image.width), Math.round(((1 - part) / 2) * image.height)];
  const cut = crop(image, { x, y, width: image.width - 2 * x, height: image.height - 2 * y });
  const found = await networkOutlines(model, cut);
  const whole = found.filter(({ quad }) => !isCutOff(quad, cut));
  release(cut.data);
  return whole
    .map(({ quad, confidence }) => ({
      quad: mapQuad(quad, (corner) => ({ x: corner.x + x, y: corner.y + y })),
      confidence,
    }))
    .filter(({ quad }) => holdsMiddle(quad, image));
}
