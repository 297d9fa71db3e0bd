import { MRZ_ALPHABET, type MrzCharacter, type MrzLineReading } from '@bonafide/domain';
import { type GreyImage, release, standardise, warpGrey } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { boxToImage, type RotatedBox } from '../text/index.ts';

/** The recogniser of lines and the picture that it looks at. */
export interface LineReader {
  readonly recogniser: Model;
  readonly image: GreyImage;
}

export interface LineCut {
  readonly box: RotatedBox;
  /** Draws the line this much wider than it is. */
  readonly stretch?: number;
}

/** A reading and where its characters stand. */
export interface PlacedReading {
  readonly reading: MrzLineReading;
  /** The middle of each character in px of the image, along the cut's box from its centre. */
  readonly places: readonly number[];
}

const LINE_HEIGHT = 24;
/** Wide enough a step that the rows of a zone share a batch; the line is drawn at most 3 % wider or narrower for it. */
const WIDTH_STEP = 16;
const MIN_WIDTH = 16;
const MAX_WIDTH = 1000;
/** Input columns of a batch: its memory grows with them. */
const BATCH_COLUMNS = 1000;
/** Rivals less probable than this are not worth keeping. */
const RIVAL_FLOOR = 0.001;
const MAX_RIVALS = 4;

/** Reads cuts with the recogniser of MRZ lines, those of equal width together; a text is what the network saw, unrepaired. */
export async function readMrzLines(reader: LineReader, cuts: readonly LineCut[]): Promise<PlacedReading[]> {
  const readings = new Map<LineCut, PlacedReading>();
  for (const { width, members } of batches(cuts)) {
    const read = await readBatch(reader, members, width);
    members.forEach((cut, i) => {
      const placed = read[i];
      if (placed) readings.set(cut, placed);
    });
  }
  return cuts.flatMap((cut) => readings.get(cut) ?? []);
}

function batches(cuts: readonly LineCut[]): { readonly width: number; readonly members: LineCut[] }[] {
  const found: { width: number; members: LineCut[] }[] = [];
  for (const cut of cuts) {
    const width = widthOf(cut);
    const open = found.find((batch) => batch.width === width && (batch.members.length + 1) * width <= BATCH_COLUMNS);
    if (open) open.members.push(cut);
    else found.push({ width, members: [cut] });
  }
  return found;
}

function widthOf({ box, stretch = 1 }: LineCut): number {
  const natural = (box.width / box.height) * LINE_HEIGHT * stretch;
  return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.round(natural / WIDTH_STEP) * WIDTH_STEP));
}

async function readBatch({ recogniser, image }: LineReader, cuts: readonly LineCut[], width: number) {
  const size = { width, height: LINE_HEIGHT };
  const data = new Float32Array(cuts.length * width * LINE_HEIGHT);
  cuts.forEach(({ box }, i) => {
    const drawn = warpGrey(image, boxToImage(box, size), size).data;
    const line = standardise(drawn);
    data.set(line, i * width * LINE_HEIGHT);
    release(drawn, line);
  });
  const outputs = await recogniser.run({
    [recogniser.inputNames[0] ?? '']: { data, dims: [cuts.length, 1, LINE_HEIGHT, width] },
  });
  const logits = outputs[recogniser.outputNames[0] ?? ''];
  const [, classes = 0, columns = 0] = logits?.dims ?? [];
  if (!logits || classes !== MRZ_ALPHABET.length + 1) throw new Error('the recogniser does not speak the MRZ alphabet');
  const read = cuts.map(({ box }, i): PlacedReading => {
    const line = logits.data.subarray(i * classes * columns, (i + 1) * classes * columns);
    const seen = decode(line, classes, columns);
    return {
      reading: readingOf(seen.map(({ character }) => character)),
      places: seen.map(({ column }) => ((column + 0.5) / columns - 0.5) * box.width),
    };
  });
  release(data, logits.data);
  return read;
}

function readingOf(characters: readonly MrzCharacter[]): MrzLineReading {
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: characters.map(({ char }) => char).join(''),
    characters,
    confidence: characters.length === 0 ? 0 : sum / characters.length,
  };
}

interface SeenCharacter {
  readonly character: MrzCharacter;
  readonly column: number;
}

/** Greedy CTC: each run of one class is a character, described by the column in which it is most probable. */
function decode(logits: Float32Array, classes: number, columns: number): SeenCharacter[] {
  const seen: SeenCharacter[] = [];
  let previous = 0;
  for (let column = 0; column < columns; column++) {
    const best = likeliest(logits, column, { classes, columns });
    if (best !== 0) {
      const here = { character: describe(softmax(logits, column, { classes, columns }), best), column };
      const last = seen.at(-1);
      if (best !== previous) seen.push(here);
      else if (last && here.character.probability > last.character.probability) seen[seen.length - 1] = here;
    }
    previous = best;
  }
  return seen;
}

interface Shape {
  readonly classes: number;
  readonly columns: number;
}

function likeliest(logits: Float32Array, column: number, { classes, columns }: Shape): number {
  let best = 0;
  for (let c = 1; c < classes; c++) {
    if ((logits[c * columns + column] ?? 0) > (logits[best * columns + column] ?? 0)) best = c;
  }
  return best;
}

/** Class probabilities of one column. */
function softmax(logits: Float32Array, column: number, { classes, columns }: Shape): number[] {
  const values = Array.from({ length: classes }, (_, c) => logits[c * columns + column] ?? 0);
  const top = Math.max(...values);
  const exponentials = values.map((value) => Math.exp(value - top));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / sum);
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
