import type { Point, Quad, Size } from '@bonafide/domain';
import { affine, type Homography } from '../image/index.ts';

/**
 * A rectangle at any angle, in pixels. `width` runs along the reading direction, which is turned `angle` radians
 * clockwise (as seen on screen) from the x axis.
 */
export interface RotatedBox {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The point at (along, across) from the box's centre, measured in its own axes. */
export function pointInBox({ centre, angle }: RotatedBox, along: number, across: number): Point {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: centre.x + along * cos - across * sin, y: centre.y + along * sin + across * cos };
}

/** Corners clockwise from the top left as the text reads. */
export function quadOf(box: RotatedBox): Quad {
  const along = box.width / 2;
  const across = box.height / 2;
  return [
    pointInBox(box, -along, -across),
    pointInBox(box, along, -across),
    pointInBox(box, along, across),
    pointInBox(box, -along, across),
  ];
}

/** The same rectangle read upside down. */
export function turnedOver(box: RotatedBox): RotatedBox {
  return { ...box, angle: box.angle + Math.PI };
}

/** The same rectangle with its long side as the reading direction. `tolerance` keeps short words as they are. */
export function alongLongSide(box: RotatedBox, tolerance = 1.2): RotatedBox {
  if (box.height <= box.width * tolerance) return box;
  return { centre: box.centre, width: box.height, height: box.width, angle: box.angle + Math.PI / 2 };
}

/** Maps pixels of an upright picture of `size` to the image on which the box lies. */
export function boxToImage(box: RotatedBox, size: Size): Homography {
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  const scaleX = box.width / size.width;
  const scaleY = box.height / size.height;
  const topLeft = pointInBox(box, -box.width / 2, -box.height / 2);
  return affine([cos * scaleX, -sin * scaleY, topLeft.x, sin * scaleX, cos * scaleY, topLeft.y]);
}
