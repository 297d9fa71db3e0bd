import { describe, expect, it } from 'vitest';
import { inferPlaces } from './infer-places.ts';
import { textLines } from './text-lines.fixture.ts';

const box = (x: number, y: number) => ({ x, y, width: 120, height: 14 });
const KNOWN = [
  { attribute: 'surname', box: box(20, 20) },
  { attribute: 'givenNames', box: box(20, 50) },
  { attribute: 'dateOfBirth', box: box(20, 80) },
] as const;

const read = (rows: Parameters<typeof textLines>[0], known: Parameters<typeof inferPlaces>[1] = KNOWN) =>
  Object.fromEntries(inferPlaces(textLines(rows), known).map(({ attribute, value }) => [attribute, value.value]));

describe('inferPlaces', () => {
  it.each([
    ['PRÉFECTURE DE ZÉNITH'],
    ['URZĄD ZENIT'],
    ['POLISMYNDIGHETEN'],
    ['BÜRGERAMT ZENIT, LANDRAT'],
    ['NYILVÁNTARTÓ HIVATAL'],
  ])('knows the office %s by its words', (text) => {
    expect(read([[text, 300, 200]])).toEqual({ authority: text });
  });

  it.each([['RING 72, ZENITH'], ['12 RUE DU PORT, ZÉNITH'], ['NOVA 7B, 1010 ZENITH']])(
    'knows the address %s by its form',
    (text) => {
      expect(read([[text, 300, 200]])).toEqual({ address: text });
    },
  );

  it('takes the town beside or below the birth for its place', () => {
    expect(read([['NOVO SELO', 240, 80]])).toEqual({ placeOfBirth: 'NOVO SELO' });
    expect(read([['NOVO SELO', 20, 110]])).toEqual({ placeOfBirth: 'NOVO SELO' });
  });

  it.each([
    [
      'two offices',
      [
        ['URZĄD ZENIT', 20, 200],
        ['POLICE OFFICE', 20, 230],
      ],
    ],
    ['an office that heads the document', [['MINISTRY OF THE INTERIOR', 20, 2]]],
    ['the document’s title', [['RESIDENCE PERMIT POLICE', 20, 200]]],
    ['a town far from the birth', [['NOVO SELO', 20, 300]]],
    ['print lower than values', [['NOVO SELO', 20, 110, 9]]],
    [
      'two towns',
      [
        ['NOVO SELO', 20, 110],
        ['ZENITH', 240, 80],
      ],
    ],
    ['small letters', [['Novo selo', 20, 110]]],
    ['a date', [['ZENITH 12, 12.08.1974', 20, 300]]],
    ['numbers alone', [['RING 72', 20, 300]]],
  ] as const)('infers nothing from %s', (_, rows) => {
    expect(read(rows)).toEqual({});
  });

  it('leaves what is known', () => {
    expect(read([['URZĄD ZENIT', 20, 200]], [...KNOWN, { attribute: 'authority', box: box(20, 180) }])).toEqual({});
    expect(read([['NOVO SELO', 20, 110]], KNOWN.slice(1))).toEqual({});
  });
});
