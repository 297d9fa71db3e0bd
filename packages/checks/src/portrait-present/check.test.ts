import { describe, expect, it } from 'vitest';
import { evidence, face, faces, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const glared = faces([face({ quality: { interEyeDistance: 30, sharpness: 0.2, issues: ['face.glare'] } })]);

describe('portrait-present', () => {
  it('passes and shows where the portrait is', () => {
    expect(check.run(evidence())).toMatchObject({ status: 'passed', regions: [{ step: 'FRONT' }] });
  });

  it('misses a portrait', () => {
    const front = side({ more: { portraits: faces([], ['face.none']) } });
    expect(check.run(evidence({ front }))).toMatchObject({
      status: 'failed',
      reasons: ['document.portrait_not_found'],
    });
  });

  it('does not accept one under a reflection unless quality is not asked for', () => {
    const front = side({ more: { portraits: glared } });
    expect(check.run(evidence({ front })).reasons).toEqual(['document.portrait_glared']);
    expect(check.run(evidence({ front, request: { skipQuality: true } })).status).toBe('passed');
  });

  it('is not asked for when no face is compared', () => {
    const front = side({ more: { portraits: faces([]) } });
    expect(check.run(evidence({ front, request: { faceRequired: false } })).status).toBe('not_applicable');
  });
});
