import type { Point } from '@bonafide/domain';
import type { RotatedBox } from '../text/index.ts';

/** Fullest documents have some 70 lines; a ground of print has hundreds, and each takes time. */
export const MOST_BOXES = 100;

/** As many boxes as a document may hold, those nearest to where it is, in the order given. */
export function nearestBoxes<Box extends RotatedBox>(boxes: readonly Box[], { x, y }: Point): readonly Box[] {
  if (boxes.length <= MOST_BOXES) return boxes;
  const away = ({ centre }: Box): number => Math.hypot(centre.x - x, centre.y - y);
  const kept = new Set(boxes.toSorted((a, b) => away(a) - away(b)).slice(0, MOST_BOXES));
  return boxes.filter((box) => kept.has(box));
}
