import { boundingBox, type TextLine } from '@bonafide/domain';
import { type RgbImage, toGrey } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { detectText, type TextBox } from './detect-text.ts';
import { nearestOrientation, type Orientation } from './orientation.ts';
import { ImageLines, type LineReaders, placeLines, type TwofoldImage } from './read-lines.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RecognisedLine } from './recognised-line.ts';
import { alongLongSide, quadOf, type RotatedBox, turnedOver } from './rotated-box.ts';
import { settleLetters } from './settle-letters.ts';
import type { PlacedLine } from './split-line.ts';

export interface TextEngine extends LineReaders {
  readonly detector: Model;
}

export interface TextReading {
  /** In the order of detection; text that reads as nothing is left out. */
  readonly lines: readonly TextLine[];
  /** Boxes that hold something, but no upright Latin print. */
  readonly unread: number;
  readonly orientation: Orientation;
}

/** Lines on which the upright or upside-down reading is tried out, and the confidence that makes a trial needless. */
const TRIAL_LINES = 10;
const SURE = 0.88;
/** By so much the other way must read better; stripes and weave read a little like anything. */
const CLEARLY = 0.05;
/** A box so much higher than wide holds a line that runs upwards; below that it is a 1, an I or a sign alone. */
const STANDING = 2.2;
/** Letters in a piece of a line as long as the line is high, at least. */
const LETTERS_A_HEIGHT = 1.1;

/** Finds and reads all text of an image of one page. */
export async function readText(engine: TextEngine, image: RgbImage): Promise<TextReading & { boxes: TextBox[] }> {
  const boxes = await detectText(engine.detector, image);
  const first = await readBoxes(engine, { image, grey: toGrey(image) }, { boxes, direction: null, oneLanguage: true });
  return { ...(await first.settle()), boxes };
}

/** The same by PP-OCR alone, upright: what our own pipeline is compared with. */
export async function readTextPlainly(engine: TextEngine, image: RgbImage): Promise<readonly TextLine[]> {
  const boxes = (await detectText(engine.detector, image)).map((box) => alongLongSide(box, 1.5));
  const texts = await recogniseLines(await engine.recogniser(), image, boxes);
  return textLines(boxes.map((box, i) => ({ box, line: texts[i] ?? { text: '', confidence: 0 } })));
}

export interface BoxesToRead {
  readonly boxes: readonly RotatedBox[];
  /** Reading direction in radians if something else (a machine-readable zone) has settled it; otherwise the text itself must. */
  readonly direction: number | null;
  /** All lines are in the same language: its letters then settle doubtful ones. Identity documents speak several. */
  readonly oneLanguage?: boolean;
}

/** What our own recogniser alone reads: enough to tell a good view of a document from a bad one. */
export interface FirstReading extends TextReading {
  /** The same after PP-OCR was asked about what is doubtful or may be a value, which costs more than all before it. */
  readonly settle: () => Promise<TextReading>;
}

/** Reads text that was detected before. */
export async function readBoxes(
  readers: LineReaders,
  image: TwofoldImage,
  { boxes, direction, oneLanguage = false }: BoxesToRead,
): Promise<FirstReading> {
  const axis = direction === null ? mainAxis(boxes) : nearestOrientation(direction);
  const directed = boxes.map((box) => directedBox(box, axis));
  const lines = new ImageLines(readers, image);
  const over = directed.map(turnedOver);
  const isOver = direction === null && (await readsBetter(lines, over, directed));
  const chosen = isOver ? over : directed;
  const orientation = isOver ? nearestOrientation(((axis + 180) * Math.PI) / 180) : axis;
  const first = await lines.read(chosen);
  const read = oneLanguage ? settleLetters(first) : first;
  return {
    ...textReading(placeLines(chosen, read), orientation),
    settle: async () => textReading(await lines.settle(chosen, read), orientation),
  };
}

function textReading(placed: readonly PlacedLine[], orientation: Orientation): TextReading {
  const unread = placed.filter(({ line }) => line.text === '' && line.rejected > 0).length;
  return { lines: textLines(placed), unread, orientation };
}

/** Tries the longest lines both ways, unless they read well as they are. `over` are the same boxes turned over. */
async function readsBetter(
  lines: ImageLines,
  over: readonly RotatedBox[],
  upright: readonly RotatedBox[],
): Promise<boolean> {
  const longest = upright
    .map((box, index) => ({ index, shape: box.width / box.height }))
    .sort((a, b) => b.shape - a.shape)
    .slice(0, TRIAL_LINES);
  const trial = (boxes: readonly RotatedBox[]): RotatedBox[] => longest.flatMap(({ index }) => boxes[index] ?? []);
  const score = async (boxes: readonly RotatedBox[]): Promise<number> => legibility(boxes, await lines.read(boxes));
  const asItIs = await score(trial(upright));
  return asItIs <= SURE && (await score(trial(over))) > asItIs + CLEARLY;
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
  return alongLongSide(turned, STANDING);
}

/** Mean confidence of lines that have as many letters as their length makes likely; rejected words spoil a line. */
function legibility(boxes: readonly RotatedBox[], lines: readonly RecognisedLine[]): number {
  const sum = lines.reduce((total, { text, confidence, rejected }, i) => {
    const box = boxes[i];
    const expected = box ? (LETTERS_A_HEIGHT * box.width) / box.height : 0;
    return total + (confidence * Math.min(1, text.length / expected)) / (1 + rejected);
  }, 0);
  return sum / Math.max(1, lines.length);
}

function textLines(
  placed: readonly { box: RotatedBox; line: Pick<PlacedLine['line'], 'text' | 'confidence'> }[],
): TextLine[] {
  return placed.flatMap(({ box, line: { text, confidence } }) => {
    const quad = quadOf(box);
    return text === '' ? [] : [{ text, confidence, quad, box: boundingBox(quad) }];
  });
}
