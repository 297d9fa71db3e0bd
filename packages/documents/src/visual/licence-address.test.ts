import { describe, expect, it } from 'vitest';
import { licenceAddress } from './licence-address.ts';
import { readVisualZone } from './read-visual-zone.ts';
import { textLines } from './text-lines.fixture.ts';

const NUMBER = { x: 100, y: 200, width: 120, height: 20 };
const found = (...rows: Parameters<typeof textLines>[0]) =>
  licenceAddress(NUMBER, textLines(rows)).map(({ value }) => value.value);

describe('licenceAddress', () => {
  it('is the line with a house number below the number of the licence', () => {
    expect(found(['RING 37, ÅMÅLSUND', 100, 226])).toEqual(['RING 37, ÅMÅLSUND']);
  });

  it.each<readonly [string, Parameters<typeof textLines>[0]]>([
    ['a name', [['POLISMYNDIGHETEN', 100, 226]]],
    ['a number', [['4206 179746', 100, 226]]],
    ['a date', [['12 MAR 2019', 100, 226]]],
    ['another field', [['9. AM 12 ABC', 100, 226]]],
    ['what stands elsewhere', [['RING 37, ÅMÅLSUND', 300, 226]]],
    ['what stands above', [['RING 37, ÅMÅLSUND', 100, 170]]],
    [
      'one of two',
      [
        ['RING 37, ÅMÅLSUND', 100, 222],
        ['OAK ROAD 100', 100, 244],
      ],
    ],
  ])('is not %s', (_, rows) => {
    expect(found(...rows)).toEqual([]);
  });

  it('is found on a licence whose eighth number was lost', () => {
    const lines = textLines([
      ['1. BJÖRKLUND', 100, 20],
      ['2. INGEGÄRD', 100, 60],
      ['3. 26.10.1995', 100, 100],
      ['4a. 22.10.2022', 100, 140],
      ['4b. 21.10.2037', 240, 140],
      ['5. SXA17W', 100, 180],
      ['RING 37, ÅMÅLSUND', 100, 200],
    ]);
    const fields = readVisualZone({ lines, mrzLines: [], mrzValues: {} });
    const address = fields.find(({ attribute }) => attribute === 'address');
    expect(address).toMatchObject({ value: 'RING 37, ÅMÅLSUND', found: 'numbering' });
    expect(address?.confidence).toBeLessThan(0.85);
  });
});
