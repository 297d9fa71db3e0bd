import type { Box, Point, Size } from '@bonafide/domain';

/** Degrees by which the content is turned clockwise on the image; 0 is upright. */
export type Orientation = 0 | 90 | 180 | 270;

/** The nearest quarter turn to a reading direction in radians, clockwise on screen. */
export function nearestOrientation(angle: number): Orientation {
  const quarters = ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

/** Where a point of the image lies once the image is turned back so that its content stands upright. */
export function turnPointUpright({ x, y }: Point, { width, height }: Size, orientation: Orientation): Point {
  if (orientation === 90) return { x: y, y: width - x };
  if (orientation === 180) return { x: width - x, y: height - y };
  if (orientation === 270) return { x: height - y, y: x };
  return { x, y };
}

/** The same for a box. */
export function turnBoxUpright(box: Box, size: Size, orientation: Orientation): Box {
  const a = turnPointUpright(box, size, orientation);
  const b = turnPointUpright({ x: box.x + box.width, y: box.y + box.height }, size, orientation);
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
