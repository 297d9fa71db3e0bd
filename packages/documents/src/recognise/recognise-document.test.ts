import { describe, expect, it } from 'vitest';
import type { VisualField } from '../visual/index.ts';
import { textLines } from '../visual/text-lines.fixture.ts';
import { kindByCode, type MrzIdentity, type RecognitionInput, recogniseDocument } from './recognise-document.ts';

const recognise = (input: Partial<RecognitionInput>) =>
  recogniseDocument({ mrz: null, lines: [], visual: [], portraitFound: false, ...input });

const mrz = (documentCode: string, issuingState: string, format = 'TD1'): MrzIdentity => ({
  format,
  documentCode,
  issuingState,
  confidence: 0.9,
});
const surname: VisualField = {
  attribute: 'surname',
  value: 'ERIKSSON',
  possible: ['ERIKSSON'],
  raw: 'ERIKSSON',
  box: { x: 0, y: 0, width: 1, height: 1 },
  confidence: 1,
  found: 'label',
};

describe('kindByCode', () => {
  it.each([
    ['P<', 'passport'],
    ['PA', 'passport'],
    ['V<', 'visa'],
    ['VN', 'visa'],
    ['I<', 'id_card'],
    ['ID', 'id_card'],
    ['IR', 'residence_permit'],
    ['AR', 'residence_permit'],
    ['C1', 'residence_permit'],
    ['D<', 'driver_licence'],
    ['AC', 'other'],
    ['A3', 'other'],
    ['', null],
  ])('%s is %s', (code, kind) => {
    expect(kindByCode(code)).toBe(kind);
  });
});

describe('recogniseDocument', () => {
  it('believes the MRZ first', () => {
    const lines = textLines([['REPUBLIC OF LATVIA', 0, 0]]);
    expect(recognise({ mrz: mrz('P<', 'LTU', 'TD3'), lines, visual: [] })).toEqual({
      kind: 'passport',
      issuingState: 'LTU',
      side: 'front',
      confidence: 0.9,
    });
  });

  it.each([
    ['ASMENS TAPATYBES KORTELE/PERSONAL IDENTITY CARD', 'id_card'],
    ['PERSONALAUSWEIS', 'id_card'],
    ['CARTE NATIONALE DIDENTITEN:', 'id_card'],
    ['AUFENTHALTSTITEL', 'residence_permit'],
    ['RESIDENCE PERMIT', 'residence_permit'],
    ['DRIVING LICENCE', 'driver_licence'],
    ['PASAS / PASSPORT', 'passport'],
    ['VISUM / VISA', 'visa'],
  ])('reads the title %s', (title, kind) => {
    expect(recognise({ mrz: null, lines: textLines([[title, 0, 0]]), visual: [] }).kind).toBe(kind);
  });

  it('lets a title turn a card into a residence permit, but a label of a number means nothing', () => {
    const permit = textLines([['RESIDENCE PERMIT', 0, 0]]);
    expect(recognise({ mrz: mrz('I<', 'LTU'), lines: permit, visual: [] }).kind).toBe('residence_permit');
    expect(recognise({ mrz: null, lines: textLines([['Passport No.', 0, 0]]), visual: [] }).kind).toBeNull();
  });

  it('takes the issuer from the heading', () => {
    const lines = textLines([
      ['LATVIJA', 0, 90],
      ['LIETUVOS RESPUBLIKA/REPUBLIC OF LITHUANIA', 0, 5],
    ]);
    expect(recognise({ mrz: null, lines, visual: [] }).issuingState).toBe('LTU');
    expect(recognise({ mrz: mrz('ID', 'D<<'), lines: [], visual: [] }).issuingState).toBe('DEU');
  });

  it('tells the sides of a card apart', () => {
    expect(recognise({ mrz: mrz('I<', 'UTO'), lines: [], visual: [] }).side).toBe('back');
    expect(recognise({ mrz: mrz('I<', 'UTO'), lines: [], visual: [surname] }).side).toBe('front');
    expect(recognise({ mrz: null, lines: [], visual: [{ ...surname, found: 'numbering' }] })).toMatchObject({
      kind: 'driver_licence',
      side: 'front',
    });
    expect(recognise({ mrz: mrz('I<', 'UTO'), portraitFound: true }).side).toBe('front');
    expect(recognise({}).side).toBeNull();
  });
});
