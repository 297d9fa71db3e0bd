import { describe, expect, it } from 'vitest';
import { squareCrop } from './affine-transform.ts';
import { type AnchorOutput, DETECTOR_SIDE, decodeAnchors, placeDetection } from './blaze-face.ts';

/** The coarse map, 8 x 8 cells of 6 anchors, with one confident anchor. */
function outputWith(anchor: number, numbers: readonly number[]): AnchorOutput {
  const scores = new Float32Array(384).fill(-20);
  const boxes = new Float32Array(384 * 16);
  scores[anchor] = 2;
  boxes.set(numbers, anchor * 16);
  return { stride: 32, anchorsPerCell: 6, scores, boxes };
}

const NUMBERS = [4, -6, 80, 100, -20, -30, 20, -30, 0, 0, 0, 30, -40, -20, 40, -20];

describe('decodeAnchors', () => {
  it('reads box and key points relative to the middle of the cell', () => {
    // Anchor 63 is the fourth of the eleventh cell: column 2, row 1, middle (80, 48).
    const [face, ...others] = decodeAnchors(outputWith(63, NUMBERS), 0.4);
    expect(others).toEqual([]);
    expect(face?.score).toBeCloseTo(0.8808, 3);
    expect(face?.box).toEqual({ x: 44, y: -8, width: 80, height: 100 });
    expect(face?.keypoints.rightEye).toEqual({ x: 60, y: 18 });
    expect(face?.keypoints.leftEye).toEqual({ x: 100, y: 18 });
    expect(face?.keypoints.mouthCentre).toEqual({ x: 80, y: 78 });
    expect(face?.keypoints.leftEar).toEqual({ x: 120, y: 28 });
  });

  it('drops what scores below the minimum', () => {
    expect(decodeAnchors(outputWith(63, NUMBERS), 0.9)).toEqual([]);
  });
});

describe('placeDetection', () => {
  const [face] = decodeAnchors(outputWith(63, NUMBERS), 0.4);
  if (face === undefined) throw new Error('the anchor was not decoded');

  it('scales and shifts to the image', () => {
    const whole = squareCrop({ x: 255.5, y: 255.5 }, { side: DETECTOR_SIDE, extent: 512, angleRadians: 0 });
    const { box, keypoints } = placeDetection(face, whole);
    expect(box.width).toBeCloseTo(160);
    expect(box.height).toBeCloseTo(200);
    expect(box.x).toBeCloseTo(87.5);
    expect(keypoints.noseTip.x).toBeCloseTo(159.5);
  });

  it('swaps width and height for an image on its side', () => {
    const onItsSide = squareCrop(
      { x: 127.5, y: 127.5 },
      { side: DETECTOR_SIDE, extent: 256, angleRadians: Math.PI / 2 },
    );
    const { box, keypoints } = placeDetection(face, onItsSide);
    expect(box.width).toBeCloseTo(100);
    expect(box.height).toBeCloseTo(80);
    // The eyes, side by side on the upright crop, lie above each other on the image.
    expect(keypoints.leftEye.x).toBeCloseTo(keypoints.rightEye.x);
    expect(keypoints.leftEye.y).toBeGreaterThan(keypoints.rightEye.y);
  });
});
