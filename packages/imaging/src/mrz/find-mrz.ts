import { boundingBox, type MrzBlockCandidate, type MrzLineReading, type MrzRowCandidate } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { quadOf, type RotatedBox } from '../text/index.ts';
import { fitHeights } from './fit-heights.ts';
import { isWholeRow, type MeasuredBlock, measureRows } from './measure-rows.ts';
import { withMissedRows } from './missed-rows.ts';
import { gatherBlock } from './mrz-block.ts';
import { acrossFrom, viewAlong, withExtent, withHeight } from './mrz-geometry.ts';
import { type LineCut, type LineReader, readMrzLines } from './read-mrz-lines.ts';
import { readStrips, type Strip } from './read-strips.ts';

export interface FoundMrz {
  readonly candidates: readonly MrzBlockCandidate[];
  /** Reading direction in radians, clockwise; null when no zone was found. */
  readonly direction: number | null;
  /** Detected boxes that the zone consists of. */
  readonly usedBoxes: ReadonlySet<RotatedBox>;
  /** Its rows from end to end. */
  readonly rowBoxes: readonly RotatedBox[];
}

/** One way to cut a line anew: characters seen before and after it, height in heights of its box, and how much wider it is drawn. */
interface Cut {
  readonly before: number;
  readonly after: number;
  readonly height: number;
  readonly stretch: number;
}

/** Errors of the recogniser change with the cut, so that together they outvote a mistake. */
const CUTS: readonly Cut[] = [
  { before: 0.4, after: 0.4, height: 1.3, stretch: 1 },
  { before: 1, after: 1.2, height: 1.2, stretch: 1.06 },
];
/** Read where those do not agree or hesitate. */
const MORE_CUTS: readonly Cut[] = [
  { before: 0.3, after: 1, height: 1.4, stretch: 1.15 },
  { before: 2, after: 2, height: 1.5, stretch: 1 },
  { before: 0.6, after: 0.6, height: 1.1, stretch: 0.95 },
  { before: 1.5, after: 4, height: 1.3, stretch: 1.1 },
];
const LINE_LENGTHS: readonly number[] = [30, 36, 44];
/** Every character of a line that needs no more readings is at least so probable. */
const SURE_CHARACTER = 0.9;

const NOTHING: FoundMrz = { candidates: [], direction: null, usedBoxes: new Set(), rowBoxes: [] };

/** Looks for a machine-readable zone among detected text boxes and reads its lines in several ways. */
export async function findMrz(recogniser: Model, image: GreyImage, boxes: readonly RotatedBox[]): Promise<FoundMrz> {
  const reader: LineReader = { recogniser, image };
  const gathered = gatherBlock(await readStrips(reader, boxes));
  const measured = gathered && (await measureRows(reader, gathered));
  if (measured === null) return NOTHING;
  const fitted = await fitHeights(reader, measured);
  const { pitch } = fitted;
  const block = await withMissedRows(reader, fitted.block, pitch);
  const rows = await readRows(reader, { block, pitch });
  const { extent, lead } = block;
  const rowBoxes = block.rows.map(({ box }) => withExtent(box, lead.box.angle, extent));
  const sources = block.strips.flatMap((strip) => strip.sources);
  return {
    candidates: [{ rows, box: boundingBox(rowBoxes.flatMap(quadOf)) }],
    direction: lead.box.angle,
    usedBoxes: new Set([...sources, ...boxes.filter((box) => rowBoxes.some((row) => liesIn(box, row)))]),
    rowBoxes,
  };
}

/** Pieces of a row that held too little to be told for one. */
function liesIn(box: RotatedBox, row: RotatedBox): boolean {
  const beside = viewAlong(box, row.angle).along - viewAlong(row, row.angle).along;
  return Math.abs(beside) < row.width / 2 && Math.abs(acrossFrom(row, box)) < row.height / 2;
}

async function readRows(reader: LineReader, measured: MeasuredBlock): Promise<MrzRowCandidate[]> {
  const { rows, extent, lead } = measured.block;
  const readings = await readCuts(reader, rows, { measured, cuts: CUTS });
  const own = rows.map((row, i) => [...(isWholeRow(row, extent) ? [row.reading] : []), ...(readings[i] ?? [])]);
  const doubtful = rows.filter((_, i) => !isSettled(own[i] ?? []));
  const more = await readCuts(reader, doubtful, { measured, cuts: MORE_CUTS });
  return rows.map((row, i) => ({
    readings: [...(own[i] ?? []), ...(more[doubtful.indexOf(row)] ?? [])],
    box: boundingBox(quadOf(withExtent(row.box, lead.box.angle, extent))),
  }));
}

/** Readings of every row, cut in every way. */
async function readCuts(
  reader: LineReader,
  rows: readonly Strip[],
  { measured: { block, pitch }, cuts }: { measured: MeasuredBlock; cuts: readonly Cut[] },
): Promise<MrzLineReading[][]> {
  const { extent, lead } = block;
  const wanted = rows.flatMap(({ box }) =>
    cuts.map(({ before, after, height, stretch }): LineCut => {
      const wide = { from: extent.from - before * pitch, to: extent.to + after * pitch };
      return { box: withHeight(withExtent(box, lead.box.angle, wide), height), stretch };
    }),
  );
  const read = (await readMrzLines(reader, wanted)).map(({ reading }) => reading);
  return rows.map((_, row) => read.slice(row * cuts.length, (row + 1) * cuts.length));
}

/** All readings agree on a line of a known length without hesitating anywhere. */
function isSettled(readings: readonly MrzLineReading[]): boolean {
  const [first] = readings;
  if (!first || readings.length < 2 || !LINE_LENGTHS.includes(first.text.length)) return false;
  return readings.every(
    ({ text, characters }) =>
      text === first.text && characters.every(({ probability }) => probability >= SURE_CHARACTER),
  );
}
