import { MRZ_ALPHABET, type MrzCharacter, type MrzLineReading } from '@bonafide/domain';
import { type GreyImage, warpGrey } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { boxToImage, type RotatedBox } from '../text/index.ts';

const LINE_HEIGHT = 24;
const WIDTH_STEP = 8;
const MAX_WIDTH = 1000;
/** Added to the deviation, so that an empty crop does not become amplified noise. */
const DEVIATION_FLOOR = 6;
/** Rivals less probable than this are not worth keeping. */
const RIVAL_FLOOR = 0.001;
const MAX_RIVALS = 4;

export interface LineCut {
  readonly box: RotatedBox;
  /** Draws the line this much wider than it is. */
  readonly stretch?: number;
}

/** Reads one crop with the recogniser of MRZ lines; the text is what the network saw, unrepaired. */
export async function readMrzLine(
  recogniser: Model,
  image: GreyImage,
  { box, stretch = 1 }: LineCut,
): Promise<MrzLineReading> {
  const natural = (box.width / box.height) * LINE_HEIGHT * stretch;
  const width = Math.max(16, Math.min(MAX_WIDTH, Math.round(natural / WIDTH_STEP) * WIDTH_STEP));
  const size = { width, height: LINE_HEIGHT };
  const crop = warpGrey(image, boxToImage(box, size), size);
  const outputs = await recogniser.run({
    [recogniser.inputNames[0] ?? '']: { data: normalise(crop.data), dims: [1, 1, LINE_HEIGHT, width] },
  });
  const logits = outputs[recogniser.outputNames[0] ?? ''];
  if (logits?.dims[1] !== MRZ_ALPHABET.length + 1) throw new Error('the recogniser does not speak the MRZ alphabet');
  return decode(logits.data, logits.dims[1], logits.dims[2] ?? 0);
}

function normalise(grey: Uint8Array): Float32Array {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const variance = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length;
  const deviation = Math.sqrt(variance) + DEVIATION_FLOOR;
  return Float32Array.from(grey, (value) => (value - mean) / deviation);
}

/** Class probabilities of one column of `classes` x `columns` logits. */
function softmax(logits: Float32Array, column: number, { classes, columns }: { classes: number; columns: number }) {
  const values = Array.from({ length: classes }, (_, c) => logits[c * columns + column] ?? 0);
  const top = Math.max(...values);
  const exponentials = values.map((value) => Math.exp(value - top));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / sum);
}

/** Greedy CTC: each run of one class is a character, described by the column in which it is most probable. */
function decode(logits: Float32Array, classes: number, columns: number): MrzLineReading {
  const characters: MrzCharacter[] = [];
  let previous = 0;
  for (let column = 0; column < columns; column++) {
    const probabilities = softmax(logits, column, { classes, columns });
    const best = probabilities.indexOf(Math.max(...probabilities));
    const last = characters.at(-1);
    if (best !== 0 && best !== previous) characters.push(describe(probabilities, best));
    else if (best !== 0 && last && (probabilities[best] ?? 0) > last.probability) {
      characters[characters.length - 1] = describe(probabilities, best);
    }
    previous = best;
  }
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: characters.map(({ char }) => char).join(''),
    characters,
    confidence: characters.length === 0 ? 0 : sum / characters.length,
  };
}

function describe(probabilities: readonly number[], best: number): MrzCharacter {
  const rivals = probabilities
    .map((probability, index) => ({ char: MRZ_ALPHABET[index - 1] ?? '', probability, index }))
    .filter(({ index, probability }) => index !== 0 && index !== best && probability >= RIVAL_FLOOR)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MAX_RIVALS)
    .map(({ char, probability }) => ({ char, probability }));
  return { char: MRZ_ALPHABET[best - 1] ?? '', probability: probabilities[best] ?? 0, rivals };
}
