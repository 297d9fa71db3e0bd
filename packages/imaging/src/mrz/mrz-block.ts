import type { RotatedBox } from '../text/index.ts';
import { acrossFrom, extentAlong, joinedBox, viewAlong } from './mrz-geometry.ts';
import { type Strip, weight } from './read-strips.ts';

/** Parallel lines that may form one zone. */
export interface MrzBlock {
  /** The line that reads best; its direction is the block's. */
  readonly lead: Strip;
  readonly strips: readonly Strip[];
  /** From top to bottom, one strip a row. */
  readonly rows: readonly Strip[];
  /** Where the rows begin and end along the block's direction. */
  readonly extent: { readonly from: number; readonly to: number };
}

/** Lines of a zone lie within this many line heights of its lead, and within this angle (sine). */
const MAX_DISTANCE = 6;
const MAX_TILT = 0.2;
/** Two boxes closer than this share of a line's height are parts of one row. */
export const SAME_ROW = 0.5;
/** A box shorter than this share of the lead's takes the lead's direction: its own is too rough to follow it far. */
const SHORT = 0.6;

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

/** Rows from top to bottom. Boxes side by side are one row: it reads as the longest does and reaches from end to end. */
export function groupRows(strips: readonly Strip[], lead: Strip): Strip[] {
  const { angle, height } = lead.box;
  const rows: Strip[][] = [];
  for (const strip of strips.toSorted((a, b) => b.box.width - a.box.width)) {
    const own = rows.find(([longest]) => longest && Math.abs(acrossFrom(longest.box, strip.box)) <= SAME_ROW * height);
    if (own) own.push(strip);
    else rows.push([strip]);
  }
  return rows
    .flatMap(([longest, ...pieces]) => (longest ? [joined(longest, pieces, lead.box)] : []))
    .sort((a, b) => viewAlong(a.box, angle).across - viewAlong(b.box, angle).across);
}

function joined(longest: Strip, pieces: readonly Strip[], lead: RotatedBox): Strip {
  const beside = pieces.filter(
    ({ box }) =>
      Math.abs(viewAlong(box, longest.box.angle).along - viewAlong(longest.box, longest.box.angle).along) >
      (box.width + longest.box.width) / 4,
  );
  if (beside.length > 0) {
    const box = joinedBox(
      [longest, ...beside].map((piece) => piece.box),
      longest.box,
    );
    return { ...longest, box, sources: [longest, ...beside].flatMap(({ sources }) => sources) };
  }
  const short = longest.box.width < SHORT * lead.width;
  return short ? { ...longest, box: { ...longest.box, angle: lead.angle } } : longest;
}
