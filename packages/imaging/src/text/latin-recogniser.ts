import { type GreyImage, release, standardise, warpGrey } from '../image/index.ts';
import { loadModel, type Model, modelCardUrl } from '../inference/index.ts';
import { batchesByWidth, type LineBatch } from './batches-by-width.ts';
import { decodeColumns } from './decode-columns.ts';
import { LATIN_ALPHABET } from './latin-alphabet.ts';
import { lineOfCharacters, type RecognisedLine } from './recognised-line.ts';
import { boxToImage, pointInBox, type RotatedBox } from './rotated-box.ts';

const LINE_HEIGHT = 32;
const WIDTH_STEP = 32;
const MIN_WIDTH = 16;
const MAX_WIDTH = 1200;
/** Wide batches save no time on one thread and cost memory. */
const BATCH_COLUMNS = 640;
/** Output columns stand this many px apart. */
const COLUMN_WIDTH = 2;
/** The detector's boxes end a quarter of a capital above it, where Ů and Ő do not: parts of the box's height. */
const ROOM = { taller: 1.1, higher: 0.04 };

/** Loads our own recogniser of Latin lines (`models/latin-line`). Throws `ModelError`. */
export function loadLatinRecogniser(cardUrl: URL = modelCardUrl('latin-line'), threads = 1): Promise<Model> {
  return loadModel(cardUrl, threads);
}

/** Reads each box in its own direction; results are in the boxes' order. Other scripts come out as `rejected` words. */
export async function recogniseLatinLines(
  recogniser: Model,
  image: GreyImage,
  boxes: readonly RotatedBox[],
): Promise<RecognisedLine[]> {
  const results = new Array<RecognisedLine>(boxes.length);
  const format = { height: LINE_HEIGHT, step: WIDTH_STEP, min: MIN_WIDTH, max: MAX_WIDTH, batchColumns: BATCH_COLUMNS };
  for (const batch of batchesByWidth(boxes.map(withRoomForMarks), format)) {
    const lines = await recogniseBatch(recogniser, image, batch);
    batch.lines.forEach(({ index }, i) => {
      results[index] = lines[i] ?? lineOfCharacters([]);
    });
  }
  return results;
}

function withRoomForMarks(box: RotatedBox): RotatedBox {
  return { ...box, centre: pointInBox(box, 0, -ROOM.higher * box.height), height: box.height * ROOM.taller };
}

async function recogniseBatch(
  recogniser: Model,
  image: GreyImage,
  { width, lines }: LineBatch,
): Promise<RecognisedLine[]> {
  const plane = LINE_HEIGHT * width;
  const input = new Float32Array(lines.length * plane);
  lines.forEach((line, i) => {
    const size = { width: line.width, height: LINE_HEIGHT };
    writeLine(warpGrey(image, boxToImage(line.box, size), size), input.subarray(i * plane, (i + 1) * plane), width);
  });
  const outputs = await recogniser.run({
    [recogniser.inputNames[0] ?? '']: { data: input, dims: [lines.length, 1, LINE_HEIGHT, width] },
  });
  const logits = outputs[recogniser.outputNames[0] ?? ''];
  const [, classes = 0, columns = 0] = logits?.dims ?? [];
  if (!logits || classes !== LATIN_ALPHABET.length + 1)
    throw new Error('the recogniser does not speak the Latin alphabet');
  const read = lines.map((line, i) => {
    const data = logits.data.subarray(i * classes * columns, (i + 1) * classes * columns);
    const used = Math.ceil(line.width / COLUMN_WIDTH);
    return lineOfCharacters(decodeColumns(data, { classes, columns, used }));
  });
  release(input, logits.data);
  return read;
}

/** Standardised over the line's own pixels; the padding at the right stays 0. Gives the line back. */
function writeLine({ width, height, data }: GreyImage, input: Float32Array, rowLength: number): void {
  const line = standardise(data);
  for (let y = 0; y < height; y++) input.set(line.subarray(y * width, (y + 1) * width), y * rowLength);
  release(data, line);
}
