import { type RgbImage, resize } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { connectedComponents } from './connected-components.ts';
import { minAreaRectangle } from './min-area-rectangle.ts';
import type { RotatedBox } from './rotated-box.ts';

/** A detected piece of text, in pixels of the image; which way up it reads is not known yet. */
export interface TextBox extends RotatedBox {
  /** Mean probability of the detector inside it, [0,1]. */
  readonly score: number;
}

/** Longest side of the detector's input in px; whole pages need it, and small pictures gain nothing by more than double. */
const DETECTOR_SIDE = 960;
const MAX_ENLARGEMENT = 2;
/** Pixels of the detector's input, a 4:3 photograph at full side: its memory grows by some 400 bytes a pixel. */
const MAX_PIXELS = 700_000;
/** The detector's strides halve five times. */
const DETECTOR_STEP = 32;
/** ImageNet's channel means and deviations, in the order that the network was trained with (blue, green, red). */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
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
  const outputs = await detector.run({
    [detector.inputNames[0] ?? '']: { data: normalise(scaled), dims: [1, 3, scaled.height, scaled.width] },
  });
  const map = outputs[detector.outputNames[0] ?? ''];
  if (!map) throw new Error('the text detector gave no map');
  const scale = { x: image.width / scaled.width, y: image.height / scaled.height };
  return boxesOf({ width: scaled.width, height: scaled.height, data: map.data }, scale);
}

function normalise({ width, height, data }: RgbImage): Float32Array {
  const plane = width * height;
  const input = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEAN[channel] ?? 0;
    const deviation = DEVIATION[channel] ?? 1;
    for (let i = 0; i < plane; i++) {
      input[channel * plane + i] = ((data[i * 3 + 2 - channel] ?? 0) / 255 - mean) / deviation;
    }
  }
  return input;
}

function boxesOf(
  map: { width: number; height: number; data: Float32Array },
  scale: { x: number; y: number },
): TextBox[] {
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
