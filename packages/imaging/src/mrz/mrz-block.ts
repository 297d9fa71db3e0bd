import type { GreyImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { pointInBox, type RotatedBox } from '../text/index.ts';
import { extentAlong, viewAlong, withExtent } from './mrz-geometry.ts';
import { looksLikeMrz, readStrip, type Strip, weight } from './read-strips.ts';

/** Parallel lines that may form one zone. */
export interface MrzBlock {
  /** The line that reads best; its direction is the block's. */
  readonly lead: Strip;
  readonly strips: readonly Strip[];
  /** From top to bottom, one strip a row. */
  readonly rows: readonly Strip[];
  readonly extent: { readonly from: number; readonly to: number };
}

/** Lines of a zone lie within this many line heights of its lead, and within this angle (sine). */
const MAX_DISTANCE = 6;
const MAX_TILT = 0.2;
/** Two boxes closer than this share of a line's height are parts of one row. */
const SAME_ROW = 0.5;
/**
 * Distance of lines in widths of a character. OCR-B size 1 has 10 characters an inch; cards set 6 lines an inch
 * (ICAO 9303-5 clause 4.2.3), larger documents 4 (9303-4 likewise).
 */
const LINE_PITCHES = [10 / 6, 10 / 4] as const;
/** A guessed line must read better than a detected one. */
const GUESS_CONFIDENCE = 0.85;
const LONGEST_CARD_LINE = 33;

/** Gathers the lines around the best one; null when nothing reads like a zone. */
export function gatherBlock(strips: readonly Strip[]): MrzBlock | null {
  const lead = strips.toSorted((a, b) => weight(b.reading) - weight(a.reading))[0];
  if (!lead) return null;
  const members = strips.filter((strip) => belongsTo(strip, lead));
  const extents = members.map(({ box }) => extentAlong(box, lead.box.angle));
  const extent = {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
  };
  return { lead, strips: members, rows: groupRows(members, lead), extent };
}

function belongsTo({ box }: Strip, lead: Strip): boolean {
  const { angle, height } = lead.box;
  const distance = Math.abs(viewAlong(box, angle).across - viewAlong(lead.box, angle).across);
  return Math.abs(Math.sin(box.angle - angle)) < MAX_TILT && distance < MAX_DISTANCE * height;
}

/** Rows from top to bottom; of boxes side by side the longest stands for the row. */
function groupRows(strips: readonly Strip[], lead: Strip): Strip[] {
  const { angle, height } = lead.box;
  const rows: Strip[] = [];
  for (const strip of strips.toSorted((a, b) => b.box.width - a.box.width)) {
    const across = viewAlong(strip.box, angle).across;
    if (rows.every((row) => Math.abs(viewAlong(row.box, angle).across - across) > SAME_ROW * height)) rows.push(strip);
  }
  return rows.sort((a, b) => viewAlong(a.box, angle).across - viewAlong(b.box, angle).across);
}

/**
 * The detector sometimes melts a line of the zone into the text above it. Where a line is missing, the places in which
 * it would stand are read, and kept if they hold one.
 */
export async function withMissedRows(recogniser: Model, image: GreyImage, block: MrzBlock): Promise<MrzBlock> {
  const { lead, rows, extent } = block;
  const length = lead.reading.text.length;
  if (rows.length >= 3 || (rows.length === 2 && length > LONGEST_CARD_LINE)) return block;
  const whole = withExtent(lead.box, lead.box.angle, extent);
  const found: Strip[] = [];
  for (const distance of missedDistances(block, whole.width / length)) {
    const box: RotatedBox = { ...whole, centre: pointInBox(whole, 0, distance) };
    const reading = await readStrip(recogniser, image, box);
    if (looksLikeMrz(reading) && reading.confidence > GUESS_CONFIDENCE) found.push({ source: null, box, reading });
  }
  found.sort((a, b) => weight(b.reading) - weight(a.reading));
  return { ...block, rows: groupRows([...rows, ...apart(found, whole)], lead) };
}

/** Distances from the lead at which no row is known yet. */
function missedDistances({ lead, rows }: MrzBlock, characterWidth: number): number[] {
  const { angle, height } = lead.box;
  const known = rows.map(({ box }) => viewAlong(box, angle).across - viewAlong(lead.box, angle).across);
  const gaps = known.slice(1).map((distance, i) => distance - (known[i] ?? 0));
  const pitches = gaps.length > 0 ? [Math.min(...gaps)] : LINE_PITCHES.map((pitch) => pitch * characterWidth);
  return pitches
    .flatMap((pitch) => [-2 * pitch, -pitch, pitch, 2 * pitch])
    .filter((distance) => known.every((other) => Math.abs(other - distance) > SAME_ROW * height));
}

/** Of guesses for one place, the one that reads best. */
function apart(found: readonly Strip[], { angle, height }: RotatedBox): Strip[] {
  const kept: Strip[] = [];
  for (const strip of found) {
    const across = viewAlong(strip.box, angle).across;
    if (kept.every(({ box }) => Math.abs(viewAlong(box, angle).across - across) > height)) kept.push(strip);
  }
  return kept;
}
