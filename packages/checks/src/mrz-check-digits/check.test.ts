import { describe, expect, it } from 'vitest';
import { ANOTHER_IN_THE_MIDDLE, evidence, mrzReading, PASSPORT_MRZ, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const [names, data] = PASSPORT_MRZ;
/** The birth date's check digit 2 made 3, which the composite digit notices too. */
const WRONG = [names, data.replace('7408122F', '7408123F')];

const run = (mrz: ReturnType<typeof mrzReading> | null, print?: Parameters<typeof side>[0]) =>
  check.run(evidence({ front: side({ ...print, mrz }) }));

describe('mrz-check-digits', () => {
  it('passes a zone that agrees with itself and lists every digit', () => {
    const outcome = run(mrzReading(PASSPORT_MRZ));
    expect(outcome.status).toBe('passed');
    expect(outcome.comparisons?.map(({ field }) => field)).toEqual([
      'documentNumber',
      'dateOfBirth',
      'dateOfExpiry',
      'optionalData',
      'composite',
    ]);
    expect(outcome.comparisons?.every(({ agrees }) => agrees)).toBe(true);
  });

  it('fails a wrong digit that was read clearly, and shows both digits', () => {
    const outcome = run(mrzReading(WRONG));
    expect(outcome).toMatchObject({ status: 'failed', reasons: ['mrz.check_digit_wrong'] });
    expect(outcome.comparisons).toContainEqual({
      field: 'dateOfBirth',
      left: { source: 'printed', value: '3' },
      right: { source: 'computed', value: '2' },
      agrees: false,
    });
  });

  it('blames the photo when the characters were faint', () => {
    expect(run(mrzReading(WRONG, 0.97))).toMatchObject({ status: 'inconclusive', reasons: ['mrz.unreadable'] });
  });

  it.each(['document.covered', 'document.cut_off', 'document.glare'])('blames the photo with %s', (issue) => {
    const more = { quality: { issues: [issue], measurements: [] } };
    const outcome = run(mrzReading(WRONG), { more });
    expect(outcome).toMatchObject({ status: 'inconclusive', reasons: ['mrz.unreadable'] });
    expect(run(mrzReading(PASSPORT_MRZ), { more }).status).toBe('passed');
    const onFront = side({ mrz: null, print: [], more });
    const elsewhere = check.run(evidence({ front: onFront, back: side({ mrz: mrzReading(WRONG) }) }));
    expect(elsewhere.status).toBe('failed');
  });

  it("holds the digits of what may be another document's zone against nobody", () => {
    expect(run(mrzReading(WRONG), { more: ANOTHER_IN_THE_MIDDLE })).toMatchObject({
      status: 'inconclusive',
      reasons: ['mrz.unreadable'],
    });
  });

  it('misses the zone of a passport but not that of a licence', () => {
    expect(run(null)).toMatchObject({ status: 'inconclusive', reasons: ['mrz.not_found'] });
    expect(run(null, { print: [['DRIVING LICENCE', 0, 0]] }).status).toBe('not_applicable');
  });

  it('measures clarity against its limit', () => {
    const [clarity] = run(mrzReading(PASSPORT_MRZ, 0.999)).measurements ?? [];
    expect(clarity).toMatchObject({ name: 'clarity', threshold: 0.9, higherMeans: 'better' });
    expect(clarity?.value).toBeGreaterThan(0.9);
    expect(clarity?.value).toBeLessThan(1);
  });
});
