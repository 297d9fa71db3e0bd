import { FACE_MATCH_LIMITS } from '@bonafide/imaging';
import { describe, expect, it } from 'vitest';
import { descriptor, evidence, face, faces, side } from '../evidence.fixture.ts';
import type { Evidence } from '../evidence.ts';
import type { DocumentSideReading, FaceReading } from '../reading.ts';
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

  it.each([
    [-0.2, 0.52, 'passed'],
    [0, 0.52, 'inconclusive'],
    [0, 0.62, 'failed'],
    [-0.2, 0.62, 'inconclusive'],
    [1, 0, 'failed'],
  ])("with the partner's modifier at %d a distance of %d is %s", (faceMatchingThresholdModifier, distance, status) => {
    const request = { faceMatchingThresholdModifier };
    expect(check.run(evidence({ selfie: selfieAt(distance), request })).status).toBe(status);
  });

  it('is stricter where the portrait is small or blurred', () => {
    const portrait = (more: Partial<FaceReading>) => side({ more: { portraits: faces([face(more)]) } });
    const small = portrait({ box: { x: 0, y: 0, width: 60, height: 75 } });
    const unsharp = portrait({ quality: blurred });
    const outcomeWith = (front: DocumentSideReading) => check.run(evidence({ front, selfie: selfieAt(0.57) })).status;
    expect(outcomeWith(portrait({}))).toBe('inconclusive');
    expect(outcomeWith(small)).toBe('failed');
    expect(outcomeWith(unsharp)).toBe('failed');
  });

  it('prefers the chip to the print, and the print to an earlier selfie', () => {
    const at = (distance: number) => faces([face({ embedding: descriptor(distance) })]);
    const run = (more: Partial<Evidence>) => check.run({ ...evidence({ selfie: selfieAt(0.9) }), ...more });
    const sourceOf = (outcome: ReturnType<typeof run>) => outcome.comparisons?.[0]?.right.source;
    const chip = run({ otherPortraits: { chip: at(0.8), earlierSelfie: at(0.9) } });
    expect([chip.status, sourceOf(chip)]).toEqual(['passed', 'chip']);
    expect(chip.regions).toHaveLength(1);
    const print = run({ otherPortraits: { earlierSelfie: at(0.9) } });
    expect([print.status, sourceOf(print)]).toEqual(['failed', 'document']);
    const earlier = run({ front: { state: 'absent' }, otherPortraits: { earlierSelfie: at(0.9) } });
    expect([earlier.status, sourceOf(earlier)]).toEqual(['passed', 'earlier_selfie']);
  });

  it('never compares descriptors of two models', () => {
    const other = { ...selfieAt(0), engine: { name: 'brought-along', version: '1', modelDigest: 'd2' } };
    expect(check.run(evidence({ selfie: other }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['face.uncertain'],
    });
    const described = { chip: { ...faces(), engine: other.engine } };
    expect(check.run({ ...evidence({ selfie: other }), otherPortraits: described }).status).toBe('passed');
  });

  it("applies another model's own limits, and claims no error rate for them", () => {
    const selfie = { ...selfieAt(0.4), limits: { match: 0.3, review: 0.6, reviewPoorPortrait: 0.5 } };
    const outcome = check.run(evidence({ selfie }));
    expect(outcome.status).toBe('inconclusive');
    expect(outcome.measurements?.every(({ errorRate }) => errorRate === null)).toBe(true);
  });

  it('is a fault when the side with the portrait was lost to one', () => {
    expect(() => check.run({ ...evidence(), front: { state: 'engine_fault' } })).toThrow();
  });

  it('has nothing to compare without a face on both sides', () => {
    expect(check.run(evidence({ selfie: faces([], ['face.none']) })).status).toBe('not_applicable');
    expect(check.run(evidence({ request: { faceRequired: false } })).status).toBe('not_applicable');
  });
});
