import type { DocumentOutline, Point, Quad } from '@bonafide/domain';
import { insideOf, project, type RgbImage, release } from '../image/index.ts';
import { rectifyDocument } from '../locate/index.ts';

/** A picture to read, and where its places lie on the photograph. */
export interface DocumentView {
  readonly image: RgbImage;
  /** The outline that was straightened; null for the whole photograph. */
  readonly outline: DocumentOutline | null;
  readonly mirrored: boolean;
  /** The picture was turned clockwise by a quarter, so that its text runs across. */
  readonly turned: boolean;
  readonly toPhoto: (point: Point) => Point;
  /** Only what lies in this convex polygon on the photograph is read; null for everything. */
  readonly within: readonly Point[] | null;
  /** Nothing of what lies in one of these is read. */
  readonly without: readonly Quad[];
}

/** Kept around a document, as a share of its longer side: outlines are a little off, and print may reach the edge. */
const MARGIN = 0.02;
/** More pixels than the text detector looks at, so that the recognisers' crops keep the photograph's detail. */
const MAX_PIXELS = 1_300_000;

export const wholeView = (
  image: RgbImage,
  { within = null, without = [] }: Partial<Pick<DocumentView, 'within' | 'without'>> = {},
): DocumentView => ({
  image,
  outline: null,
  mirrored: false,
  turned: false,
  toPhoto: (point) => point,
  within,
  without,
});

/** The outline straightened, with some of its surroundings: `margin`, a share of its longer side, on every side. */
export function outlineView(image: RgbImage, outline: DocumentOutline, margin = MARGIN): DocumentView {
  const { image: straight, toOriginal } = rectifyDocument(image, outline, { margin, maxPixels: MAX_PIXELS });
  const toPhoto = (point: Point): Point => project(toOriginal, point);
  return { image: straight, outline, mirrored: false, turned: false, toPhoto, within: null, without: [] };
}

/** Whether the view is the photograph itself, with nothing drawn anew. */
export const isPhotograph = ({ outline, mirrored, turned }: DocumentView): boolean =>
  outline === null && !mirrored && !turned;

/** Gives the memory of the view's picture back, unless it is the photograph's. */
export function forgetView(view: DocumentView): void {
  if (!isPhotograph(view)) release(view.image.data);
}

/** Whether a place of the view is to be read. */
export function isWanted({ within, without, toPhoto }: DocumentView, place: Point): boolean {
  const { x, y } = toPhoto(place);
  return (within === null || insideOf(within)(x, y)) && !without.some((quad) => insideOf(quad)(x, y));
}

/** The same view with left and right exchanged, as front cameras store what they see. */
export function mirroredView({ image, outline, turned, toPhoto, within, without }: DocumentView): DocumentView {
  const { width, height, data } = image;
  const flipped = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = (y * width + width - 1 - x) * 3;
      flipped[to] = data[from] ?? 0;
      flipped[to + 1] = data[from + 1] ?? 0;
      flipped[to + 2] = data[from + 2] ?? 0;
    }
  }
  return {
    image: { width, height, data: flipped },
    outline,
    mirrored: true,
    turned,
    toPhoto: ({ x, y }) => toPhoto({ x: width - x, y }),
    within,
    without,
  };
}

/** The same view turned clockwise by a quarter. */
export function turnedView({ image, outline, mirrored, toPhoto, within, without }: DocumentView): DocumentView {
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = (x * height + height - 1 - y) * 3;
      turned[to] = data[from] ?? 0;
      turned[to + 1] = data[from + 1] ?? 0;
      turned[to + 2] = data[from + 2] ?? 0;
    }
  }
  return {
    image: { width: height, height: width, data: turned },
    outline,
    mirrored,
    turned: true,
    toPhoto: ({ x, y }) => toPhoto({ x: y, y: height - x }),
    within,
    without,
  };
}
