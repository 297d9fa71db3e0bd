import { type RgbImage, release, warp } from '../image/index.ts';
import {
  loadModel,
  type Model,
  modelCardUrl,
  type OwnModel,
  readModelCard,
  readModelFile,
} from '../inference/index.ts';
import { batchesByWidth, type LineBatch } from './batches-by-width.ts';
import type { RecognisedText } from './recognised-line.ts';
import { boxToImage, type RotatedBox } from './rotated-box.ts';

/** PP-OCR's line recogniser with the characters its classes stand for. */
export interface LineRecogniser {
  readonly model: Model;
  readonly characters: readonly string[];
}

/** One whose network runs in this thread. */
export interface OwnLineRecogniser extends LineRecogniser {
  readonly model: OwnModel;
}

const LINE_HEIGHT = 48;
const WIDTH_STEP = 32;
const MIN_WIDTH = 32;
const MIN_BATCH_WIDTH = 64;
const MAX_WIDTH = 1600;
/** Wide batches save no time on one thread and cost memory. */
const BATCH_COLUMNS = 640;

export async function loadLineRecogniser(
  cardUrl: URL = modelCardUrl('ppocr-rec'),
  threads = 1,
): Promise<OwnLineRecogniser> {
  const [model, { dictionary }] = [await loadModel(cardUrl, threads), await readModelCard(cardUrl)];
  if (!dictionary) throw new Error('the recogniser has no dictionary');
  const keys = new TextDecoder().decode(await readModelFile(dictionary, cardUrl, model.card.name));
  // Class 0 is CTC's blank; the space comes after the dictionary.
  return { model, characters: ['', ...keys.replace(/\n$/, '').split('\n'), ' '] };
}

/** Recognises the text in each box, read in the box's own direction; results are in the boxes' order. */
export async function recogniseLines(
  recogniser: LineRecogniser,
  image: RgbImage,
  boxes: readonly RotatedBox[],
): Promise<RecognisedText[]> {
  const results = new Array<RecognisedText>(boxes.length);
  const format = { height: LINE_HEIGHT, step: WIDTH_STEP, min: MIN_WIDTH, max: MAX_WIDTH, batchColumns: BATCH_COLUMNS };
  for (const batch of batchesByWidth(boxes, format)) {
    const texts = await recogniseBatch(recogniser, image, batch);
    batch.lines.forEach(({ index }, i) => {
      results[index] = texts[i] ?? { text: '', confidence: 0 };
    });
  }
  return results;
}

async function recogniseBatch(
  { model, characters }: LineRecogniser,
  image: RgbImage,
  { width: lineWidth, lines }: LineBatch,
): Promise<RecognisedText[]> {
  const width = Math.max(MIN_BATCH_WIDTH, lineWidth);
  const plane = LINE_HEIGHT * width;
  const input = new Float32Array(lines.length * 3 * plane);
  lines.forEach((line, i) => {
    const size = { width: line.width, height: LINE_HEIGHT };
    const drawn = warp(image, boxToImage(line.box, size), size);
    writeLine(drawn, input.subarray(i * 3 * plane, (i + 1) * 3 * plane), width);
    release(drawn.data);
  });
  const outputs = await model.run({
    [model.inputNames[0] ?? '']: { data: input, dims: [lines.length, 3, LINE_HEIGHT, width] },
  });
  const output = outputs[model.outputNames[0] ?? ''];
  const [, columns = 0, classes = 0] = output?.dims ?? [];
  if (!output || classes !== characters.length) throw new Error('the dictionary does not fit the recogniser');
  const texts = lines.map((_, i) => {
    const from = i * columns * classes;
    return decodeGreedily(output.data.subarray(from, from + columns * classes), classes, characters);
  });
  // A batch says something of 6,625 characters in each column: 2 MB.
  release(input, output.data);
  return texts;
}

/** Scales to [-1,1] in planes of blue, green, red; the padding at the right stays 0. */
function writeLine(line: RgbImage, input: Float32Array, rowLength: number): void {
  const plane = LINE_HEIGHT * rowLength;
  for (let y = 0; y < line.height; y++) {
    for (let x = 0; x < line.width; x++) {
      const from = (y * line.width + x) * 3;
      const to = y * rowLength + x;
      input[to] = (line.data[from + 2] ?? 0) / 127.5 - 1;
      input[to + plane] = (line.data[from + 1] ?? 0) / 127.5 - 1;
      input[to + 2 * plane] = (line.data[from] ?? 0) / 127.5 - 1;
    }
  }
}

/** Best class per column, repeats joined, blanks dropped (CTC, Graves et al. 2006). */
function decodeGreedily(data: Float32Array, classes: number, characters: readonly string[]): RecognisedText {
  let [text, sum, count, previous] = ['', 0, 0, 0];
  for (let from = 0; from < data.length; from += classes) {
    let best = 0;
    let most = data[from] as number;
    for (let c = 1; c < classes; c++) {
      const probability = data[from + c] as number;
      if (probability > most) {
        most = probability;
        best = c;
      }
    }
    if (best !== 0 && best !== previous) {
      text += characters[best] ?? '';
      sum += most;
      count++;
    }
    previous = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}
