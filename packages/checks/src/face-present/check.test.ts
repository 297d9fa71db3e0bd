import { describe, expect, it } from 'vitest';
import { evidence, face, faces } from '../evidence.fixture.ts';
import { check } from './check.ts';

const withIssue = (issue: string) =>
  faces([face({ quality: { interEyeDistance: 60, sharpness: 0.3, issues: [issue] } })]);

describe('face-present', () => {
  it('passes one good face and says where it is', () => {
    expect(check.run(evidence())).toMatchObject({ status: 'passed', regions: [{ step: 'FACE' }] });
  });

  it.each([
    ['face.none', faces([], ['face.none'])],
    ['face.several', faces([face(), face()], ['face.several'])],
  ])('names %s, also when quality is not enforced', (issue, selfie) => {
    expect(check.run(evidence({ selfie, request: { skipQuality: true } }))).toMatchObject({
      status: 'failed',
      reasons: [issue],
    });
  });

  it.each(['face.blurred', 'face.covered', 'face.too_small', 'face.too_dark', 'face.glare', 'face.turned'])(
    'names %s unless quality is not enforced',
    (issue) => {
      const selfie = withIssue(issue);
      expect(check.run(evidence({ selfie }))).toMatchObject({ status: 'failed', reasons: [issue] });
      expect(check.run(evidence({ selfie, request: { skipQuality: true } })).status).toBe('passed');
    },
  );

  it('ignores issues that it has no word for', () => {
    expect(check.run(evidence({ selfie: withIssue('face.smiling') })).status).toBe('passed');
  });

  it('lists the quality scores that could be measured', () => {
    const quality = { interEyeDistance: 60, sharpness: 0.3, issues: [], scores: { headPoseYaw: 96, eyesOpen: null } };
    const { measurements } = check.run(evidence({ selfie: faces([face({ quality })]) }));
    expect(measurements?.map(({ name, value }) => [name, value])).toContainEqual(['quality.headPoseYaw', 96]);
    expect(measurements?.some(({ name }) => name === 'quality.eyesOpen')).toBe(false);
  });

  it('says that a file is no image', () => {
    const broken = { ...evidence(), selfie: { state: 'unusable', code: 'image.broken' } as const };
    expect(check.run(broken).reasons).toEqual(['face.file_unusable']);
  });
});
