import type { MrzLineReading } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { alongLongSide, type RotatedBox, turnedOver } from '../text/index.ts';
import { withHeight } from './mrz-geometry.ts';
import { readMrzLine } from './read-mrz-line.ts';

/** A detected box, turned the way it reads, that may be a line of a zone. */
export interface Strip {
  /** As it was detected; null for a line that was only guessed to be there. */
  readonly source: RotatedBox | null;
  readonly box: RotatedBox;
  readonly reading: MrzLineReading;
}

/** A line of 30 characters is at least this much longer than high, even half of it. */
const MIN_ASPECT = 5;
const MAX_STRIPS = 16;
const MIN_LENGTH = 10;
const MIN_CONFIDENCE = 0.75;
/** Boxes hug the letters; the recogniser expects paper around them. */
export const USUAL_HEIGHT = 1.3;
const EDGE = 0.3;
/** Two lines read like this settle which way is up. */
const CLEAR_CONFIDENCE = 0.95;

/** Long boxes that read like lines of a zone, all in the direction in which they read best. */
export async function readStrips(
  recogniser: Model,
  image: GreyImage,
  boxes: readonly RotatedBox[],
): Promise<readonly Strip[]> {
  const long = boxes
    .map((source) => ({ source, box: alongLongSide(source) }))
    .filter(({ box }) => box.width / box.height > MIN_ASPECT)
    .sort((a, b) => b.box.width - a.box.width)
    .slice(0, MAX_STRIPS);
  const read = async (turn: (box: RotatedBox) => RotatedBox): Promise<Strip[]> => {
    const strips: Strip[] = [];
    for (const { source, box } of long) {
      const turned = turn(box);
      const strip = { source, box: turned, reading: await readStrip(recogniser, image, turned) };
      if (looksLikeMrz(strip.reading)) strips.push(strip);
    }
    return strips;
  };
  const upright = await read((box) => box);
  const clear = upright.filter(({ reading }) => reading.confidence > CLEAR_CONFIDENCE && reading.text.includes('<<'));
  if (clear.length >= 2) return upright;
  const over = await read(turnedOver);
  return totalWeight(over) > totalWeight(upright) ? over : upright;
}

/** Reads a box with some paper around it. */
export function readStrip(recogniser: Model, image: GreyImage, box: RotatedBox): Promise<MrzLineReading> {
  const cut = withHeight({ ...box, width: box.width + box.height * EDGE }, USUAL_HEIGHT);
  return readMrzLine(recogniser, image, { box: cut });
}

/** Fillers or long numbers: what no line of a visual zone has. */
export function looksLikeMrz({ text, confidence }: MrzLineReading): boolean {
  if (text.length < MIN_LENGTH || confidence < MIN_CONFIDENCE) return false;
  return text.split('<').length > 2 || (/\d{6}/.test(text) && text.length > 24);
}

/** How much a reading says that here is a zone. */
export const weight = ({ confidence, text }: MrzLineReading): number => Math.max(0, confidence - 0.7) * text.length;

const totalWeight = (strips: readonly Strip[]): number => strips.reduce((sum, { reading }) => sum + weight(reading), 0);
