import { pointInBox, type RotatedBox } from '../text/index.ts';

/** A box seen along a common reading direction: `along` grows in reading direction, `across` from line to line. */
export interface AxisView {
  readonly along: number;
  readonly across: number;
}

export interface Extent {
  readonly from: number;
  readonly to: number;
}

export function viewAlong({ centre }: Pick<RotatedBox, 'centre'>, angle: number): AxisView {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { along: centre.x * cos + centre.y * sin, across: centre.y * cos - centre.x * sin };
}

/** How far below the line of text of one box the middle of another lies. */
export function acrossFrom(line: RotatedBox, other: RotatedBox): number {
  return viewAlong(other, line.angle).across - viewAlong(line, line.angle).across;
}

/** The first and the last place of a box in reading direction. */
export function extentAlong(box: RotatedBox, angle: number): Extent {
  const { along } = viewAlong(box, angle);
  return { from: along - box.width / 2, to: along + box.width / 2 };
}

/** The box stretched or cut to reach from `from` to `to` (as seen along `angle`), staying on its own line of text. */
export function withExtent(box: RotatedBox, angle: number, { from, to }: Extent): RotatedBox {
  const shift = (from + to) / 2 - viewAlong(box, angle).along;
  return { ...box, centre: pointInBox(box, shift / Math.cos(box.angle - angle), 0), width: to - from };
}

/** The box with its height multiplied; the middle of the line stays. */
export function withHeight(box: RotatedBox, factor: number): RotatedBox {
  return { ...box, height: box.height * factor };
}

/** One box over pieces of one line, as high as `like`: from the first piece's beginning to the last one's end. */
export function joinedBox(pieces: readonly RotatedBox[], like: RotatedBox): RotatedBox {
  const { angle } = like;
  const sorted = pieces.toSorted((a, b) => viewAlong(a, angle).along - viewAlong(b, angle).along);
  const [first, last] = [sorted[0] ?? like, sorted.at(-1) ?? like];
  const start = pointInBox({ ...first, angle }, -first.width / 2, 0);
  const end = pointInBox({ ...last, angle }, last.width / 2, 0);
  return {
    centre: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
    width: Math.hypot(end.x - start.x, end.y - start.y),
    height: like.height,
    angle: Math.atan2(end.y - start.y, end.x - start.x),
  };
}
