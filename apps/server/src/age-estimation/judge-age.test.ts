import { describe, expect, it } from 'vitest';
import { judgeAge, LEAST_CONFIDENCE } from './judge-age.ts';

const ADULT = { minAge: 18, buffer: 0, confidenceThreshold: 90 };

describe('judgeAge', () => {
  it.each([
    [60, 'old_enough'],
    [32, 'old_enough'],
    [31, 'open'],
    [25, 'open'],
    [18, 'open'],
    [10, 'open'],
    [4, 'too_young'],
  ])('%i years at 18 and 90 percent is %s', (years, verdict) => {
    expect(judgeAge(years, ADULT).verdict).toBe(verdict);
  });

  it('decides nothing near the limit, however little is asked for', () => {
    for (const years of [11, 14, 17, 18, 19, 22, 25]) {
      expect(judgeAge(years, { ...ADULT, confidenceThreshold: 0 }).verdict).toBe('open');
    }
    expect(judgeAge(27, { ...ADULT, confidenceThreshold: 0 })).toMatchObject({ verdict: 'old_enough' });
    expect(judgeAge(27, { ...ADULT, confidenceThreshold: 0 }).confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE);
  });

  it('keeps the buffer on both sides', () => {
    expect(judgeAge(33, { ...ADULT, buffer: 5 }).verdict).toBe('open');
    expect(judgeAge(37, { ...ADULT, buffer: 5 }).verdict).toBe('old_enough');
    expect(judgeAge(4, { ...ADULT, buffer: 5 }).verdict).toBe('open');
  });

  it('is never certain', () => {
    for (const years of [1, 18, 60, 100]) {
      expect(judgeAge(years, { ...ADULT, confidenceThreshold: 100 }).verdict).toBe('open');
    }
  });

  it('says how likely the likelier side is where it does not decide', () => {
    expect(judgeAge(18, ADULT).confidence).toBe(50);
    expect(judgeAge(22, ADULT).confidence).toBe(judgeAge(14, ADULT).confidence);
  });
});
