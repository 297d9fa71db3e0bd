import { describe, expect, it } from 'vitest';
import type { VisualField } from '../visual/index.ts';
import { textLines } from '../visual/text-lines.fixture.ts';
import { kindByCode } from './kind-by-code.ts';
import { type MrzIdentity, type RecognitionInput, recogniseDocument } from './recognise-document.ts';

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
      confidence: expect.closeTo(0.9, 2),
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
    ['RĪDIČSKÝ PRŮKAZ', 'driver_licence'],
    ['VAIRUOTOJO PAŽYMĖJIMAS', 'driver_licence'],
    ['SÜRÜCÜ BELGESİ', 'driver_licence'],
    ['ΑΔΕΙΑ ΟΔΗΓΗΣΗΣ', 'driver_licence'],
    ['ПАСПОРТ', 'passport'],
    ['ÚTLEVÉL', 'passport'],
    ['DIAVATIRIO', 'passport'],
    ['OSOBNA ISKAZNICA', 'id_card'],
    ['DOCUMENTO NACIONAL DE IDENT1DAD', 'id_card'],
    ['TÍTULO DE RESIDÊNCIA', 'residence_permit'],
    ['IKAMET IZNI', 'residence_permit'],
    ['VĪZA', 'visa'],
    ['CALIFORNIA DRIVER LICENSE', 'driver_licence'],
    ['IDENTIFICATION CARD', 'id_card'],
    ['CĂN CƯỚC CÔNG DÂN', 'id_card'],
    ['KITAMBULISHO CHA TAIFA', 'id_card'],
    ['GIẤY PHÉP LÁI XE', 'driver_licence'],
    ['TRWYDDED YRRU', 'driver_licence'],
    ['CARNET DE EXTRANJERIA', 'residence_permit'],
    ['HỘ CHIẾU / PASSPORT', 'passport'],
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

  it('says that it does not know', () => {
    expect(recognise({ lines: textLines([['ORDER OF MERIT', 0, 0]]), format: 'ID-1' })).toMatchObject({
      kind: null,
      confidence: 0,
    });
    const both = textLines([
      ['DRIVING LICENCE', 0, 0],
      ['RESIDENCE PERMIT', 0, 30],
    ]);
    expect(recognise({ lines: both }).kind).toBeNull();
  });

  it('weighs the size: a card of the passport office is no passport book', () => {
    const lines = textLines([['PASSPORT', 0, 0]]);
    expect(recognise({ lines, format: 'ID-3' }).confidence).toBeGreaterThan(
      recognise({ lines, format: 'ID-1' }).confidence,
    );
  });

  it('takes the code that is printed beside its label', () => {
    const code: VisualField = { ...surname, attribute: 'documentCode', value: 'P' };
    expect(recognise({ visual: [code] }).kind).toBe('passport');
    expect(recognise({ visual: [{ ...code, found: 'mrz-value' }] }).kind).toBeNull();
    expect(recognise({ visual: [{ ...code, value: 'IR' }] }).kind).toBe('residence_permit');
    expect(recognise({ visual: [{ ...code, value: 'C' }] }).kind).toBeNull();
  });

  it('takes kind and issuer from a barcode that was understood', () => {
    const barcode = { kind: 'driver_licence', issuingState: 'USA' } as const;
    expect(recognise({ barcode })).toMatchObject({ kind: 'driver_licence', issuingState: 'USA', side: 'back' });
  });

  it('knows the back of a licence by its table of categories', () => {
    const rows = ['AM', 'A1', 'A2', 'B', 'C1', 'BE'].map((text, i): [string, number, number] => [text, 0, 20 * i]);
    expect(recognise({ lines: textLines([...rows, ['9.', 0, 200], ['10.', 40, 200]]) })).toMatchObject({
      kind: 'driver_licence',
      side: 'back',
    });
  });

  it.each([
    [
      [
        ['LT', 10, 10],
        ['VAIRUOTOJO PAZYMEJIMAS', 80, 10],
        ['1. PETRAITIS', 80, 40],
      ],
      'LTU',
    ],
    [
      [
        ['D', 10, 10],
        ['FUHRERSCHEIN', 80, 10],
        ['3. 12.08.1974 UTRECHT', 80, 200],
      ],
      'DEU',
    ],
    [
      [
        ['DRIVER LICENSE', 80, 10],
        ['CALIFORNIA', 10, 10],
      ],
      'USA',
    ],
    [
      [
        ['ONTARIO', 10, 10],
        ["DRIVER'S LICENCE", 80, 10],
      ],
      'CAN',
    ],
    [
      [
        ['REPUBLIC OF CROATIA', 0, 0],
        ['IDENTITY CARD', 0, 20],
        ['SERBIA', 0, 300],
      ],
      'HRV',
    ],
    [[['DRIVING LICENCE', 0, 0]], null],
  ] as const)('tells the issuer of %j: %s', (rows, state) => {
    const lines = textLines(rows.map(([text, x, y]): [string, number, number] => [text, x, y]));
    expect(recognise({ lines }).issuingState).toBe(state);
  });

  it('knows a licence of North America by its captions, and its country by its dates', () => {
    const lines = textLines([
      ['4d DL', 20, 20],
      ['3 DOB', 20, 40],
      ['10/25/2002', 80, 40],
      ['4b EXP', 20, 60],
    ]);
    expect(recognise({ lines })).toMatchObject({ kind: 'driver_licence', issuingState: 'USA' });
  });

  it('makes no table of categories out of uncertain letters', () => {
    const lines = textLines(['D', 'L', 'G', 'C', 'T', 'B'].map((letter, row) => [letter, 20, 30 * row]));
    const uncertain = lines.map((line) => ({ ...line, confidence: 0.6 }));
    expect(recognise({ lines: uncertain }).kind).toBeNull();
  });
});
