import { pointInBox, type RotatedBox } from '../text/index.ts';

/** A box seen along a common reading direction: `along` grows in reading direction, `across` from line to line. */
export interface AxisView {
  readonly along: number;
  readonly across: number;
}

export function viewAlong({ centre }: RotatedBox, angle: number): AxisView {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { along: centre.x * cos + centre.y * sin, across: centre.y * cos - centre.x * sin };
}

/** The first and the last place of a box in reading direction. */
export function extentAlong(box: RotatedBox, angle: number): { from: number; to: number } {
  const { along } = viewAlong(box, angle);
  return { from: along - box.width / 2, to: along + box.width / 2 };
}

/** The box stretched or cut to reach from `from` to `to` (as seen along `angle`), staying on its own line of text. */
export function withExtent(box: RotatedBox, angle: number, { from, to }: { from: number; to: number }): RotatedBox {
  const shift = (from + to) / 2 - viewAlong(box, angle).along;
  return { ...box, centre: pointInBox(box, shift / Math.cos(box.angle - angle), 0), width: to - from };
}

/** The box with its height multiplied; the middle of the line stays. */
export function withHeight(box: RotatedBox, factor: number): RotatedBox {
  return { ...box, height: box.height * factor };
}
