import { boundingBox, type MrzBlockCandidate, type MrzLineReading, type MrzRowCandidate } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { quadOf, type RotatedBox } from '../text/index.ts';
import { gatherBlock, type MrzBlock, withMissedRows } from './mrz-block.ts';
import { withExtent, withHeight } from './mrz-geometry.ts';
import { readMrzLine } from './read-mrz-line.ts';
import { readStrips, type Strip } from './read-strips.ts';

export interface FoundMrz {
  readonly candidates: readonly MrzBlockCandidate[];
  /** Reading direction in radians, clockwise; null when no zone was found. */
  readonly direction: number | null;
  /** Detected boxes that the zone consists of. */
  readonly usedBoxes: ReadonlySet<RotatedBox>;
}

/**
 * Ways to cut a line anew: shares of the zone's length added before and after it (the detector cuts runs of fillers
 * short), height in heights of the detected box, and how much wider than high it is drawn. Errors of the recogniser
 * change with the cut, so that together they outvote a mistake.
 */
const CUTS = [
  { before: 0, after: 0, height: 1.3, stretch: 1 },
  { before: 0.02, after: 0.02, height: 1.2, stretch: 1 },
  { before: 0, after: 0.02, height: 1.4, stretch: 1.15 },
  { before: 0, after: 0.12, height: 1.3, stretch: 1 },
  { before: 0.06, after: 0.06, height: 1.5, stretch: 1 },
  { before: 0.1, after: 0.02, height: 1.2, stretch: 1.1 },
  { before: 0, after: 0.25, height: 1.3, stretch: 1 },
] as const;

/** Looks for a machine-readable zone among detected text boxes and reads its lines in several ways. */
export async function findMrz(recogniser: Model, image: GreyImage, boxes: readonly RotatedBox[]): Promise<FoundMrz> {
  const gathered = gatherBlock(await readStrips(recogniser, image, boxes));
  if (gathered === null) return { candidates: [], direction: null, usedBoxes: new Set() };
  const block = await withMissedRows(recogniser, image, gathered);
  const rows: MrzRowCandidate[] = [];
  for (const row of block.rows) rows.push(await readRow(recogniser, image, { row, block }));
  return {
    candidates: [{ rows, box: boundingBox(block.rows.flatMap(({ box }) => quadOf(box))) }],
    direction: block.lead.box.angle,
    usedBoxes: new Set(block.strips.flatMap(({ source }) => source ?? [])),
  };
}

async function readRow(
  recogniser: Model,
  image: GreyImage,
  { row, block: { extent, lead } }: { row: Strip; block: MrzBlock },
): Promise<MrzRowCandidate> {
  const readings: MrzLineReading[] = [row.reading];
  const length = extent.to - extent.from;
  for (const { before, after, height, stretch } of CUTS) {
    const cut = { from: extent.from - before * length, to: extent.to + after * length };
    const box = withHeight(withExtent(row.box, lead.box.angle, cut), height);
    readings.push(await readMrzLine(recogniser, image, { box, stretch }));
  }
  return { readings, box: boundingBox(quadOf(withExtent(row.box, lead.box.angle, extent))) };
}
