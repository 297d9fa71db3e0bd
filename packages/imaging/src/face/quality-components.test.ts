import { describe, expect, it } from 'vitest';
import { QUALITY_COMPONENTS, type QualityFindings, qualityScores } from './quality-components.ts';

const GOOD: QualityFindings = {
  illuminationUniformity: 0.9,
  luminance: 130,
  underexposed: 0,
  overexposed: 0,
  dynamicRange: 7.2,
  sharpness: 0.1,
  blockContrast: 1,
  interEyeDistance: 160,
  pose: { yaw: 0, pitch: 0, roll: 0 },
  meshed: true,
  eyesOpen: 0.28,
  coverage: { chromaGap: 0.03, eyeContrast: 0.3, mouthContrast: 0.4 },
  expression: { mouthWidth: 0.7, mouthOpening: 0.01 },
};
const scoresWith = (more: Partial<QualityFindings>) => qualityScores({ ...GOOD, ...more });

describe('qualityScores', () => {
  it('scores a good face highly in whole numbers', () => {
    const scores = scoresWith({});
    for (const component of QUALITY_COMPONENTS) {
      expect(scores[component]).toBeGreaterThanOrEqual(88);
      expect(scores[component]).toBeLessThanOrEqual(100);
      expect(Number.isInteger(scores[component])).toBe(true);
    }
  });

  it.each([
    ['luminanceMean', { luminance: 20 }],
    ['luminanceMean', { luminance: 250 }],
    ['underExposurePrevention', { underexposed: 0.7 }],
    ['overExposurePrevention', { overexposed: 0.7 }],
    ['illuminationUniformity', { illuminationUniformity: 0.2 }],
    ['dynamicRange', { dynamicRange: 2 }],
    ['sharpness', { sharpness: 0.01 }],
    ['compressionArtifacts', { blockContrast: 2.5 }],
    ['eyesOpen', { eyesOpen: 0.1 }],
    ['mouthClosed', { expression: { mouthWidth: 0.7, mouthOpening: 0.25 } }],
    ['expressionNeutrality', { expression: { mouthWidth: 1.1, mouthOpening: 0 } }],
    ['eyesVisible', { coverage: { chromaGap: 0, eyeContrast: 0.01, mouthContrast: 1 } }],
    ['mouthOcclusionPrevention', { coverage: { chromaGap: 0, eyeContrast: 1, mouthContrast: 0.01 } }],
    ['faceOcclusionPrevention', { coverage: { chromaGap: 0.4, eyeContrast: 1, mouthContrast: 1 } }],
    ['interEyeDistance', { interEyeDistance: 30 }],
    ['headPoseYaw', { pose: { yaw: 1.1, pitch: 0, roll: 0 } }],
    ['headPosePitch', { pose: { yaw: 0, pitch: -1.1, roll: 0 } }],
    ['headPoseRoll', { pose: { yaw: 0, pitch: 0, roll: Math.PI } }],
  ] as const)('gives %s less than half for %j', (component, more) => {
    const expected = component === 'headPoseRoll' ? 1 : 50;
    expect(scoresWith(more)[component]).toBeLessThan(expected);
  });

  it('scores poses by the square of the cosine', () => {
    const { headPoseYaw, headPoseRoll } = scoresWith({ pose: { yaw: Math.PI / 4, pitch: 0, roll: Math.PI / 3 } });
    expect([headPoseYaw, headPoseRoll]).toEqual([50, 25]);
  });

  it('counts the eyes of a turned face as far apart as they would be from the front', () => {
    const turned = scoresWith({ interEyeDistance: 35, pose: { yaw: Math.PI / 3, pitch: 0, roll: 0 } });
    expect(turned.interEyeDistance).toBe(scoresWith({ interEyeDistance: 70 }).interEyeDistance);
  });

  it('says nothing where the mesh does not hold', () => {
    const scores = scoresWith({ meshed: false, eyesOpen: null, coverage: null, expression: null });
    const unknown = QUALITY_COMPONENTS.filter((component) => scores[component] === null);
    expect(unknown).toEqual([
      'eyesOpen',
      'mouthClosed',
      'eyesVisible',
      'mouthOcclusionPrevention',
      'faceOcclusionPrevention',
      'headPosePitch',
      'expressionNeutrality',
    ]);
  });
});
