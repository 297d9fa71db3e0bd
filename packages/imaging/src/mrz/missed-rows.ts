import { pointInBox, type RotatedBox } from '../text/index.ts';
import { groupRows, type MrzBlock, SAME_ROW } from './mrz-block.ts';
import { acrossFrom, viewAlong, withExtent } from './mrz-geometry.ts';
import type { LineReader } from './read-mrz-lines.ts';
import { looksLikeMrz, readStripsIn, type Strip, weight } from './read-strips.ts';

/**
 * Distance of lines in widths of a character. OCR-B size 1 has 10 characters an inch; cards set 6 lines an inch
 * (ICAO 9303-5 clause 4.2.3), larger documents 4 (9303-4 likewise).
 */
export const LINE_PITCHES = [10 / 6, 10 / 4] as const;
/** Rows further apart than this, in widths of a character, have room for the middle one of a card's three between them. */
const ROOM_BETWEEN = 1.5 * LINE_PITCHES[0];
/** A guessed line must read better than a detected one. */
const GUESS_CONFIDENCE = 0.85;
const LONGEST_CARD_LINE = 33;

/**
 * The detector sometimes melts a line of the zone into the text above it. Where a line is missing, the places in which
 * it would stand are read, and kept if they hold one. `pitch` is the distance of characters, px.
 */
export async function withMissedRows(reader: LineReader, block: MrzBlock, pitch: number): Promise<MrzBlock> {
  const { lead, rows, extent } = block;
  const whole = withExtent(lead.box, lead.box.angle, extent);
  if (rows.length >= 3 || (rows.length === 2 && whole.width / pitch > LONGEST_CARD_LINE)) return block;
  const boxes = missedDistances(block, pitch).map(
    (distance): RotatedBox => ({ ...whole, centre: pointInBox(whole, 0, distance) }),
  );
  const readings = await readStripsIn(reader, boxes);
  const found = boxes
    .flatMap((box, i): Strip[] => {
      const placed = readings[i];
      return placed ? [{ sources: [], box, ...placed }] : [];
    })
    .filter(({ reading }) => looksLikeMrz(reading) && reading.confidence > GUESS_CONFIDENCE)
    .sort((a, b) => weight(b.reading) - weight(a.reading));
  return { ...block, rows: groupRows([...rows, ...apart(found, whole)], lead) };
}

/** Distances from the lead at which no row is known yet. */
export function missedDistances({ lead, rows }: Pick<MrzBlock, 'lead' | 'rows'>, characterWidth: number): number[] {
  const known = rows.map(({ box }) => acrossFrom(lead.box, box));
  const [gap, ...others] = known.slice(1).map((distance, i) => distance - (known[i] ?? 0));
  return pitchesBy(gap === undefined ? null : Math.min(gap, ...others), characterWidth)
    .flatMap((pitch) => [-2 * pitch, -pitch, pitch, 2 * pitch])
    .filter((distance) => known.every((other) => Math.abs(other - distance) > SAME_ROW * lead.box.height));
}

/** Distances of lines that the known rows allow; rows far apart may be the first and the last of three. */
function pitchesBy(gap: number | null, characterWidth: number): readonly number[] {
  if (gap === null) return LINE_PITCHES.map((pitch) => pitch * characterWidth);
  return gap > ROOM_BETWEEN * characterWidth ? [gap / 2, gap] : [gap];
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
