import { describe, expect, it } from 'vitest';
import type { FaceDetection } from './blaze-face.ts';
import { fitMesh, MESH_SIDE } from './fit-mesh.ts';
import type { FaceEngine, MeshOutput } from './load-face-engine.ts';
import { MESH, MESH_POINT_COUNT } from './mesh-landmarks.ts';

const IMAGE = { width: 400, height: 400, data: new Uint8Array(400 * 400 * 3) };

const DETECTION: FaceDetection = {
  box: { x: 100, y: 100, width: 128, height: 128 },
  score: 0.9,
  keypoints: {
    rightEye: { x: 130, y: 140 },
    leftEye: { x: 190, y: 140 },
    noseTip: { x: 164, y: 170 },
    mouthCentre: { x: 164, y: 200 },
    rightEar: { x: 105, y: 150 },
    leftEar: { x: 225, y: 150 },
  },
};

/** All points in the middle of the crop but for the outer corners of the eyes. */
function meshOutput(presence: number): MeshOutput {
  const landmarks = new Float32Array(3 * MESH_POINT_COUNT).fill(MESH_SIDE / 2);
  landmarks.set([66, 80, 5], 3 * MESH.rightEyeOuter);
  landmarks.set([126, 80, 5], 3 * MESH.leftEyeOuter);
  return { landmarks, presence };
}

function engineGiving(outputs: readonly MeshOutput[]): Pick<FaceEngine, 'mesh'> & { calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    mesh: async () => {
      const output = outputs[Math.min(calls, outputs.length - 1)];
      calls += 1;
      if (output === undefined) throw new Error('no output given');
      return output;
    },
  };
}

describe('fitMesh', () => {
  it('gives points and depth in pixels of the image', async () => {
    // A presence that is not worth refining leaves the first crop: 1.5 x 128 pixels on 192, so the scale is one.
    const { points, presence } = await fitMesh(engineGiving([meshOutput(0.1)]), IMAGE, DETECTION);
    expect(presence).toBe(0.1);
    expect(points).toHaveLength(MESH_POINT_COUNT);
    expect(points[MESH.noseTip]?.x).toBeCloseTo(164, 0);
    expect(points[MESH.rightEyeOuter]?.x).toBeCloseTo(164 - 30, 0);
    expect(points[MESH.rightEyeOuter]?.z).toBeCloseTo(5);
  });

  it('fits a second time on the crop that a believable first fit suggests', async () => {
    const engine = engineGiving([meshOutput(0.9), meshOutput(0.95)]);
    const { points, presence } = await fitMesh(engine, IMAGE, DETECTION);
    expect(engine.calls()).toBe(2);
    expect(presence).toBe(0.95);
    // The second crop shows 1.5 times the 60 pixels that the first mesh spans.
    const eyes = (points[MESH.leftEyeOuter]?.x ?? 0) - (points[MESH.rightEyeOuter]?.x ?? 0);
    expect(eyes).toBeCloseTo((60 * 1.5 * 60) / MESH_SIDE);
  });

  it('does not refine a fit that sees no face', async () => {
    const engine = engineGiving([meshOutput(0.2)]);
    await fitMesh(engine, IMAGE, DETECTION);
    expect(engine.calls()).toBe(1);
  });
});
