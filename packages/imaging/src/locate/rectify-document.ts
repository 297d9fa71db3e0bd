import { CARD_SIZES, type CardFormat, type DocumentOutline, type Quad, type Size } from '@bonafide/domain';
import { type Homography, type RgbImage, rectangleToQuad, warp } from '../image/index.ts';
import { distance } from './line.ts';
import { sideRatio } from './side-ratio.ts';

/** A document seen from straight above, and the way back. */
export interface RectifiedDocument {
  readonly image: RgbImage;
  /** Takes pixels of `image` to pixels of the photograph. */
  readonly toOriginal: Homography;
  /** Pixels of `image` for a millimetre; null when the document's format is unknown. */
  readonly pixelsPerMillimetre: number | null;
}

export interface RectifyOptions {
  /** Seen around the document on every side, as a share of its longer side. */
  readonly margin?: number;
  readonly maxPixels?: number;
}

/** At 12 px a millimetre a machine-readable zone's capitals (2.4 mm) are 29 px high: more than any recogniser looks at. */
const PIXELS_PER_MILLIMETRE = 12;
const LONGEST = 1500;
const MAX_PIXELS = 1_600_000;
/** Enlarging adds no detail; a little of it keeps what resampling would lose. */
const MAX_ENLARGEMENT = 1.2;
const LEAST_SIDE = 64;

/** Straightens the document of an outline; a mirrored one (its quad turns anticlockwise) is mirrored back. */
export function rectifyDocument(
  image: RgbImage,
  { quad, format }: Pick<DocumentOutline, 'quad' | 'format'>,
  { margin = 0, maxPixels = MAX_PIXELS }: RectifyOptions = {},
): RectifiedDocument {
  const document = sizeFor(image, { quad, format, maxPixels });
  const border = Math.round(margin * Math.max(document.width, document.height));
  const size = { width: document.width + 2 * border, height: document.height + 2 * border };
  const toOriginal = shifted(rectangleToQuad(document, quad), border);
  const millimetres = format === null ? null : orderedLike(CARD_SIZES[format], document);
  return {
    image: warp(image, toOriginal, size),
    toOriginal,
    pixelsPerMillimetre: millimetres && document.width / millimetres.width,
  };
}

/** The same map for a picture that begins `border` px further up and left. */
function shifted(h: Homography, border: number): Homography {
  const c = h[2] - border * (h[0] + h[1]);
  const f = h[5] - border * (h[3] + h[4]);
  const i = 1 - border * (h[6] + h[7]);
  return [h[0] / i, h[1] / i, c / i, h[3] / i, h[4] / i, f / i, h[6] / i, h[7] / i];
}

/** The card's size turned as the document is. */
function orderedLike({ width, height }: Size, document: Size): Size {
  return document.width >= document.height ? { width, height } : { width: height, height: width };
}

function sizeFor(
  image: Size,
  { quad, format, maxPixels }: { quad: Quad; format: CardFormat | null; maxPixels: number },
): Size {
  const measured = sideRatio(quad, image);
  const known = format && CARD_SIZES[format].width / CARD_SIZES[format].height;
  const ratio = known === null ? Math.max(0.2, Math.min(5, measured)) : measured >= 1 ? known : 1 / known;
  const [a, b, c, d] = quad;
  const seenWidth = Math.max(distance(a, b), distance(d, c));
  const seenHeight = Math.max(distance(a, d), distance(b, c));
  const seen = Math.max(ratio >= 1 ? seenWidth : seenWidth / ratio, ratio >= 1 ? seenHeight * ratio : seenHeight);
  const wanted = format === null ? LONGEST : CARD_SIZES[format].width * PIXELS_PER_MILLIMETRE;
  const flatness = ratio >= 1 ? ratio : 1 / ratio;
  const longest = Math.max(LEAST_SIDE, Math.min(wanted, seen * MAX_ENLARGEMENT, Math.sqrt(maxPixels * flatness)));
  const [long, short] = [Math.round(longest), Math.max(16, Math.round(longest / flatness))];
  return ratio >= 1 ? { width: long, height: short } : { width: short, height: long };
}
