import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, PASSPORT_MRZ, PASSPORT_PRINT, reprinted, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const REFUSED = { acceptSpecimens: false };
const LITHUANIAN = side({
  mrz: null,
  print: PASSPORT_PRINT.map(([text, x, y]) => [text === 'UTOPIA' ? 'REPUBLIC OF LITHUANIA' : text, x, y]),
});
const print = (from: string, to: string) =>
  LITHUANIAN.lines.map((line) => (line.text === from ? { ...line, text: to } : line));
const withLines = (lines: typeof LITHUANIAN.lines) => evidence({ front: { ...LITHUANIAN, lines }, request: REFUSED });
const real = print('L898902C3', 'LT4705518');

describe('specimen-mark', () => {
  it('passes a document without any mark', () => {
    expect(check.run(withLines(real)).status).toBe('passed');
  });

  it('refuses Utopia, and says nothing where specimens may be tried out', () => {
    expect(check.run(evidence({ request: REFUSED }))).toMatchObject({ status: 'failed' });
    expect(check.run(evidence({ request: REFUSED })).reasons).toContain('document.specimen');
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it.each(['SPECIMEN', 'SPÉCIMEN', 'MUSTER', 'PAVYZDYS', 'WZÓR', 'ОБРАЗЕЦ', 'SPECIMEN SPECIMEN'])(
    'sees %s and where it stands',
    (mark) => {
      const [place] = real;
      if (!place) throw new Error('the print is empty');
      const outcome = check.run(withLines([...real, { ...place, text: mark }]));
      expect(outcome).toMatchObject({
        status: 'failed',
        reasons: ['document.specimen_mark'],
        regions: [{ step: 'FRONT' }],
      });
      expect(check.run(withLines([...real, { ...place, text: mark, confidence: 0.5 }])).status).toBe('passed');
    },
  );

  it('takes a word inside a sentence for no mark', () => {
    const [place] = real;
    if (!place) throw new Error('the print is empty');
    expect(check.run(withLines([...real, { ...place, text: 'SPECIMEN OF SIGNATURE' }])).status).toBe('passed');
  });

  it.each([
    ['ERIKSSON', 'MUSTERMANN', 'surname'],
    ['LT4705518', 'SPECI2014', 'documentNumber'],
    ['LT4705518', 'AA0000000', 'documentNumber'],
    ['LT4705518', '123456789', 'documentNumber'],
  ])('knows that %s became %s', (from, to, field) => {
    const lines = real.map((line) => (line.text === from ? { ...line, text: to } : line));
    expect(check.run(withLines(lines)).comparisons).toMatchObject([{ field, agrees: false }]);
  });

  it('refers and never declines for a mark alone', () => {
    expect(check.reasons['document.specimen_mark']?.rule.effect).toBe('refer');
    const german = PASSPORT_MRZ.map((line) => line.replaceAll('UTO', 'D<<'));
    const front = side({ mrz: mrzReading(german), print: reprinted('UTOPIA', 'DEUTSCHLAND') });
    expect(check.run(evidence({ front, request: REFUSED })).reasons).toEqual(['document.specimen_mark']);
  });
});
