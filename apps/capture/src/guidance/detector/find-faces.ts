import type { Box, Point } from '@bonafide/domain';
import { COARSE, FINE, NUMBERS_PER_BOX } from './detector-shape.ts';
import { type FeatureMap, offsetOf } from './feature-map.ts';
import type { AnchorMaps } from './run-detector.ts';

/** A face in px of the picture that the detector saw. Left and right are the person's own. */
export interface FoundFace {
  readonly box: Box;
  /** [0,1]. */
  readonly score: number;
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly noseTip: Point;
}

/** Below this the network sees faces in curtains. */
const LEAST_SCORE = 0.5;
const MOST_OVERLAP = 0.3;

/** Faces by what the detector said of each place, surest first, one for each face. */
export function findFaces({ fine, coarse }: AnchorMaps): FoundFace[] {
  const all = [...facesIn(fine, FINE), ...facesIn(coarse, COARSE)].sort((a, b) => b.score - a.score);
  const kept: FoundFace[] = [];
  for (const face of all) {
    if (kept.every((better) => overlap(better.box, face.box) <= MOST_OVERLAP)) kept.push(face);
  }
  return kept;
}

interface Anchors {
  readonly stride: number;
  readonly anchors: number;
}

function facesIn(map: FeatureMap, { stride, anchors }: Anchors): FoundFace[] {
  const faces: FoundFace[] = [];
  for (let y = 0; y < map.height; y += 1) {
    for (let x = 0; x < map.width; x += 1) {
      const place = offsetOf(map, x, y);
      for (let anchor = 0; anchor < anchors; anchor += 1) {
        const logit = map.values[place + anchors * NUMBERS_PER_BOX + anchor] ?? Number.NEGATIVE_INFINITY;
        const score = 1 / (1 + Math.exp(-logit));
        if (score < LEAST_SCORE) continue;
        const start = place + anchor * NUMBERS_PER_BOX;
        const numbers = map.values.subarray(start, start + NUMBERS_PER_BOX);
        faces.push(faceAt({ x: (x + 0.5) * stride, y: (y + 0.5) * stride }, numbers, score));
      }
    }
  }
  return faces;
}

/** Numbers of a box: its middle, its size, six points (eyes, nose, mouth, ears); all but the size from the middle of the place. */
function faceAt(anchor: Point, numbers: Float32Array, score: number): FoundFace {
  const point = (index: number): Point => ({
    x: anchor.x + (numbers[index] ?? 0),
    y: anchor.y + (numbers[index + 1] ?? 0),
  });
  const [centre, width, height] = [point(0), numbers[2] ?? 0, numbers[3] ?? 0];
  const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
  return { box, score, rightEye: point(4), leftEye: point(6), noseTip: point(8) };
}

/** Area of the overlap by area of the union, [0,1]. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (a.width * a.height + b.width * b.height - width * height);
}
