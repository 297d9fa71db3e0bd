import type { MrzLineReading } from '@bonafide/domain';
import { alongLongSide, type RotatedBox, turnedOver } from '../text/index.ts';
import { withHeight } from './mrz-geometry.ts';
import { type LineReader, type PlacedReading, readMrzLines } from './read-mrz-lines.ts';

/** A detected box, turned the way it reads, that may be a line of a zone. */
export interface Strip extends PlacedReading {
  /** As it was detected; empty for a line that was only guessed to be there. */
  readonly sources: readonly RotatedBox[];
  readonly box: RotatedBox;
}

const MIN_LENGTH = 10;
/** Boxes of print are at most this high, in distances of characters: shorter ones hold too few. */
const MAX_HEIGHT = 1.33;
const MIN_ASPECT = MIN_LENGTH / MAX_HEIGHT;
/**
 * The longest boxes are read first, and no others where two of them are clearly a zone's: what the detector broke is found
 * from there. Print around a document may have many that are longer than a zone's.
 */
const LONGEST_STRIPS = 6;
const USUAL_STRIPS = 16;
const MAX_STRIPS = 64;
const MIN_CONFIDENCE = 0.75;
/** Boxes hug the letters; the recogniser expects paper around them. */
export const USUAL_HEIGHT = 1.3;
const EDGE = 0.3;
/** Two lines read like this settle which way is up. */
const CLEAR_CONFIDENCE = 0.95;

/** Long boxes that read like lines of a zone, all in the direction in which they read best. */
export async function readStrips(reader: LineReader, boxes: readonly RotatedBox[]): Promise<readonly Strip[]> {
  const long = boxes
    .map((source) => ({ source, box: alongLongSide(source) }))
    .filter(({ box }) => box.width / box.height > MIN_ASPECT)
    .sort((a, b) => b.box.width - a.box.width);
  const found = await readBothWays(reader, [long.slice(0, LONGEST_STRIPS), long.slice(LONGEST_STRIPS, USUAL_STRIPS)]);
  return found.length > 0 ? found : readBothWays(reader, [long.slice(USUAL_STRIPS, MAX_STRIPS)]);
}

interface LongBox {
  readonly source: RotatedBox;
  readonly box: RotatedBox;
}

async function readBothWays(reader: LineReader, portions: readonly LongBox[][]): Promise<readonly Strip[]> {
  const upright = await readUntilClear(reader, portions);
  if (isClear(upright)) return upright;
  const over = await readUntilClear(
    reader,
    portions.map((boxes) => boxes.map(({ source, box }) => ({ source, box: turnedOver(box) }))),
  );
  return totalWeight(over) > totalWeight(upright) ? over : upright;
}

async function readUntilClear(reader: LineReader, portions: readonly LongBox[][]): Promise<readonly Strip[]> {
  const strips: Strip[] = [];
  for (const boxes of portions) {
    const readings = await readStripsIn(
      reader,
      boxes.map(({ box }) => box),
    );
    boxes.forEach(({ source, box }, i) => {
      const placed = readings[i];
      if (placed && looksLikeMrz(placed.reading)) strips.push({ sources: [source], box, ...placed });
    });
    if (isClear(strips)) break;
  }
  return strips;
}

function isClear(strips: readonly Strip[]): boolean {
  const clear = strips.filter(({ reading }) => reading.confidence > CLEAR_CONFIDENCE && reading.text.includes('<<'));
  return clear.length >= 2;
}

/** Reads boxes with some paper around them. */
export function readStripsIn(reader: LineReader, boxes: readonly RotatedBox[]): Promise<PlacedReading[]> {
  return readMrzLines(
    reader,
    boxes.map((box) => ({ box: withHeight({ ...box, width: box.width + box.height * EDGE }, USUAL_HEIGHT) })),
  );
}

/** Fillers or long numbers: what no line of a visual zone has. */
export function looksLikeMrz({ text, confidence }: MrzLineReading): boolean {
  if (text.length < MIN_LENGTH || confidence < MIN_CONFIDENCE) return false;
  return text.split('<').length > 2 || (/\d{6}/.test(text) && text.length > 24);
}

/** How much a reading says that here is a zone. */
export const weight = ({ confidence, text }: MrzLineReading): number => Math.max(0, confidence - 0.7) * text.length;
const totalWeight = (strips: readonly Strip[]): number => strips.reduce((sum, { reading }) => sum + weight(reading), 0);
