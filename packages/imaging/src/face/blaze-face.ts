import { type Box, boundingBox, type Point } from '@bonafide/domain';
import { type AffineTransform, applyAffine } from './affine-transform.ts';
import type { FaceKeypoints } from './face-landmarks.ts';

/** Pixels per side of the detector's input. */
export const DETECTOR_SIDE = 256;

/** A face as the detector sees it, in pixels of the image. */
export interface FaceDetection {
  readonly box: Box;
  readonly score: number;
  readonly keypoints: FaceKeypoints;
}

/** Raw output of one feature map: a logit per anchor, and 16 numbers per anchor (box centre, size, six points). */
export interface AnchorOutput {
  readonly stride: number;
  readonly anchorsPerCell: number;
  readonly scores: Float32Array;
  readonly boxes: Float32Array;
}

const NUMBERS_PER_ANCHOR = 16;

/**
 * Turns anchor outputs into detections, in pixels of the detector's input. Anchors sit at the middle of their cell;
 * positions are offsets from it and sizes are absolute, as in MediaPipe's SSD with fixed anchor size.
 */
export function decodeAnchors(output: AnchorOutput, minimumScore: number): FaceDetection[] {
  const cells = DETECTOR_SIDE / output.stride;
  const detections: FaceDetection[] = [];
  for (const [index, logit] of output.scores.entries()) {
    const score = 1 / (1 + Math.exp(-logit));
    if (score < minimumScore) continue;
    const cell = Math.floor(index / output.anchorsPerCell);
    const anchor = {
      x: ((cell % cells) + 0.5) * output.stride,
      y: (Math.floor(cell / cells) + 0.5) * output.stride,
    };
    const start = index * NUMBERS_PER_ANCHOR;
    detections.push(decodeAnchor(anchor, score, output.boxes.subarray(start, start + NUMBERS_PER_ANCHOR)));
  }
  return detections;
}

function decodeAnchor(anchor: Point, score: number, numbers: Float32Array): FaceDetection {
  const point = (index: number): Point => ({
    x: anchor.x + (numbers[index] ?? 0),
    y: anchor.y + (numbers[index + 1] ?? 0),
  });
  const centre = point(0);
  const width = numbers[2] ?? 0;
  const height = numbers[3] ?? 0;
  return {
    box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height },
    score,
    keypoints: {
      rightEye: point(4),
      leftEye: point(6),
      noseTip: point(8),
      mouthCentre: point(10),
      rightEar: point(12),
      leftEar: point(14),
    },
  };
}

/** Moves a detection from the detector's input to the image; the transform turns by quarter turns at most. */
export function placeDetection({ box, score, keypoints }: FaceDetection, toImage: AffineTransform): FaceDetection {
  const place = ({ x, y }: Point): Point => applyAffine(toImage, { x: x - 0.5, y: y - 0.5 });
  const corners = [box, { x: box.x + box.width, y: box.y + box.height }].map(place);
  return {
    score,
    box: boundingBox(corners),
    keypoints: {
      rightEye: place(keypoints.rightEye),
      leftEye: place(keypoints.leftEye),
      noseTip: place(keypoints.noseTip),
      mouthCentre: place(keypoints.mouthCentre),
      rightEar: place(keypoints.rightEar),
      leftEar: place(keypoints.leftEar),
    },
  };
}
