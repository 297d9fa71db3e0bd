import { describe, expect, it } from 'vitest';
import { decideFaceMatch, FACE_MATCH_LIMITS, POOR_PORTRAIT_WIDTH } from './decide-face-match.ts';
import { FACE_QUALITY_LIMITS } from './face-issues.ts';

const GOOD = { portraitSize: 200, portraitSharpness: 0.2, thresholdModifier: 0 };
const decide = (distance: number, changes: Partial<typeof GOOD> = {}) =>
  decideFaceMatch({ distance, ...GOOD, ...changes });

describe('decideFaceMatch', () => {
  it.each([
    [0, 'match'],
    [0.5, 'match'],
    [0.5001, 'review'],
    [0.6, 'review'],
    [0.6001, 'mismatch'],
    [1.2, 'mismatch'],
  ])('calls a distance of %f on a good portrait a %s', (distance, decision) => {
    expect(decide(distance).decision).toBe(decision);
  });

  it.each([
    ['small', { portraitSize: POOR_PORTRAIT_WIDTH - 1 }],
    ['blurred', { portraitSharpness: FACE_QUALITY_LIMITS.sharpness / 2 }],
  ])('is stricter with a %s portrait', (_name, poor) => {
    expect(decide(0.57).decision).toBe('review');
    expect(decide(0.57, poor)).toMatchObject({ decision: 'mismatch', poorPortrait: true });
    expect(decide(0.55, poor).decision).toBe('review');
    expect(decide(0.5, poor).decision).toBe('match');
  });

  it('takes a portrait of just the smallest good size for good', () => {
    expect(decide(0.57, { portraitSize: POOR_PORTRAIT_WIDTH }).poorPortrait).toBe(false);
  });

  it('says which limits it applied, in both scales', () => {
    const { limits } = decide(0.3);
    expect(limits.match.distance).toBe(FACE_MATCH_LIMITS.match);
    expect(limits.review.similarity).toBe(0.5);
    expect(limits.match.similarity).toBeGreaterThan(limits.review.similarity);
  });

  it('moves both limits by the modifier, in similarity', () => {
    const strict = decide(0.49, { thresholdModifier: 0.1 });
    expect(strict.limits.review.similarity).toBeCloseTo(0.6);
    expect(strict.decision).toBe('review');
    expect(decide(0.52, { thresholdModifier: -0.1 }).decision).toBe('match');
  });

  it('matches nobody when the modifier asks for more than certainty, and everybody in the opposite case', () => {
    expect(decide(0, { thresholdModifier: 1 }).decision).toBe('mismatch');
    expect(decide(3, { thresholdModifier: -1 }).decision).toBe('match');
  });
});
