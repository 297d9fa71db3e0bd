import { describe, expect, it } from 'vitest';
import type { PhotoTruth } from '../truth.ts';
import { isHarmed, scoreQuality } from './quality-score.ts';
import type { ScoredPhoto } from './scored-photo.ts';

const SURNAME = { attribute: 'surname', value: 'Eriksson', text: null, capHeight: null } as const;

function photo(truth: Partial<PhotoTruth>, issues: readonly string[], read = 'ERIKSSON'): ScoredPhoto {
  const surname = { value: read, native: null, confidence: 0.9, source: 'visual' as const, box: null };
  const nothing = { size: { width: 1, height: 1 }, outline: null, mrz: null, visual: {}, side: null };
  const engine = { ...nothing, kind: null, kindConfidence: 0, issuingState: null, issues, missed: [] };
  return {
    truth: {
      file: 'a.jpg',
      ...{ design: null, kind: null, side: 'front', issuingState: null, size: null, corners: null, background: null },
      ...{
        lines: [],
        zoneVisible: true,
        barcodes: null,
        faults: [],
        milder: [],
        others: [],
        fields: [SURNAME],
        hidden: [],
      },
      ...truth,
    },
    observed: {
      ...{ file: 'a.jpg', error: null, tookMs: 1, processorMs: 1, peakMegabytes: 1 },
      reading: { text: [], barcodes: [], engine: { ...engine, resolved: { surname } } },
    },
  };
}

const counts = ({ count, total }: { count: number; total: number }) => [count, total];

describe('scoreQuality', () => {
  it('counts faults that harmed apart from those that something was read in spite of', () => {
    const { faults } = scoreQuality([
      photo({ faults: ['glare'] }, []),
      photo({ faults: ['glare'] }, ['document.glare'], 'ERIK'),
      photo({ faults: ['glare'] }, [], 'ERIK'),
      photo({}, ['document.glare']),
      photo({}, ['document.glare'], 'ERIK'),
    ]);
    const glare = faults.glare;
    if (!glare) throw new Error('glare was planted');
    expect(counts(glare.told)).toEqual([1, 3]);
    expect(counts(glare.toldWhereHarmed)).toEqual([1, 2]);
    expect(counts(glare.falseAlarm)).toEqual([2, 2]);
    expect(counts(glare.falseAlarmWhereRead)).toEqual([1, 1]);
  });

  it('counts another document in the picture as told, and not as a photo that was refused', () => {
    const photos = [photo({ faults: ['several'] }, ['document.several']), photo({}, ['document.several'])];
    const { faults, refusedThoughRead } = scoreQuality(photos);
    expect([faults.several?.told, faults.several?.falseAlarm].map((rate) => rate && counts(rate))).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(counts(refusedThoughRead)).toEqual([0, 2]);
  });

  it('takes what is hidden, and a zone that was not read, for harmed', () => {
    expect(isHarmed(photo({}, []))).toBe(false);
    expect(isHarmed(photo({ fields: [], hidden: [SURNAME] }, [], 'ERIK'))).toBe(true);
    expect(isHarmed(photo({ lines: ['P<UTO'], zoneVisible: false }, []))).toBe(true);
  });
});
