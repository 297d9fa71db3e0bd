import { describe, expect, it } from 'vitest';
import { type FaceFindings, faceIssues } from './face-issues.ts';

const GOOD: FaceFindings = {
  measurements: {
    interEyeDistance: 90,
    sharpness: 0.1,
    luminance: 130,
    underexposed: 0,
    overexposed: 0,
    eyesOpen: 0.3,
    coverage: { chromaGap: 0.03, eyeContrast: 0.2, mouthContrast: 0.4 },
    illuminationUniformity: 0.8,
  },
  pose: { yaw: 0.05, pitch: -0.1, roll: 0.4 },
  score: 0.9,
  subject: 'person',
};

function withMeasurements(changes: Partial<FaceFindings['measurements']>): FaceFindings {
  return { ...GOOD, measurements: { ...GOOD.measurements, ...changes } };
}

const bare = GOOD.measurements.coverage ?? { chromaGap: 0, eyeContrast: 1, mouthContrast: 1 };

describe('faceIssues', () => {
  it('finds nothing wrong with a good face, however much the head leans', () => {
    expect(faceIssues(GOOD)).toEqual([]);
  });

  it.each([
    ['face.too_small', withMeasurements({ interEyeDistance: 19 })],
    ['face.blurred', withMeasurements({ sharpness: 0.01 })],
    ['face.too_dark', withMeasurements({ luminance: 20 })],
    ['face.glare', withMeasurements({ overexposed: 0.08 })],
    ['face.turned', { ...GOOD, pose: { yaw: -0.7, pitch: 0, roll: 0 } }],
    ['face.turned', { ...GOOD, pose: { yaw: 0, pitch: 0.6, roll: 0 } }],
    ['face.covered', withMeasurements({ coverage: { ...bare, chromaGap: 0.4 } })],
    ['face.covered', withMeasurements({ coverage: { ...bare, eyeContrast: 0.01 } })],
    ['face.covered', withMeasurements({ coverage: { ...bare, mouthContrast: 0.01 } })],
    ['face.covered', withMeasurements({ coverage: null })],
    ['face.covered', { ...GOOD, score: 0.6 }],
  ])('names %s', (issue, findings) => {
    expect(faceIssues(findings)).toEqual([issue]);
  });

  it('does not call a printed portrait covered', () => {
    expect(faceIssues({ ...withMeasurements({ coverage: null }), score: 0.6, subject: 'portrait' })).toEqual([]);
  });

  it('names blur instead of the cover that it looks like', () => {
    const findings = withMeasurements({ sharpness: 0.01, coverage: { ...bare, eyeContrast: 0.01 } });
    expect(faceIssues(findings)).toEqual(['face.blurred']);
  });

  it('names several issues in a fixed order', () => {
    const findings = withMeasurements({ luminance: 10, interEyeDistance: 5, sharpness: 0 });
    expect(faceIssues(findings)).toEqual(['face.too_small', 'face.blurred', 'face.too_dark']);
  });
});
