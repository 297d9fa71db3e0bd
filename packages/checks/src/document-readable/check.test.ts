import { describe, expect, it } from 'vitest';
import {
  ANOTHER_IN_THE_MIDDLE,
  evidence,
  mrzReading,
  PASSPORT_MRZ,
  PASSPORT_PRINT,
  side,
} from '../evidence.fixture.ts';
import type { Evidence } from '../evidence.ts';
import { check } from './check.ts';

const blurred = { quality: { issues: ['document.blurred'], measurements: [] } };

/** Evidence off which no attribute was read. */
function hardlyRead(parts: Parameters<typeof evidence>[0]): Evidence {
  const given = evidence(parts);
  return { ...given, document: { ...given.document, attributes: {} } };
}

describe('document-readable', () => {
  it('passes a photo that was read', () => {
    expect(check.run(evidence())).toMatchObject({ status: 'passed', reasons: [] });
  });

  it.each([
    'document.blurred',
    'document.glare',
    'document.too_dark',
    'document.text_too_small',
    'document.cut_off',
    'document.covered',
  ])('names %s where no zone proves the photo readable', (issue) => {
    const front = side({ mrz: null, more: { quality: { issues: [issue], measurements: [] } } });
    expect(check.run(hardlyRead({ front }))).toMatchObject({ status: 'failed', reasons: [issue] });
    expect(check.run(hardlyRead({ front, request: { skipQuality: true } })).status).toBe('passed');
  });

  it('does not call a photo unreadable whose check digits all hold', () => {
    expect(check.run(evidence({ front: side({ more: blurred }) })).status).toBe('passed');
  });

  it('says nothing of the quality of what may be another document: the one that is meant is asked for alone', () => {
    const likeliest = { quality: { issues: ['document.blurred'], measurements: [], likeliest: 'document.glare' } };
    const front = (mrz: ReturnType<typeof mrzReading> | null) =>
      side({ mrz, more: { ...ANOTHER_IN_THE_MIDDLE, ...likeliest } });
    expect(check.run(evidence({ front: front(null) })).reasons).toEqual([]);
    expect(check.run(evidence({ front: front(mrzReading(PASSPORT_MRZ)) })).reasons).toEqual([]);
  });

  it('does not call a photo unreadable off which everything needed was read surely', () => {
    const front = side({ mrz: null, more: blurred });
    const sure = (confidence: number, conflict = false) => {
      const given = evidence({ front });
      const names = ['surname', 'givenNames', 'documentNumber', 'dateOfBirth', 'dateOfExpiry'] as const;
      const attributes = Object.fromEntries(
        names.map((name) => [
          name,
          { name, value: 'X', source: 'visual' as const, native: null, confidence, readings: [], conflict },
        ]),
      );
      return check.run({ ...given, document: { ...given.document, kind: 'id_card', attributes } }).status;
    };
    expect([sure(0.95), sure(0.7), sure(0.95, true)]).toEqual(['passed', 'failed', 'failed']);
  });

  it('names what is wrong with the photo of a zone that contradicts itself, however surely the print was read', () => {
    const covered = { quality: { issues: ['document.covered'], measurements: [] } };
    const misread = [PASSPORT_MRZ[0], PASSPORT_MRZ[1].replace('L898902C36', 'L898902C37')];
    const photo = (mrz: readonly string[], more: object) =>
      check.run(evidence({ front: side({ mrz: mrzReading(mrz), printConfidence: 0.95, more }) }));
    expect(photo(misread, covered)).toMatchObject({ status: 'failed', reasons: ['document.covered'] });
    expect(photo(misread, {}).status).toBe('passed');
    expect(photo(PASSPORT_MRZ, covered).status).toBe('passed');
    const front = side({ mrz: mrzReading(misread), printConfidence: 0.95, more: covered });
    expect(check.run(evidence({ front, request: { skipQuality: true } })).status).toBe('passed');
  });

  it('names what is wrong with the photo of a zone that nothing confirms and whose length is in doubt', () => {
    const covered = { quality: { issues: ['document.covered'], measurements: [] } };
    const doubted = { ...mrzReading(PASSPORT_MRZ), valid: false };
    const back = (more: object, print: NonNullable<Parameters<typeof side>[0]>['print'] = FEW_WORDS) =>
      check.run(evidence({ front: side({ mrz: doubted, print, more }) }));
    expect(back(covered)).toMatchObject({ status: 'failed', reasons: ['document.covered'] });
    expect(back({ quality: { issues: [], likeliest: 'document.glare', measurements: [] } }).reasons).toEqual([
      'document.glare',
    ]);
    expect(back({}).reasons).toEqual(['document.unreadable']);
    // The print says the same.
    expect(back({}, PASSPORT_PRINT).status).toBe('passed');
  });

  it('leaves a zone that clearly contradicts itself to the check of its digits', () => {
    const misread = mrzReading([PASSPORT_MRZ[0], PASSPORT_MRZ[1].replace('L898902C36', 'L898902C37')]);
    const run = (photo: Parameters<typeof side>[0]) =>
      check.run(evidence({ front: side({ print: FEW_WORDS, ...photo }) }));
    expect(run({ mrz: misread }).status).toBe('passed');
  });

  it('blames the side whose zone does not hold, not the other', () => {
    const likely = (reason: string) => ({ quality: { issues: [], likeliest: reason, measurements: [] } });
    const front = side({ mrz: mrzReading(PASSPORT_MRZ), more: likely('document.too_dark') });
    const back = side({ mrz: null, print: FEW_WORDS, more: likely('document.glare') });
    const given = evidence({ front, back });
    const unread = { ...given, document: { ...given.document, attributes: {}, mrz: null } };
    expect(check.run(unread).reasons).toEqual(['document.glare']);
  });

  describe('when something needed was not read', () => {
    const unread = (likeliest: string | null) =>
      side({
        mrz: null,
        print: [
          ['IDENTITY CARD', 10, 10],
          ['REPUBLIC OF UTOPIA', 200, 10],
          ['Surname', 20, 40],
          ['ERIKSSON', 20, 56],
          ['Date of expiry', 20, 160],
        ],
        more: { quality: { issues: [], likeliest, measurements: [] } },
      });

    it('names what is likeliest wrong with the photo', () => {
      const given = evidence({ front: unread('document.text_too_small') });
      expect(check.run(given)).toMatchObject({ status: 'failed', reasons: ['document.text_too_small'] });
    });

    it('names what is wrong where a passport’s zone is missing, however surely its print was read', () => {
      const more = { quality: { issues: ['document.cut_off'], measurements: [] } };
      const passport = evidence({ front: side({ mrz: null, printConfidence: 0.95, more }) });
      expect(passport.document.kind).toBe('passport');
      expect(check.run(passport).reasons).toEqual(['document.cut_off']);
    });

    it('asks for another photo all the same when nothing stands out', () => {
      expect(check.run(evidence({ front: unread(null) }))).toMatchObject({
        status: 'inconclusive',
        reasons: ['document.unreadable'],
      });
      expect(check.run(evidence({ front: unread(null), request: { skipQuality: true } })).status).toBe('passed');
    });

    it('misses the zone of a passport, but nothing that the other side of a card may say', () => {
      const passport = evidence({ front: side({ mrz: null, printConfidence: 0.7 }) });
      expect(check.run(passport).reasons).toEqual(['document.unreadable']);
      const card = side({ mrz: null, print: CARD_FRONT });
      expect(check.run(evidence({ front: card })).status).toBe('passed');
      expect(check.run(evidence({ front: card, back: unread(null) })).reasons).toEqual(['document.unreadable']);
    });
  });

  it('finds no document where there is hardly any text', () => {
    const front = side({ mrz: null, print: [['HELLO', 0, 0]] });
    const skipped = evidence({ front, request: { skipQuality: true } });
    expect(check.run(skipped)).toMatchObject({ status: 'failed', reasons: ['document.not_found'] });
  });

  it('says what is wrong with the photo of a document whose text is lost, rather than that there is none', () => {
    const more = { quality: { issues: ['document.text_too_small', 'document.not_found'], measurements: [] } };
    const front = side({ mrz: null, print: [['HELLO', 0, 0]], more });
    expect(check.run(hardlyRead({ front })).reasons).toEqual(['document.text_too_small']);
    expect(check.run(hardlyRead({ front, request: { skipQuality: true } })).reasons).toEqual(['document.not_found']);
  });

  it('takes a back that shows hardly more than its barcode for a document, once that was read', () => {
    const bare = { quality: { issues: ['document.not_found'], measurements: [] } };
    const back = side({ mrz: null, print: [['CLASS: D', 0, 0]], more: bare });
    const given = evidence({ back });
    expect(check.run(given)).toMatchObject({ status: 'failed', reasons: ['document.not_found'] });
    const barcode = { step: 'BACK' } as NonNullable<Evidence['document']['barcode']>;
    expect(check.run({ ...given, document: { ...given.document, barcode } }).status).toBe('passed');
    const onFront = { ...barcode, step: 'FRONT' } as const;
    expect(check.run({ ...given, document: { ...given.document, barcode: onFront } }).status).toBe('failed');
  });

  it('says that a file is no image, on either side', () => {
    const heic = { ...evidence(), front: { state: 'unusable', code: 'image.heic' } as const };
    expect(check.run(heic)).toMatchObject({ status: 'failed', reasons: ['document.file_heic'] });
    const broken = { ...evidence(), back: { state: 'unusable', code: 'image.broken' } as const };
    expect(check.run(broken)).toMatchObject({ status: 'failed', reasons: ['document.file_unusable'] });
  });

  it('lists what was measured by side', () => {
    const back = side({ more: { quality: { issues: [], measurements: [measured] } } });
    const names = check.run(evidence({ back })).measurements?.map(({ name }) => name);
    expect(names).toEqual(['front.lines', 'back.lines', 'back.edgeWidth']);
  });
});

const measured = { name: 'edgeWidth', value: 0.2, threshold: 0.45, higherMeans: 'worse', errorRate: null } as const;

const FEW_WORDS = [
  ['OBSERVATIONS', 10, 10],
  ['RESIDENCE', 10, 40],
  ['AUTHORITY', 10, 70],
] as const;

/** Name and birth alone: number and expiry stand on the back. */
const CARD_FRONT = [
  ['IDENTITY CARD', 10, 10],
  ['Surname', 20, 40],
  ['ERIKSSON', 20, 56],
  ['Given names', 20, 80],
  ['ANNA MARIA', 20, 96],
  ['Date of birth', 120, 120],
  ['12 AUG 1974', 120, 136],
] as const;
