import type { Box } from '@bonafide/domain';
import type { FoundFace } from './detector/find-faces.ts';
import type { RgbaPicture } from './detector/run-detector.ts';

/** What guidance knows of a face. Lengths are in distances between the eyes unless said otherwise; left and right are the person's own. */
export interface SeenFace {
  /** Middle of the face, as shares of the picture's width and height. */
  readonly x: number;
  readonly y: number;
  /** Width, as a share of the picture's width. */
  readonly width: number;
  /** Distance between the eyes as a share of the picture's shorter side. */
  readonly eyeShare: number;
  /** Nose tip sideways of the eyes' middle; positive when the person turns left. */
  readonly yaw: number;
  /** Nose tip above or below it; positive upwards. */
  readonly pitch: number;
}

/** One look at the camera's picture. */
export interface Look {
  /** Surest first. */
  readonly faces: readonly SeenFace[];
  /** Mean brightness of the surest face, or of the picture when there is none, 0 to 255. */
  readonly brightness: number;
}

/** The camera's picture inside what the detector saw, which is filled up to multiples of 32 px at the right and the bottom. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function lookAt(picture: RgbaPicture, size: PictureSize, faces: readonly FoundFace[]): Look {
  const [face] = faces;
  const where = face?.box ?? { x: 0, y: 0, width: size.width, height: size.height };
  return { faces: faces.map((found) => seenFace(found, size)), brightness: brightness(picture, size, where) };
}

function seenFace({ box, rightEye, leftEye, noseTip }: FoundFace, { width, height }: PictureSize): SeenFace {
  const across = { x: leftEye.x - rightEye.x, y: leftEye.y - rightEye.y };
  const eyes = Math.max(1e-6, Math.hypot(across.x, across.y));
  const nose = { x: noseTip.x - (leftEye.x + rightEye.x) / 2, y: noseTip.y - (leftEye.y + rightEye.y) / 2 };
  return {
    x: (box.x + box.width / 2) / width,
    y: (box.y + box.height / 2) / height,
    width: box.width / width,
    eyeShare: eyes / Math.min(width, height),
    yaw: (nose.x * across.x + nose.y * across.y) / eyes ** 2,
    pitch: -(nose.y * across.x - nose.x * across.y) / eyes ** 2,
  };
}

/** Rec. 601 luma. */
function brightness({ width, data }: RgbaPicture, size: PictureSize, box: Box): number {
  const [left, right] = within(box.x, box.width, size.width);
  const [top, bottom] = within(box.y, box.height, size.height);
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    }
  }
  return sum / Math.max(1, (right - left) * (bottom - top));
}

function within(start: number, length: number, most: number): [number, number] {
  const inside = (at: number): number => Math.min(most, Math.max(0, Math.round(at)));
  return [inside(start), inside(start + length)];
}
