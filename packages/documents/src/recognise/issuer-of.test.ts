import type { DocumentKind } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { findVisualValues, type VisualField } from '../visual/index.ts';
import { textLines } from '../visual/text-lines.fixture.ts';
import { issuerByWords } from './issuer-of.ts';

function issuer(texts: readonly string[], kind: DocumentKind | null = 'id_card', visual: readonly VisualField[] = []) {
  const lines = textLines(texts.map((text, index) => [text, 200, 40 * index]));
  return issuerByWords({ kind, lines, visual, licenceBack: false });
}

const labelled = (attribute: VisualField['attribute'], value: string): VisualField => {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return { attribute, value, possible: [value], raw: value, box, confidence: 0.9, found: 'label' };
};

describe('issuerByWords', () => {
  it.each([
    ['LTU', ['Išdavimo data / Date of issue', 'Asmens kodas / Personal No.']],
    ['EST', ['Sünnikoht / Place of birth', 'Isikukood / Personal code']],
    ['HUN', ['Születési hely', 'Állampolgárság']],
    ['FIN', ['Syntymäpaikka / Födelseort', 'Kansalaisuus / Medborgarskap', 'Sukunimi / Efternamn']],
    ['SWE', ['Födelseort', 'Medborgarskap', 'Efternamn']],
    ['SVN', ['Datum rojstva / Date of birth', 'Državljanstvo / Nationality', 'Priimek / Surname']],
  ])('%s by the language of %j', (state, texts) => {
    expect(issuer(texts)).toBe(state);
  });

  it.each([
    ['German', ['Geburtsdatum', 'Staatsangehörigkeit', 'Behörde']],
    ['Spanish', ['Fecha de nacimiento', 'Nacionalidad', 'Domicilio']],
    ['one label', ['Asmens kodas']],
    ['languages side by side', ['Sünnikoht', 'Isikukood', 'Asmens kodas', 'Išdavimo data']],
  ])('not by %s', (_, texts) => {
    expect(issuer(texts)).toBeNull();
  });

  it('by authorities that one state has', () => {
    expect(issuer(['Myndighet / Authority', 'POLISMYNDIGHETEN'])).toBe('SWE');
    expect(issuer(['BEZIRKSHAUPTMANNSCHAFT GRAZ'])).toBe('AUT');
    expect(issuer(['POLICE'])).toBeNull();
  });

  it('by the printed code before the words of other countries', () => {
    expect(issuer(['OFFICE', 'FRANCE'], 'passport', [labelled('issuingState', 'LVA')])).toBe('LVA');
  });

  it('by the nationality of those whose state alone gives such documents', () => {
    const visual = [labelled('nationality', 'NLD')];
    expect(issuer(['BURG. VAN ZENIT'], 'id_card', visual)).toBe('NLD');
    expect(issuer(['BURG. VAN ZENIT'], 'residence_permit', visual)).toBeNull();
    expect(issuer(['BURG. VAN ZENIT'], 'driver_licence', visual)).toBeNull();
  });

  it('by no letter that a pattern reads like', () => {
    const lines = textLines([
      ['N', 10, 10],
      ['DRIVING LICENCE', 200, 10],
      ['1. OLSEN', 200, 200],
    ]);
    const unsure = lines.map((line) => ({ ...line, confidence: line.text === 'N' ? 0.5 : 1 }));
    const input = { kind: 'driver_licence', visual: [], licenceBack: false } as const;
    expect(issuerByWords({ ...input, lines })).toBe('NOR');
    expect(issuerByWords({ ...input, lines: unsure })).toBeNull();
  });

  it('reads the captions of North America where digits stand for their letters', () => {
    const lines = textLines([
      ['3 D0B 10/25/2002', 20, 20],
      ['4a 1SS 10/26/2020', 20, 60],
      ['4b EXP 10/25/2028', 20, 100],
    ]);
    expect(findVisualValues({ lines, mrzLines: [] })).not.toEqual([]);
    expect(issuerByWords({ kind: 'driver_licence', lines, visual: [], licenceBack: false })).toBe('USA');
  });
});
