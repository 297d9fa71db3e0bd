import { describe, expect, it } from 'vitest';
import { joinPieces, type PlacedLine } from './join-pieces.ts';
import { withoutOverprints } from './overprints.ts';
import { partColumns } from './part-columns.ts';
import { textLines } from './text-lines.fixture.ts';

const placed = (rows: Parameters<typeof textLines>[0]) => textLines(rows).map((line) => ({ line, origin: line.box }));
const textsOf = (lines: readonly PlacedLine[]) => lines.map(({ line }) => line.text);

describe('joinPieces', () => {
  it('joins words of one row that stand close, and keeps where they stood', () => {
    const joined = joinPieces(
      placed([
        ['REPUBLIKA', 62, 20],
        ['ČESKÁ', 20, 21],
      ]),
    );
    expect(textsOf(joined)).toEqual(['ČESKÁ REPUBLIKA']);
    expect(joined[0]?.origin).toMatchObject({ x: 20, y: 20, height: 15 });
  });

  it('leaves columns, rows, labels and other sizes apart', () => {
    const rows = placed([
      ['ERIKSSON', 20, 20],
      ['ZENITH', 140, 20],
      ['ANNA', 20, 40],
      ['Surname', 20, 60],
      ['BERG', 80, 60],
      ['F', 20, 90, 30],
      ['UTO', 40, 95, 10],
    ]);
    expect(joinPieces(rows)).toHaveLength(rows.length);
  });
});

describe('partColumns', () => {
  it('parts the next field’s number and abbreviation on a North American licence from a value', () => {
    const partsOf = (text: string) => textsOf(placed([[text, 20, 20]]).flatMap(partColumns));
    expect(partsOf('W30622636 4b EXP')).toEqual(['W30622636', '4b EXP']);
    expect(partsOf('C84524782 4bEXP')).toEqual(['C84524782', '4bEXP']);
    expect(partsOf('4b EXP')).toEqual(['4b EXP']);
    expect(partsOf('4d DLN D1234567')).toEqual(['4d DLN D1234567']);
  });

  it('parts a date from its neighbours', () => {
    expect(textsOf(placed([['UTOPIAN 23.03.1958', 20, 20]]).flatMap(partColumns))).toEqual(['UTOPIAN', '23.03.1958']);
    expect(textsOf(placed([['M 23.03.1958 ZENITH', 20, 20]]).flatMap(partColumns))).toEqual([
      'M',
      '23.03.1958',
      'ZENITH',
    ]);
  });

  it.each(['23 MAR/MARS 1958', 'Date of birth 23.03.1958', '3. 23.03.1958 ZENITH', 'ERIKSSON'])(
    'leaves %j whole',
    (text) => {
      expect(placed([[text, 20, 20]]).flatMap(partColumns)).toHaveLength(1);
    },
  );
});

describe('withoutOverprints', () => {
  it('drops fragments of a word that is printed all over', () => {
    const lines = textLines([
      ['SPECIMEN', 20, 20],
      ['SPECIMEN', 120, 60],
      ['SPECIM', 220, 90],
      ['ECIMEN', 320, 120],
      ['ERIKSSON', 20, 150],
    ]);
    expect(withoutOverprints(lines).map(({ text }) => text)).toEqual(['ERIKSSON']);
  });

  it('keeps a name that is SPECIMEN, and values that stand twice', () => {
    const lines = textLines([
      ['SPECIMEN', 20, 20],
      ['UTOPIA', 120, 60],
      ['UTOPIA', 220, 90],
    ]);
    expect(withoutOverprints(lines)).toHaveLength(3);
  });

  it('cuts such a word off the end of a value', () => {
    const lines = textLines([
      ...[20, 60, 90, 120].map((y) => ['SPECIMEN', 3 * y, y] as const),
      ['PHOEBE SPECIMEN', 20, 150],
      ['MINISTRO DI PROVAECIMEN', 20, 170],
      ['17351633266EN', 20, 190],
      ['30004455CI', 20, 210],
      ['AB17351633EN', 20, 230],
    ]);
    expect(withoutOverprints(lines).map(({ text }) => text)).toEqual([
      'PHOEBE',
      'MINISTRO DI PROVA',
      '17351633266',
      '30004455CI',
      'AB17351633EN',
    ]);
  });

  it('keeps a single letter whose direction cannot be told', () => {
    const [line] = textLines([['F', 20, 20]]);
    if (!line) throw new Error('no line');
    const [a, b, c, d] = line.quad;
    expect(withoutOverprints([{ ...line, quad: [a, { ...b, y: b.y + 9 }, { ...c, y: c.y + 9 }, d] }])).toHaveLength(1);
  });

  it('drops what leans', () => {
    const [line] = textLines([['VOID', 20, 20]]);
    if (!line) throw new Error('no line');
    const [a, b, c, d] = line.quad;
    const leaning = { ...line, quad: [a, { ...b, y: b.y + 9 }, { ...c, y: c.y + 9 }, d] as const };
    expect(withoutOverprints([leaning])).toEqual([]);
  });
});
