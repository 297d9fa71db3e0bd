import { type RgbImage, release, resize } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { connectedComponents } from './connected-components.ts';
import { minAreaRectangle } from './min-area-rectangle.ts';
import type { RotatedBox } from './rotated-box.ts';
import { type TextMap, textMap } from './text-map.ts';

/** A detected piece of text, in pixels of the image; which way up it reads is not known yet. */
export interface TextBox extends RotatedBox {
  /** Mean probability of the detector inside it, [0,1]. */
  readonly score: number;
}

/** Longest side of the detector's input in px; whole pages need it, and small pictures gain nothing by more than double. */
const DETECTOR_SIDE = 960;
const MAX_ENLARGEMENT = 2;
/** Pixels of the detector's input, a 4:3 photograph at full side. */
const MAX_PIXELS = 700_000;
/** The detector's strides halve five times. */
const DETECTOR_STEP = 32;
/** Binarisation and box thresholds, smallest area and unclip ratio of PaddleOCR's own post-processing. */
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.45;
const MIN_AREA = 20;
const MIN_SIDE = 3;
const UNCLIP_RATIO = 1.6;

/** Finds text with PP-OCR's DB detector (Liao et al. 2020): every box is kept, none is joined to another. */
export async function detectText(detector: Model, image: RgbImage): Promise<TextBox[]> {
  const ratio = Math.min(
    MAX_ENLARGEMENT,
    DETECTOR_SIDE / Math.max(image.width, image.height),
    Math.sqrt(MAX_PIXELS / (image.width * image.height)),
  );
  const fit = (length: number): number =>
    Math.max(DETECTOR_STEP, Math.round((length * ratio) / DETECTOR_STEP) * DETECTOR_STEP);
  const scaled = await resize(image, fit(image.width), fit(image.height));
  const map = await textMap(detector, scaled);
  const scale = { x: image.width / scaled.width, y: image.height / scaled.height };
  const boxes = boxesOf(map, scale);
  release(scaled.data, map.data);
  return boxes;
}

function boxesOf(map: TextMap, scale: { x: number; y: number }): TextBox[] {
  return connectedComponents(map, PIXEL_THRESHOLD).flatMap(({ area, meanProbability, border }) => {
    if (area < MIN_AREA || meanProbability < BOX_THRESHOLD) return [];
    // Scaled before the rectangle is fitted: the two axes were rounded differently.
    const points = border.map(({ x, y }) => ({ x: (x + 0.5) * scale.x, y: (y + 0.5) * scale.y }));
    const box = minAreaRectangle(points);
    if (box === null || Math.min(box.width, box.height) < MIN_SIDE * Math.min(scale.x, scale.y)) return [];
    return [{ ...unclipped(box), score: meanProbability }];
  });
}

/** The detector predicts shrunken text kernels; growing each side by area x ratio / perimeter undoes it. */
function unclipped(box: RotatedBox): RotatedBox {
  const growth = (box.width * box.height * UNCLIP_RATIO) / (box.width + box.height);
  return { ...box, width: box.width + growth, height: box.height + growth };
}
