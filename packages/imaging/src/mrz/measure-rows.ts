import type { MrzBlock } from './mrz-block.ts';
import { type Extent, viewAlong, withExtent, withHeight } from './mrz-geometry.ts';
import { type LineReader, type PlacedReading, readMrzLines } from './read-mrz-lines.ts';
import { looksLikeMrz, type Strip, USUAL_HEIGHT } from './read-strips.ts';
import { type RowRun, rowRun } from './row-run.ts';

/** A block whose rows were followed to their ends. */
export interface MeasuredBlock {
  readonly block: MrzBlock;
  /** Distance of characters, px. */
  readonly pitch: number;
}

/** How many characters further than they are known rows are read: a piece of a row is farther from its end. */
const BEYOND = 6;
const BEYOND_PIECE = 12;
const SHORTEST_LINE = 30;
const MAX_ROUNDS = 4;
/** In characters: less is no growth. */
const GROWTH = 0.7;
const LONGEST_LINE = 44;
/** A row must be read so well to say where the zone ends. */
const TELLING = 0.85;

/**
 * Follows the rows of a block to where their print ends: the detector cuts runs of fillers short and breaks rows to pieces.
 * Null where no row has characters at even distances.
 */
export async function measureRows(reader: LineReader, block: MrzBlock): Promise<MeasuredBlock | null> {
  let measured: MeasuredBlock | null = null;
  let { extent } = block;
  let pitch = rowRun(block.lead)?.pitch ?? (extent.to - extent.from) / LONGEST_LINE;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await measureOnce(reader, { block: { ...block, extent }, pitch });
    if (found === null) return measured;
    pitch = found.pitch;
    const grown = Math.max(extent.from - found.extent.from, found.extent.to - extent.to);
    extent = found.extent;
    measured = { block: { ...block, extent }, pitch };
    if (grown < GROWTH * pitch || extent.to - extent.from > (LONGEST_LINE - 0.5) * pitch) break;
  }
  return measured;
}

async function measureOnce(
  reader: LineReader,
  { block: { rows, extent, lead }, pitch }: MeasuredBlock,
): Promise<{ extent: Extent; pitch: number } | null> {
  const isPiece = extent.to - extent.from < (SHORTEST_LINE - 0.5) * pitch;
  const beyond = (isPiece ? BEYOND_PIECE : BEYOND) * pitch;
  const wide = { from: extent.from - beyond, to: extent.to + beyond };
  const boxes = rows.map(({ box }) => withHeight(withExtent(box, lead.box.angle, wide), USUAL_HEIGHT));
  const readings = await readMrzLines(
    reader,
    boxes.map((box) => ({ box })),
  );
  const runs = boxes.flatMap((box, i) => {
    const run = readings[i] && tellingRun(readings[i]);
    if (!run) return [];
    const { along } = viewAlong(box, lead.box.angle);
    return [{ ...run, from: along + run.from, to: along + run.to }];
  });
  const longest = runs.toSorted((a, b) => b.count - a.count)[0];
  if (!longest) return null;
  return {
    extent: { from: Math.min(...runs.map(({ from }) => from)), to: Math.max(...runs.map(({ to }) => to)) },
    pitch: longest.pitch,
  };
}

function tellingRun(placed: PlacedReading): RowRun | null {
  const run = rowRun(placed);
  return run && looksLikeMrz(placed.reading) && placed.reading.confidence > TELLING ? run : null;
}

/** Whether a strip's own box reaches over most of the zone, so that its reading is one of a whole row. */
export function isWholeRow({ sources, box }: Strip, { from, to }: Extent): boolean {
  return sources.length === 1 && box.width > 0.93 * (to - from);
}
