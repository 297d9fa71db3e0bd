import { boundingBox, type MrzBlockCandidate, type MrzLineReading, type MrzRowCandidate } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { alongLongSide, quadOf, type RotatedBox, turnedOver } from '../text/index.ts';
import { extentAlong, viewAlong, withExtent, withHeight } from './mrz-geometry.ts';
import { readMrzLine } from './read-mrz-line.ts';

export interface FoundMrz {
  readonly candidates: readonly MrzBlockCandidate[];
  /** Reading direction in radians, clockwise; null when no zone was found. */
  readonly direction: number | null;
  /** Detected boxes that the zones consist of. */
  readonly usedBoxes: ReadonlySet<RotatedBox>;
}

interface Strip {
  readonly source: RotatedBox;
  readonly box: RotatedBox;
  readonly reading: MrzLineReading;
}

/** A line of 30 characters is at least this much longer than high, even half of it. */
const MIN_ASPECT = 5;
const MAX_STRIPS = 16;
const MIN_LENGTH = 10;
const MIN_CONFIDENCE = 0.75;
/** Lines of a zone lie within this many line heights of its strongest line, and within this angle (sine). */
const MAX_DISTANCE = 6;
const MAX_TILT = 0.2;
/** Two boxes closer than this share of a line's height are parts of one line. */
const SAME_ROW = 0.5;
/** Shares of the zone's length added before and after it: the detector cuts runs of fillers short. */
const MARGINS = [
  [0, 0],
  [0, 0.12],
  [0.06, 0.06],
  [0.1, 0.02],
  [0, 0.25],
] as const;

/** Looks for a machine-readable zone among detected text boxes and reads its lines in several ways. */
export async function findMrz(recogniser: Model, image: GreyImage, boxes: readonly RotatedBox[]): Promise<FoundMrz> {
  const strips = await readStrips(recogniser, image, boxes);
  const lead = strips.toSorted((a, b) => weight(b.reading) - weight(a.reading))[0];
  if (!lead) return { candidates: [], direction: null, usedBoxes: new Set() };
  const block = strips.filter((strip) => belongsTo(strip, lead));
  const rows = groupRows(block, lead);
  const extents = block.map(({ box }) => extentAlong(box, lead.box.angle));
  const extent = {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
  };
  const candidates: MrzRowCandidate[] = [];
  for (const row of rows) candidates.push(await readRow(recogniser, image, { row, extent, angle: lead.box.angle }));
  return {
    candidates: [{ rows: candidates, box: boundingBox(block.flatMap(({ box }) => quadOf(box))) }],
    direction: lead.box.angle,
    usedBoxes: new Set(block.map(({ source }) => source)),
  };
}

/** Long boxes that read like lines of a zone, all in the direction in which they read best. */
async function readStrips(recogniser: Model, image: GreyImage, boxes: readonly RotatedBox[]): Promise<Strip[]> {
  const long = boxes
    .map((source) => ({ source, box: alongLongSide(source) }))
    .filter(({ box }) => box.width / box.height > MIN_ASPECT)
    .sort((a, b) => b.box.width - a.box.width)
    .slice(0, MAX_STRIPS);
  let best: Strip[] = [];
  for (const turn of [(box: RotatedBox) => box, turnedOver]) {
    const strips: Strip[] = [];
    for (const { source, box } of long) {
      const turned = turn(box);
      const cut = { ...turned, width: turned.width + turned.height * 0.25 };
      const reading = await readMrzLine(recogniser, image, cut);
      if (looksLikeMrz(reading)) strips.push({ source, box: turned, reading });
    }
    if (totalWeight(strips) > totalWeight(best)) best = strips;
  }
  return best;
}

function looksLikeMrz({ text, confidence }: MrzLineReading): boolean {
  if (text.length < MIN_LENGTH || confidence < MIN_CONFIDENCE) return false;
  return text.split('<').length > 2 || (/\d{6}/.test(text) && text.length > 24);
}

const weight = ({ confidence, text }: MrzLineReading): number => Math.max(0, confidence - 0.7) * text.length;
const totalWeight = (strips: readonly Strip[]): number => strips.reduce((sum, { reading }) => sum + weight(reading), 0);

function belongsTo({ box }: Strip, lead: Strip): boolean {
  const { angle, height } = lead.box;
  const distance = Math.abs(viewAlong(box, angle).across - viewAlong(lead.box, angle).across);
  return Math.abs(Math.sin(box.angle - angle)) < MAX_TILT && distance < MAX_DISTANCE * height;
}

/** Rows from top to bottom; of boxes side by side the longest stands for the row. */
function groupRows(block: readonly Strip[], lead: Strip): Strip[] {
  const { angle, height } = lead.box;
  const rows: Strip[] = [];
  for (const strip of block.toSorted((a, b) => b.box.width - a.box.width)) {
    const across = viewAlong(strip.box, angle).across;
    if (rows.every((row) => Math.abs(viewAlong(row.box, angle).across - across) > SAME_ROW * height)) rows.push(strip);
  }
  return rows.sort((a, b) => viewAlong(a.box, angle).across - viewAlong(b.box, angle).across);
}

async function readRow(
  recogniser: Model,
  image: GreyImage,
  { row, extent, angle }: { row: Strip; extent: { from: number; to: number }; angle: number },
): Promise<MrzRowCandidate> {
  const readings = [row.reading];
  const length = extent.to - extent.from;
  for (const [before, after] of MARGINS) {
    const cut = { from: extent.from - before * length, to: extent.to + after * length };
    readings.push(await readMrzLine(recogniser, image, withExtent(row.box, angle, cut)));
  }
  const whole = withExtent(row.box, angle, extent);
  return { readings, box: boundingBox(quadOf(withHeight(whole, 1))) };
}
