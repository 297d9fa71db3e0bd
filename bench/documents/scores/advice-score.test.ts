import { describe, expect, it } from 'vitest';
import type { EngineReading } from '../readers/reader.ts';
import type { PhotoTruth } from '../truth.ts';
import { outcomeOf, scoreAdvice } from './advice-score.ts';
import type { ScoredPhoto } from './scored-photo.ts';

const ZONE = ['P<UTOERIKSSON<<ANNA', 'L898902C36UTO7408122'];
const printed = (attribute: 'surname' | 'placeOfBirth', value: string) => ({
  attribute,
  value,
  text: null,
  capHeight: null,
});

function photo(truth: Partial<PhotoTruth>, engine: Partial<EngineReading> = {}): ScoredPhoto {
  const read = { value: 'ERIKSSON', native: null, confidence: 0.9, source: 'visual' as const, box: null };
  const nothing = { size: { width: 1, height: 1 }, outline: null, mrz: null, visual: {}, side: null };
  const told = { kind: null, kindConfidence: 0, issuingState: null, issues: [], missed: [] };
  const reading = { text: [], barcodes: [], engine: { ...nothing, ...told, resolved: { surname: read }, ...engine } };
  return {
    truth: {
      file: 'a.jpg',
      ...{ design: null, kind: null, side: 'front', issuingState: null, size: null, corners: null, background: null },
      ...{ lines: [], zoneVisible: true, barcodes: null, faults: [], milder: [], others: [] },
      fields: [printed('surname', 'Eriksson')],
      hidden: [],
      ...truth,
    },
    observed: { file: 'a.jpg', reading, error: null, tookMs: 1, processorMs: 1, peakMegabytes: 1 },
  };
}

const wrong = {
  resolved: { surname: { value: 'ERIKSEN', native: null, confidence: 0.9, source: 'visual', box: null } },
} as const;
const BLURRED = { issues: ['document.blurred'] };

describe('what becomes of a photo', () => {
  it('is right when all that is needed was read, whatever else was asked for', () => {
    expect(outcomeOf(photo({}))).toBe('right');
    expect(outcomeOf(photo({ faults: ['blurred'] }, BLURRED))).toBe('right');
    expect(outcomeOf(photo({ fields: [printed('surname', 'Eriksson'), printed('placeOfBirth', 'Zenith')] }))).toBe(
      'right',
    );
  });

  it('goes by the zone where nothing needed is printed', () => {
    const mrz = { format: 'td3', lines: ZONE, valid: true, confidence: 1, boxes: [] };
    expect(outcomeOf(photo({ fields: [], lines: ZONE }, { mrz }))).toBe('right');
    expect(outcomeOf(photo({ fields: [], lines: ZONE }))).toBe('silent');
  });

  it('is not right where what was not read is covered', () => {
    const hidden = { fields: [], hidden: [printed('surname', 'Eriksson')], faults: ['covered'] as const };
    expect(outcomeOf(photo(hidden))).toBe('right');
    expect(outcomeOf(photo(hidden, { resolved: {} }))).toBe('silent');
    expect(outcomeOf(photo(hidden, { resolved: {}, issues: ['document.covered'] }))).toBe('told');
  });

  it('is told only by naming a fault that is in the picture', () => {
    expect(outcomeOf(photo({ faults: ['blurred'] }, { ...wrong, ...BLURRED }))).toBe('told');
    expect(outcomeOf(photo({ milder: ['blurred'] }, { ...wrong, ...BLURRED }))).toBe('told');
    expect(outcomeOf(photo({ faults: ['glare'] }, { ...wrong, ...BLURRED }))).toBe('misled');
    expect(outcomeOf(photo({ faults: ['glare'] }, { ...wrong, issues: ['document.unreadable'] }))).toBe('asked');
    expect(outcomeOf(photo({ faults: ['several'] }, { ...wrong, issues: ['document.several'] }))).toBe('told');
    expect(outcomeOf(photo({}, { ...wrong, issues: ['document.several'] }))).toBe('misled');
    expect(outcomeOf(photo({}, { ...wrong, missed: ['document.surname_unread'] }))).toBe('asked');
    expect(outcomeOf(photo({}, wrong))).toBe('silent');
  });
});

describe('the score', () => {
  it('counts by fault, with the values that failed silently', () => {
    const photos = [
      photo({}),
      photo({ faults: ['glare'] }, wrong),
      photo({ faults: ['glare', 'blurred'] }, { ...wrong, ...BLURRED }),
      photo({}, { resolved: {} }),
      photo({ fields: [] }),
      photo({ faults: null }, wrong),
    ];
    const { rows, silentValues, silent } = scoreAdvice(photos);
    expect(
      Object.entries(rows).map(
        ([
          name,
          {
            rightOrTold: { count, total },
          },
        ]) => [name, count, total],
      ),
    ).toEqual([
      ['blurred', 1, 1],
      ['glare', 1, 2],
      ['none', 1, 2],
      ['all', 2, 4],
    ]);
    expect([silentValues.wrong.count, silentValues.missing.count, silentValues.wrong.total]).toEqual([1, 1, 4]);
    expect(silent.map(({ values }) => values)).toEqual([['surname'], ['surname']]);
  });
});
