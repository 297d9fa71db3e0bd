import type { DocumentOutline } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { ANOTHER_IN_THE_MIDDLE, evidence, mrzReading, type Print, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const CARD_MRZ = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F3204153UTO<<<<<<<<<<<2', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const OTHER_MRZ = [
  'I<UTOAB12345674<<<<<<<<<<<<<<<',
  '9001011M3001019UTO<<<<<<<<<<<4',
  'SMITH<<JOHN<<<<<<<<<<<<<<<<<<<',
];
const CARD_FRONT: readonly Print[] = [
  ['IDENTITY CARD', 10, 10],
  ['REPUBLIC OF UTOPIA', 200, 10],
  ['Surname', 20, 40],
  ['ERIKSSON', 20, 56],
  ['Date of birth', 120, 120],
  ['12 AUG 1974', 120, 136],
  ['Place of birth', 20, 160],
  ['ZENITH', 20, 176],
];
const front = side({ mrz: null, print: CARD_FRONT });
const back = side({ mrz: mrzReading(CARD_MRZ), print: [] });

const outline = (confidence: number, format: DocumentOutline['format']): DocumentOutline => ({
  quad: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ],
  method: 'network',
  confidence,
  format,
  cutOff: false,
});

describe('document-sides', () => {
  it('passes a passport, and a card with both its sides', () => {
    expect(check.run(evidence()).status).toBe('passed');
    expect(check.run(evidence({ front, back })).status).toBe('passed');
  });

  it('asks for the back that carries the zone', () => {
    expect(check.run(evidence({ front }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['document.side_missing'],
    });
    const licence = side({ mrz: null, print: [['DRIVING LICENCE', 0, 0]] });
    expect(check.run(evidence({ front: licence })).status).toBe('passed');
  });

  it('sees a back that was sent as the front', () => {
    expect(check.run(evidence({ front: back, back: front }))).toMatchObject({
      status: 'failed',
      reasons: ['document.side_mismatch'],
    });
    expect(check.run(evidence({ front: back })).reasons).toEqual(['document.side_mismatch']);
  });

  it('sees one side twice, by its zone or by its words', () => {
    const again = mrzReading(CARD_MRZ.map((line) => line.replace('ERIKSSON', 'ERIKSS0N')));
    expect(check.run(evidence({ front: back, back: side({ mrz: again, print: [] }) }))).toMatchObject({
      status: 'failed',
      reasons: ['document.side_repeated'],
    });
    expect(check.run(evidence({ front, back: front })).reasons).toEqual(['document.side_repeated']);
  });

  it('leaves sides of two documents to another photo or a human', () => {
    const stranger = side({ mrz: mrzReading(OTHER_MRZ), print: [] });
    const outcome = check.run(evidence({ front, back: stranger }));
    expect(outcome).toMatchObject({ status: 'inconclusive', reasons: ['document.sides_differ'] });
    expect(outcome.comparisons?.map(({ field }) => field)).toEqual(['surname', 'dateOfBirth']);
  });

  it('does not make two documents of one misread value', () => {
    const misread = side({ mrz: mrzReading(CARD_MRZ.map((line) => line.replace('7408122', '7408222'))), print: [] });
    expect(check.run(evidence({ front, back: misread })).status).toBe('passed');
  });

  it('notices a clear second document beside the first', () => {
    const beside = (confidence: number, format: DocumentOutline['format']) =>
      check.run(evidence({ front: side({ more: { otherOutlines: [outline(confidence, format)] } }) }));
    expect(beside(0.95, 'ID-1')).toMatchObject({ status: 'inconclusive', reasons: ['document.several'] });
    expect(beside(0.5, 'ID-1').status).toBe('passed');
    expect(beside(0.95, null).status).toBe('passed');
    const another = check.run(evidence({ front: side({ more: ANOTHER_IN_THE_MIDDLE }) }));
    expect(another).toMatchObject({ status: 'inconclusive', reasons: ['document.several'] });
    const backOfAnother = side({ mrz: mrzReading(CARD_MRZ), print: [], more: ANOTHER_IN_THE_MIDDLE });
    expect(check.run(evidence({ front: backOfAnother })).reasons).toEqual(['document.several']);
  });

  it('calls no back missing that may lie beside the front', () => {
    const beside = side({ mrz: null, print: CARD_FRONT, more: ANOTHER_IN_THE_MIDDLE });
    expect(check.run(evidence({ front: beside })).reasons).toEqual(['document.several']);
  });
});
