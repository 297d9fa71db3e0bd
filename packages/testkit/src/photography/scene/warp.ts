import type { Quad } from '@bonafide/domain';
import { homographyBetween, quadOfSize } from '../../pixels/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';

/** A flat picture to lay into a scene. */
export interface LaidPicture {
  readonly picture: RgbImage;
  /** Where its corners lie in the scene, clockwise from its own top left. */
  readonly corners: Quad;
  /** Of its corners, in its own pixels. */
  readonly cornerRadius: number;
}

const SHADOW_REACH = 14;

/** How far outside the rounded picture a place is, in its own pixels; negative inside. */
function outsideOf({ picture, cornerRadius: r }: LaidPicture, u: number, v: number): number {
  const dx = Math.abs(u - picture.width / 2) - (picture.width / 2 - r);
  const dy = Math.abs(v - picture.height / 2) - (picture.height / 2 - r);
  if (dx <= 0 || dy <= 0) return Math.max(dx, dy) - r;
  return Math.hypot(dx, dy) - r;
}

/** The scene's pixels that the picture and its shadow may touch. */
function reach(scene: RgbImage, corners: Quad): readonly [number, number, number, number] {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
  return [
    clamp(Math.min(...xs) - SHADOW_REACH, scene.width),
    clamp(Math.max(...xs) + SHADOW_REACH, scene.width),
    clamp(Math.min(...ys) - SHADOW_REACH, scene.height),
    clamp(Math.max(...ys) + SHADOW_REACH, scene.height),
  ];
}

/** A place on the picture, and how much of its colour arrives; one object is used for all pixels, which spares the collector. */
interface Sample {
  u: number;
  v: number;
  share: number;
}

/** Mixes the picture's colour at a place into the scene; bilinear, its edge repeated. */
function mix(scene: RgbImage, out: number, { width, height, data }: RgbImage, { u, v, share }: Sample): void {
  const x = Math.max(0, Math.min(width - 1.001, u - 0.5));
  const y = Math.max(0, Math.min(height - 1.001, v - 0.5));
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const upper = 3 * (top * width + left);
  const lower = upper + 3 * width;
  for (let c = 0; c < 3; c++) {
    const above = (data[upper + c] as number) * (1 - fx) + (data[upper + c + 3] as number) * fx;
    const below = (data[lower + c] as number) * (1 - fx) + (data[lower + c + 3] as number) * fx;
    const colour = above * (1 - fy) + below * fy;
    scene.data[out + c] = (scene.data[out + c] as number) * (1 - share) + colour * share;
  }
}

/** Lays a picture into the scene, in place: smooth edges, rounded corners, a shadow around it. */
export function layPicture(scene: RgbImage, laid: LaidPicture): void {
  const { picture, corners } = laid;
  const m = homographyBetween(corners, quadOfSize(picture.width, picture.height));
  const [left, right, top, bottom] = reach(scene, corners);
  const sample: Sample = { u: 0, v: 0, share: 0 };
  for (let y = top; y < bottom; y++) {
    const py = y + 0.5;
    for (let x = left; x < right; x++) {
      const px = x + 0.5;
      const w = 1 / (m[6] * px + m[7] * py + 1);
      sample.u = (m[0] * px + m[1] * py + m[2]) * w;
      sample.v = (m[3] * px + m[4] * py + m[5]) * w;
      const outside = outsideOf(laid, sample.u, sample.v);
      if (outside > SHADOW_REACH) continue;
      const at = 3 * (y * scene.width + x);
      if (outside > -0.5) {
        const level = 1 - 0.42 * Math.exp(-Math.max(0, outside) / 5);
        for (let c = 0; c < 3; c++) scene.data[at + c] = (scene.data[at + c] as number) * level;
      }
      sample.share = Math.max(0, Math.min(1, 0.5 - outside));
      if (sample.share > 0) mix(scene, at, picture, sample);
    }
  }
}
