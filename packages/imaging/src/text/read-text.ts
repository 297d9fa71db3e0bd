import { boundingBox, type TextLine } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { detectText, type TextBox } from './detect-text.ts';
import { nearestOrientation, type Orientation } from './orientation.ts';
import { type LineRecogniser, type RecognisedText, recogniseLines } from './recognise-lines.ts';
import { alongLongSide, quadOf, type RotatedBox, turnedOver } from './rotated-box.ts';

export interface TextEngine {
  readonly detector: Model;
  readonly recogniser: LineRecogniser;
}

export interface TextReading {
  /** In the order of detection; text that reads as nothing is left out. */
  readonly lines: readonly TextLine[];
  readonly orientation: Orientation;
}

/** Lines on which the upright or upside-down reading is tried out, and the confidence that makes a trial needless. */
const TRIAL_LINES = 5;
const SURE = 0.88;

/** Finds and reads all text of an image. */
export async function readText(engine: TextEngine, image: RgbImage): Promise<TextReading & { boxes: TextBox[] }> {
  const boxes = await detectText(engine.detector, image);
  return { ...(await readBoxes(engine.recogniser, image, { boxes, direction: null })), boxes };
}

/**
 * Reads text that was detected before. `direction` is the reading direction in radians if something else (a
 * machine-readable zone) has settled it; otherwise the text itself must.
 */
export async function readBoxes(
  recogniser: LineRecogniser,
  image: RgbImage,
  { boxes, direction }: { boxes: readonly RotatedBox[]; direction: number | null },
): Promise<TextReading> {
  const axis = direction === null ? mainAxis(boxes) : nearestOrientation(direction);
  const directed = boxes.map((box) => directedBox(box, axis));
  if (direction !== null) return assemble(directed, await recogniseLines(recogniser, image, directed), axis);
  const trial = directed.toSorted((a, b) => b.width / b.height - a.width / a.height).slice(0, TRIAL_LINES);
  const upright = meanConfidence(await recogniseLines(recogniser, image, trial));
  const over = upright > SURE ? 0 : meanConfidence(await recogniseLines(recogniser, image, trial.map(turnedOver)));
  const chosen = over > upright ? directed.map(turnedOver) : directed;
  const orientation = over > upright ? nearestOrientation(((axis + 180) * Math.PI) / 180) : axis;
  return assemble(chosen, await recogniseLines(recogniser, image, chosen), orientation);
}

/** Text runs along the side on which long boxes lie; each votes with its length. */
function mainAxis(boxes: readonly RotatedBox[]): 0 | 90 {
  let across = 0;
  for (const { width, height } of boxes) {
    if (Math.max(width, height) > 1.5 * Math.min(width, height)) across += width - height;
  }
  return across >= 0 ? 0 : 90;
}

/** Turns a detected box (within 45 degrees of the x axis) to the document's reading direction. */
function directedBox(box: RotatedBox, orientation: Orientation): RotatedBox {
  const angle = box.angle + (orientation * Math.PI) / 180;
  const sideways = orientation === 90 || orientation === 270;
  const turned = sideways ? { ...box, angle, width: box.height, height: box.width } : { ...box, angle };
  return alongLongSide(turned, 1.5);
}

function meanConfidence(texts: readonly RecognisedText[]): number {
  return texts.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, texts.length);
}

function assemble(
  boxes: readonly RotatedBox[],
  texts: readonly RecognisedText[],
  orientation: Orientation,
): TextReading {
  const lines = boxes.flatMap((box, i) => {
    const { text = '', confidence = 0 } = texts[i] ?? {};
    const quad = quadOf(box);
    return text === '' ? [] : [{ text, confidence, quad, box: boundingBox(quad) }];
  });
  return { lines, orientation };
}
