import { describe, expect, it } from 'vitest';
import { REASONS } from './document-readable/reasons.ts';
import { photoQuality } from './photo-quality.ts';

describe('photoQuality', () => {
  it('speaks in reasons that document-readable declares', () => {
    const issues = ['no_document', 'blurred', 'glare', 'too_dark', 'too_far', 'black_and_white'] as const;
    const quality = photoQuality({ issues, likeliest: null, measurements: [] });
    expect(quality.issues).toHaveLength(5);
    for (const issue of quality.issues) expect(Object.keys(REASONS)).toContain(issue);
  });

  it('says what is likeliest wrong, and which way each measurement points', () => {
    const measurements = [
      { name: 'edgeWidth', value: 0.2, threshold: 0.28, higherMeans: 'worse' },
      { name: 'textHeight', value: 12, threshold: 11, higherMeans: 'better' },
    ] as const;
    const quality = photoQuality({ issues: [], likeliest: 'too_far', measurements });
    expect(quality.likeliest).toBe('document.text_too_small');
    expect(quality.measurements.map(({ higherMeans }) => higherMeans)).toEqual(['worse', 'better']);
    expect(photoQuality({ issues: [], likeliest: null, measurements: [] }).likeliest).toBeNull();
  });
});
