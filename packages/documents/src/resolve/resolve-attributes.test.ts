import { describe, expect, it } from 'vitest';
import type { MrzValue } from './mrz-attributes.ts';
import { type LocatedField, resolveAttributes } from './resolve-attributes.ts';

const box = { x: 1, y: 2, width: 30, height: 4 };
function mrz(value: string, more: Partial<MrzValue> = {}): MrzValue {
  return {
    value,
    raw: value,
    confidence: 0.9,
    region: { step: 'BACK', box },
    proven: false,
    truncated: false,
    ...more,
  };
}
function visual(attribute: LocatedField['attribute'], value: string, more: Partial<LocatedField> = {}): LocatedField {
  return {
    attribute,
    value,
    possible: [value],
    raw: value,
    box,
    confidence: 0.95,
    found: 'label',
    step: 'FRONT',
    ...more,
  };
}

describe('resolveAttributes', () => {
  it('joins agreeing readings and learns the native spelling', () => {
    const { surname } = resolveAttributes({
      mrz: { surname: mrz('ZEMAITE') },
      visual: [visual('surname', 'ŽEMAITĖ')],
    });
    expect(surname).toMatchObject({ value: 'ZEMAITE', source: 'both', native: 'ŽEMAITĖ', conflict: false });
    expect(surname?.confidence).toBeCloseTo(0.995);
    expect(surname?.readings.map((reading) => reading.region)).toEqual([
      { step: 'BACK', box },
      { step: 'FRONT', box },
    ]);
  });

  it('keeps a single reading as it is', () => {
    const resolved = resolveAttributes({ mrz: null, visual: [visual('dateOfIssue', '2019-01-02')] });
    expect(resolved.dateOfIssue).toMatchObject({
      value: '2019-01-02',
      source: 'visual',
      native: null,
      conflict: false,
    });
    expect(Object.keys(resolved)).toEqual(['dateOfIssue']);
  });

  it('claims less for a zone that nothing confirms than for one that the print repeats', () => {
    const zone = { surname: mrz('ZEMAITE', { confidence: 1 }) };
    expect(resolveAttributes({ mrz: zone, visual: [] }).surname?.confidence).toBe(0.95);
    expect(resolveAttributes({ mrz: zone, visual: [visual('surname', 'ŽEMAITĖ')] }).surname?.confidence).toBe(1);
  });

  it('shows a contradiction and prefers what a check digit proves', () => {
    const contradicting = [visual('dateOfBirth', '1985-01-17')];
    const proven = { dateOfBirth: mrz('1990-03-11', { proven: true, confidence: 0.5 }) };
    expect(resolveAttributes({ mrz: proven, visual: contradicting }).dateOfBirth).toMatchObject({
      value: '1990-03-11',
      source: 'mrz',
      conflict: true,
      readings: [{ value: '1990-03-11' }, { value: '1985-01-17' }],
    });
  });

  it('keeps the MRZ value where the print may be a misread label', () => {
    const input = { mrz: { givenNames: mrz('ANNA MARIA') }, visual: [visual('givenNames', 'APENDOS')] };
    expect(resolveAttributes(input).givenNames).toMatchObject({ value: 'ANNA MARIA', source: 'mrz', conflict: false });
  });

  it('prefers the print where the MRZ was hardly read', () => {
    const input = { mrz: { sex: mrz('M', { confidence: 0.4 }) }, visual: [visual('sex', 'F')] } as const;
    expect(resolveAttributes(input).sex).toMatchObject({ value: 'F', source: 'visual', conflict: true });
  });

  it('does not call a probable misreading a contradiction', () => {
    const input = {
      mrz: { documentNumber: mrz('AB123456') },
      visual: [visual('documentNumber', 'AB123457')],
    };
    expect(resolveAttributes(input).documentNumber).toMatchObject({ conflict: false });
  });

  it('takes the whole name where the MRZ is cut', () => {
    const { givenNames } = resolveAttributes({
      mrz: { givenNames: mrz('CHRISTELLE HELENE LAUR', { truncated: true }) },
      visual: [visual('givenNames', 'CHRISTELLE HELENE LAURENCE')],
    });
    expect(givenNames).toMatchObject({ value: 'CHRISTELLE HELENE LAURENCE', source: 'both' });
  });
});

describe('a print that lost its spaces', () => {
  it('is parted as the MRZ parts it, also where it corrects a letter of the MRZ', () => {
    const { givenNames } = resolveAttributes({
      mrz: { givenNames: mrz('BARACK HUSSEN') },
      visual: [visual('givenNames', 'BARACKHUSSEIN')],
    });
    expect(givenNames).toMatchObject({ value: 'BARACK HUSSEIN', source: 'visual', conflict: false });
  });
});

describe('two sides', () => {
  it("keep every reading; the MRZ value's place counts before the first side", () => {
    const { documentNumber } = resolveAttributes({
      mrz: { documentNumber: mrz('AB123456') },
      visual: [
        visual('documentNumber', 'ZZ999999'),
        visual('documentNumber', 'AB123456', { found: 'mrz-value', step: 'BACK' }),
      ],
    });
    expect(documentNumber).toMatchObject({ value: 'AB123456', source: 'both', conflict: false });
    expect(documentNumber?.readings).toHaveLength(3);
  });
});

describe('a barcode', () => {
  const barcode = (value: string, truncated = false) => ({
    value,
    raw: value,
    confidence: 0.995,
    region: { step: 'BACK' as const, box },
    truncated,
  });

  it('counts before the print, keeps its own reading and learns the native spelling', () => {
    const { surname } = resolveAttributes({
      mrz: null,
      barcode: { surname: barcode('NUNEZ') },
      visual: [visual('surname', 'NUÑEZ')],
    });
    expect(surname).toMatchObject({ value: 'NUNEZ', source: 'both', native: 'NUÑEZ', conflict: false });
    expect(surname?.readings.map(({ source }) => source)).toEqual(['barcode', 'visual']);
  });

  it('contradicts a print that says something else, and wins', () => {
    const input = {
      mrz: null,
      barcode: { dateOfBirth: barcode('1990-03-11') },
      visual: [visual('dateOfBirth', '1971-08-21', { confidence: 0.999 })],
    } as const;
    expect(resolveAttributes(input).dateOfBirth).toMatchObject({
      value: '1990-03-11',
      source: 'barcode',
      conflict: true,
    });
  });

  it('gives way to a whole name that agrees when the writer cut its own', () => {
    const input = {
      mrz: null,
      barcode: { givenNames: barcode('MARIA ANTONIE', true) },
      visual: [visual('givenNames', 'MARIA ANTONIETTA')],
    };
    expect(resolveAttributes(input).givenNames).toMatchObject({ value: 'MARIA ANTONIETTA', source: 'both' });
  });

  it('speaks alone when nothing else was read', () => {
    expect(resolveAttributes({ mrz: null, barcode: { sex: barcode('F') }, visual: [] }).sex).toMatchObject({
      value: 'F',
      source: 'barcode',
      native: null,
      confidence: 0.995,
    });
  });

  it('is held against an MRZ as well', () => {
    const input = {
      mrz: { documentNumber: mrz('AB123456', { proven: true }) },
      barcode: { documentNumber: barcode('ZZ999999') },
      visual: [],
    };
    expect(resolveAttributes(input).documentNumber).toMatchObject({ value: 'AB123456', source: 'mrz', conflict: true });
  });
});
