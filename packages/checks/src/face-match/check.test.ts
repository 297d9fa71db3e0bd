import { FACE_MATCH_LIMITS } from '@bonafide/imaging';
import { describe, expect, it } from 'vitest';
import { descriptor, evidence, face, faces } from '../evidence.fixture.ts';
import { check } from './check.ts';

const blurred = { interEyeDistance: 60, sharpness: 0.01, issues: ['face.blurred'] };
const selfieAt = (distance: number) => faces([face({ embedding: descriptor(distance) })]);

describe('face-match', () => {
  it.each([
    [0.2, 'passed', []],
    [FACE_MATCH_LIMITS.match, 'passed', []],
    [0.55, 'inconclusive', ['face.uncertain']],
    [0.9, 'failed', ['face.mismatch']],
  ] as const)('distance %s: %s', (distance, status, reasons) => {
    const outcome = check.run(evidence({ selfie: selfieAt(distance) }));
    expect(outcome.status).toBe(status);
    expect(outcome.reasons ?? []).toEqual(reasons);
  });

  it('explains itself by score, limit, error rate, model and both regions', () => {
    const outcome = check.run(evidence({ selfie: selfieAt(0.3) }));
    const similarity = outcome.measurements?.find(({ name }) => name === 'similarity');
    expect(similarity?.value).toBeGreaterThan(similarity?.threshold ?? 1);
    expect(similarity?.errorRate).toContain('FMR');
    expect(outcome.engine?.modelDigest).toBe('d1');
    expect(outcome.regions?.map(({ step }) => step)).toEqual(['FACE', 'FRONT']);
  });

  it('never calls a bad selfie another person', () => {
    const selfie = faces([face({ embedding: descriptor(0.9), quality: blurred })]);
    expect(check.run(evidence({ selfie }))).toMatchObject({ status: 'inconclusive', reasons: ['face.uncertain'] });
  });

  it("follows the partner's modifier", () => {
    const strict = { faceMatchingThresholdModifier: 0.2 };
    expect(check.run(evidence({ selfie: selfieAt(0.49) })).status).toBe('passed');
    expect(check.run(evidence({ selfie: selfieAt(0.49), request: strict })).status).not.toBe('passed');
  });

  it('has nothing to compare without a face on both sides', () => {
    expect(check.run(evidence({ selfie: faces([], ['face.none']) })).status).toBe('not_applicable');
    expect(check.run(evidence({ request: { faceRequired: false } })).status).toBe('not_applicable');
  });
});
