import { lightBetween } from '../attacks/linear-light.ts';
import type { Surface } from '../attacks/surface.ts';
import type { RgbImage } from '../pixels/index.ts';

/** What the camera sees at a place of the picture's plane. */
export type Part = 'picture' | 'frame' | 'room';

/** A picture that somebody holds before a camera. */
export interface Held {
  readonly shown: Surface;
  /** What is behind it, as far as one width or height of the picture on every side. */
  readonly room: RgbImage;
  /** Light of its frame or paper: red, green, blue. */
  readonly frame: readonly [number, number, number];
  readonly partAt: (x: number, y: number) => Part;
}

/** How far the room goes on around a picture, in its widths and heights. */
const ROOM_REACH = 1;

export function heldSurface({ shown, room, frame, partAt }: Held): Surface {
  const { width, height } = shown.size;
  const scaleX = room.width / (width * (1 + 2 * ROOM_REACH));
  const scaleY = room.height / (height * (1 + 2 * ROOM_REACH));
  const at = { x: 0, y: 0 };
  return {
    ...shown,
    light: (x, y, channel) => {
      const part = partAt(x, y);
      if (part === 'picture') return shown.light(x, y, channel);
      if (part === 'frame') return frame[channel] ?? 0;
      at.x = (x + ROOM_REACH * width) * scaleX;
      at.y = (y + ROOM_REACH * height) * scaleY;
      return lightBetween(room, at, channel);
    },
  };
}

/** The picture with a frame of even width around it, in parts of the picture's width. */
export function framed({ width, height }: Surface['size'], border: number): Held['partAt'] {
  const reach = border * width;
  return (x, y) => {
    if (x >= 0 && y >= 0 && x < width && y < height) return 'picture';
    const near = x >= -reach && y >= -reach && x < width + reach && y < height + reach;
    return near ? 'frame' : 'room';
  };
}

/** The picture cut out along head and shoulders, with the paper's edge around it; centre and half axes in parts of the picture. */
export function cutAlong({ width, height }: Surface['size'], head: Outline, edge: number): Held['partAt'] {
  return (x, y) => {
    const away = distanceFrom(head, x / width, y / height);
    if (away <= 1 && y < height) return 'picture';
    return away <= 1 + edge && y < height ? 'frame' : 'room';
  };
}

export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** 1 on the outline of head or shoulders, less inside. */
function distanceFrom({ x, y, halfWidth, halfHeight }: Outline, u: number, v: number): number {
  const head = Math.hypot((u - x) / halfWidth, (v - y) / halfHeight);
  const shoulders = Math.hypot((u - x) / (1.9 * halfWidth), (v - (y + 1.75 * halfHeight)) / (0.95 * halfHeight));
  return Math.min(head, shoulders);
}
