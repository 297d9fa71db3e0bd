import type { Box } from '@bonafide/domain';

/** How far a value may stand right of its label, and how far below, in heights of the taller of the two lines. */
const FARTHEST_RIGHT = 14;
const FARTHEST_BELOW = 1.9;

/**
 * Distance in line heights from a label to a line that may hold its value: right of it in the same row, or directly
 * below it. Null: it stands elsewhere. Values below a label start where it starts, so a shift costs.
 */
export function valueDistance(label: Box, line: Box): number | null {
  return distanceBelow(label, line) ?? distanceRight(label, line);
}

function distanceBelow(label: Box, line: Box): number | null {
  const height = Math.max(label.height, line.height);
  const gap = line.y - (label.y + label.height);
  if (line.y < label.y + label.height * 0.5 || gap > FARTHEST_BELOW * height) return null;
  const overlap = Math.min(label.x + label.width, line.x + line.width) - Math.max(label.x, line.x);
  if (overlap <= 0) return null;
  const shift = Math.abs(line.x - label.x) / height;
  return Math.max(0, gap) / height + Math.min(shift * 0.15, 1.5);
}

function distanceRight(label: Box, line: Box): number | null {
  const height = Math.max(label.height, line.height);
  const rows = Math.min(label.y + label.height, line.y + line.height) - Math.max(label.y, line.y);
  const gap = line.x - (label.x + label.width);
  if (rows < 0.5 * Math.min(label.height, line.height) || gap < -height || gap > FARTHEST_RIGHT * height) return null;
  return 0.4 + Math.max(0, gap) * (0.12 / height);
}

/** Lines that continue a text downwards, left-aligned and close, top to bottom: the rows of an address. */
export function continuation<Line extends { readonly box: Box }>(first: Line, lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = [];
  let last = first;
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y)) {
    const gap = line.box.y - (last.box.y + last.box.height);
    const aligned = Math.abs(line.box.x - first.box.x) < first.box.height;
    if (line === first || !aligned || gap < -0.4 * last.box.height || gap > 0.8 * last.box.height) continue;
    rows.push(line);
    last = line;
  }
  return rows;
}
