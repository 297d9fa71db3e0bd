import { describe, expect, it } from 'vitest';
import { likeliestCause } from './likeliest-cause.ts';

describe('likeliestCause', () => {
  it('names what lies nearest to being wrong, and nothing of a usual photo', () => {
    expect(likeliestCause({ bright: 0.1, edgePixels: 0.1, fill: 0.1 })).toBeNull();
    expect(likeliestCause({ bright: 0.8, edgePixels: 0.1, fill: 0.1 })).toBe('too_dark');
    expect(likeliestCause({ bright: 0.2, textHeight: 0.9, fill: 0.7 })).toBe('too_far');
  });

  it('adds up what speaks for one cause, of which none would do alone', () => {
    expect(likeliestCause({ edgeWidth: 0.4 })).toBeNull();
    expect(likeliestCause({ edgePixels: 0.4 })).toBeNull();
    expect(likeliestCause({ edgeWidth: 0.4, edgePixels: 0.4, shake: 0.4 })).toBe('blurred');
  });

  it('compares probabilities and not limits: the farther beyond its limit is not the likelier', () => {
    expect(likeliestCause({ reflected: 2, covered: 1.8 })).toBe('covered');
  });

  it('takes no value for more than it says', () => {
    expect(likeliestCause({ zoneBurnt: 20, bright: 2 })).toBe('too_dark');
  });
});
