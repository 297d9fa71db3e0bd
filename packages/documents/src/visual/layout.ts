import type { Box } from '@bonafide/domain';

/** Where a value stands as seen from its label. */
export type Direction = 'below' | 'right' | 'above';

/** How far a value may stand from its label, in heights of the taller of the two lines. */
const FARTHEST_RIGHT = 14;
const FARTHEST_BELOW = 1.9;

/**
 * Distance in line heights from a label to a line that may hold its value in one direction. Null: the line stands
 * elsewhere. Values above or below a label start where it starts, so a shift costs.
 */
export function distanceTo(direction: Direction, label: Box, line: Box): number | null {
  if (direction === 'right') return distanceRight(label, line);
  return direction === 'below' ? distanceBelow(label, line) : distanceBelow(line, label);
}

function distanceBelow(upper: Box, lower: Box): number | null {
  const height = Math.max(upper.height, lower.height);
  const gap = lower.y - (upper.y + upper.height);
  if (lower.y < upper.y + upper.height * 0.5 || gap > FARTHEST_BELOW * height) return null;
  const overlap = Math.min(upper.x + upper.width, lower.x + lower.width) - Math.max(upper.x, lower.x);
  if (overlap <= 0) return null;
  const shift = Math.abs(lower.x - upper.x) / height;
  return Math.max(0, gap) / height + Math.min(shift * 0.15, 1.5);
}

function distanceRight(label: Box, line: Box): number | null {
  const height = Math.max(label.height, line.height);
  const rows = Math.min(label.y + label.height, line.y + line.height) - Math.max(label.y, line.y);
  const gap = line.x - (label.x + label.width);
  if (rows < 0.5 * Math.min(label.height, line.height) || gap < -height || gap > FARTHEST_RIGHT * height) return null;
  return Math.max(0, gap) * (0.12 / height);
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
