import { boundingBox, type Point, type Quad, type Size } from '@bonafide/domain';
import sharp from 'sharp';
import {
  affine,
  type GreyImage,
  type Homography,
  project,
  rectangleToQuad,
  release,
  warpGrey,
} from '../image/index.ts';

/** A way to look at a part of an image: a picture of `size` whose pixels `toImage` takes to the image's. */
export interface BarcodeView {
  readonly toImage: Homography;
  readonly size: Size;
  /** Enlarged twice and sharpened, for modules of hardly two pixels or a blurred photo. */
  readonly enlarged: boolean;
}

/** Parts of a barcode's size left around it: quiet zones, and corners that were found a little inside. */
const MARGIN = 0.08;
/** Pixels; what a view would show beyond is reduced. */
const MOST_SIDE = 2400;
/** Pixels; enough for telling a barcode from print. */
const SKETCH_SIDE = 800;
/** Pixels of a barcode's longer side from which enlarging shows a decoder nothing more. */
const LARGE_SIDE = 1400;
const SHARPEN_SIGMA = 1.5;

/** The upright part of the image around `quad`, pixel by pixel. */
export function uprightView(quad: Quad): BarcodeView {
  const { x, y, width, height } = boundingBox(quad);
  const margin = MARGIN * Math.max(width, height);
  const size = sizeOf(width + 2 * margin, height + 2 * margin, { scale: 1, most: MOST_SIDE });
  const step = (width + 2 * margin) / size.width;
  return { toImage: affine([step, 0, x - margin, 0, step, y - margin]), size, enlarged: false };
}

/** The part around `quad` seen from straight above, as the quad's own sides tell. */
export function straightView(quad: Quad, enlarged: boolean): BarcodeView {
  return ownView(quad, { scale: enlarged ? 2 : 1, most: MOST_SIDE });
}

/** The same, no larger than judging its texture needs. */
export function sketchView(quad: Quad): BarcodeView {
  return ownView(quad, { scale: 1, most: SKETCH_SIDE });
}

/** Whether the photo shows the barcode so small that enlarging it may help. */
export function isSmall(quad: Quad): boolean {
  return Math.max(...sidesOf(quad)) < LARGE_SIDE;
}

function ownView(quad: Quad, limits: Limits): BarcodeView {
  const [width, height] = sidesOf(quad);
  const size = sizeOf(width * (1 + 2 * MARGIN), height * (1 + 2 * MARGIN), limits);
  const inner = { width: size.width / (1 + 2 * MARGIN), height: size.height / (1 + 2 * MARGIN) };
  const toQuad = rectangleToQuad(inner, quad);
  const toImage = shifted(toQuad, -MARGIN * inner.width, -MARGIN * inner.height);
  return { toImage, size, enlarged: limits.scale > 1 };
}

/** The part around `quad` seen from straight above, as the outline of the document tells. */
export function documentView(document: Quad, quad: Quad, enlarged: boolean): BarcodeView {
  const [width, height] = sidesOf(document);
  const toImage = rectangleToQuad({ width, height }, document);
  const fromImage = inverse(toImage);
  const box = boundingBox(quad.map((corner) => project(fromImage, corner)));
  const margin = MARGIN * Math.max(box.width, box.height);
  const limits = { scale: enlarged ? 2 : 1, most: MOST_SIDE };
  const size = sizeOf(box.width + 2 * margin, box.height + 2 * margin, limits);
  const step = (box.width + 2 * margin) / size.width;
  return { toImage: scaled(shifted(toImage, box.x - margin, box.y - margin), step), size, enlarged };
}

/** Draws the view. */
export async function drawView(image: GreyImage, { toImage, size, enlarged }: BarcodeView): Promise<GreyImage> {
  const drawn = warpGrey(image, toImage, size);
  if (!enlarged) return drawn;
  const data = await sharp(drawn.data, { raw: { width: size.width, height: size.height, channels: 1 } })
    .sharpen({ sigma: SHARPEN_SIGMA })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  release(drawn.data);
  return { ...size, data };
}

/** Mean lengths of the opposite sides. */
function sidesOf([a, b, c, d]: Quad): readonly [width: number, height: number] {
  const length = (p: Point, q: Point): number => Math.hypot(p.x - q.x, p.y - q.y);
  return [(length(a, b) + length(d, c)) / 2, (length(a, d) + length(b, c)) / 2];
}

/** Pixels of the view per pixel of the photo, and the longest side. */
interface Limits {
  readonly scale: number;
  readonly most: number;
}

function sizeOf(width: number, height: number, { scale, most }: Limits): Size {
  const fit = Math.min(scale, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * fit)), height: Math.max(1, Math.round(height * fit)) };
}

/** `h` after moving by (dx, dy), brought back to 1 in its last place. */
function shifted(h: Homography, dx: number, dy: number): Homography {
  const w = h[6] * dx + h[7] * dy + 1;
  const c = h[0] * dx + h[1] * dy + h[2];
  const f = h[3] * dx + h[4] * dy + h[5];
  return [h[0] / w, h[1] / w, c / w, h[3] / w, h[4] / w, f / w, h[6] / w, h[7] / w];
}

function scaled(h: Homography, k: number): Homography {
  return [h[0] * k, h[1] * k, h[2], h[3] * k, h[4] * k, h[5], h[6] * k, h[7] * k];
}

/** The homography the other way, by the adjugate matrix. */
function inverse([a, b, c, d, e, f, g, h]: Homography): Homography {
  const last = a * e - b * d;
  return [
    (e - f * h) / last,
    (c * h - b) / last,
    (b * f - c * e) / last,
    (f * g - d) / last,
    (a - c * g) / last,
    (c * d - a * f) / last,
    (d * h - e * g) / last,
    (b * g - a * h) / last,
  ];
}
