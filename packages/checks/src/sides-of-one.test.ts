import { type Box, type DocumentOutline, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { faces, mrzReading, NOW, type Print, side } from './evidence.fixture.ts';
import { type CardsTogether, sideAmong, sidesOfOne } from './sides-of-one.ts';

const ZONE = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F3204153UTO<<<<<<<<<<<2', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const OTHERS_ZONE = [
  'I<UTOAB12345674<<<<<<<<<<<<<<<',
  '9001011M3001019UTO<<<<<<<<<<<4',
  'SMITH<<JOHN<<<<<<<<<<<<<<<<<<<',
];
const printOf = (more: Readonly<Record<string, string>>): readonly Print[] => {
  const said = { Surname: 'ERIKSSON', 'Date of birth': '12 AUG 1974', ...more };
  const rows = Object.entries(said).flatMap(([label, value], row): Print[] => [
    [label, 20, 40 + 40 * row],
    [value, 20, 56 + 40 * row],
  ]);
  return [['IDENTITY CARD', 10, 10], ...rows];
};
const frontSaying = (more: Readonly<Record<string, string>> = {}) => side({ mrz: null, print: printOf(more) });
const BACK = side({ mrz: mrzReading(ZONE), print: [] });
const are = (front: ReturnType<typeof side>, back = BACK) => sidesOfOne([front, back], NOW).are;

describe('two cards on one page', () => {
  it('are one document where both say the same person, or the same number, whichever comes first', () => {
    expect(are(frontSaying())).toBe('one');
    const front = frontSaying({ 'Document number': 'D23145890' });
    expect(sidesOfOne([BACK, front], NOW)).toEqual({ are: 'one', front, back: BACK });
    expect(sidesOfOne([front, BACK], NOW)).toEqual({ are: 'one', front, back: BACK });
  });

  it('are one, too, where the day and the month of a date were taken for each other', () => {
    expect(are(frontSaying({ 'Date of birth': '08.12.1974' }))).toBe('one');
    expect(are(frontSaying({ 'Date of birth': '09.12.1974' }))).toBe('unclear');
  });

  it('are two where they contradict each other', () => {
    expect(are(frontSaying(), side({ mrz: mrzReading(OTHERS_ZONE), print: [] }))).toBe('two');
  });

  it('are not proven one where anything differs, such as the number of a card that was renewed', () => {
    expect(are(frontSaying({ 'Document number': 'C99988877' }))).toBe('unclear');
  });

  it('are not proven one where they share what others share, too', () => {
    const family = side({ mrz: null, print: printOf({ 'Date of birth': '', 'Date of expiry': '15 APR 2032' }) });
    expect(are(family)).toBe('unclear');
    expect(are(side({ mrz: null, print: [['IDENTITY CARD', 10, 10]] }))).toBe('unclear');
  });

  it('are not proven one by what was hardly read', () => {
    expect(are(side({ mrz: null, print: printOf({}), printConfidence: 0.5 }))).toBe('unclear');
  });
});

describe('a side that was read off the whole page', () => {
  const at = (box: Box): DocumentOutline => ({
    quad: quadOfBox(box),
    method: 'network',
    confidence: 0.9,
    format: 'ID-1',
    cutOff: false,
  });
  const [UPPER, LOWER] = [
    at({ x: 10, y: 10, width: 200, height: 126 }),
    at({ x: 10, y: 150, width: 200, height: 126 }),
  ];
  const lying = (outline: DocumentOutline) => side({ print: [], more: { outline, portraits: faces([]) } });
  const [front, back] = [lying(UPPER), lying(LOWER)];
  const among = (are: CardsTogether['are'], read = lying(LOWER)) => sideAmong({ are, front, back }, 'front', read);

  it('is the own side of one document, and as it was read where nothing is known', () => {
    const read = lying(LOWER);
    expect(among('one')).toBe(front);
    expect(among('unclear', read)).toBe(read);
  });

  it('is the card that was read, where there are two documents, and never the other', () => {
    expect(among('two')).toEqual({ ...back, anotherCard: true });
    expect(among('two', lying(UPPER))).toEqual({ ...front, anotherCard: true });
  });

  it('is the own card alone where both were read as one', () => {
    expect(among('two', lying(at({ x: 10, y: 10, width: 200, height: 266 })))).toEqual({ ...front, anotherCard: true });
  });

  it('stays as it was read where the other was seen', () => {
    const seen = side({ print: [], more: { outline: UPPER, otherOutlines: [LOWER], portraits: faces([]) } });
    expect(among('two', seen)).toEqual({ ...seen, anotherCard: true });
  });
});

describe("a licence's front and a back that names nobody", () => {
  const FRONT: readonly Print[] = [
    ['DRIVING LICENCE', 100, 0],
    ['1. ERIKSSON', 200, 40],
    ['2. ANNA', 200, 70],
    ['3. 12.08.1974 ZENITH', 200, 100],
    ['4a. 15.04.2022', 200, 130],
    ['4b. 15.04.2032', 200, 160],
    ['5. D23145890', 200, 190],
  ];
  const back = (until: string) =>
    side({
      mrz: null,
      print: [
        ['9.', 60, 10],
        ['10.', 160, 10],
        ['11.', 300, 10],
        ['12.', 440, 10],
        ['B', 60, 60],
        ['15.04.22', 160, 60],
        [until, 300, 60],
      ],
    });

  it('are one where its table ends when the front expires', () => {
    const front = side({ mrz: null, print: FRONT });
    expect(front.recognised).toMatchObject({ kind: 'driver_licence', side: 'front' });
    expect(are(front, back('15.04.32'))).toBe('one');
    expect(are(front, back('16.04.32'))).toBe('unclear');
  });
});
