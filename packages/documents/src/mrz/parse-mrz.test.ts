import { type MrzFields, writeMrz } from '@bonafide/testkit';
import fc from 'fast-check';
import { parse as parseByOracle } from 'mrz';
import { describe, expect, it } from 'vitest';
import { checkDigit } from './check-digit.ts';
import type { Mrz, MrzFieldName } from './mrz-types.ts';
import { parseMrz } from './parse-mrz.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

function parsed(lines: readonly string[]): Mrz {
  const mrz = parseMrz(lines, { now: NOW });
  if (mrz === null) throw new Error('no layout fits');
  return mrz;
}

const withDigit = (text: string) => text + checkDigit(text);
const fieldValue = (mrz: Mrz, name: MrzFieldName) => mrz.fields.find((field) => field.name === name)?.value;
const wrongDigits = (mrz: Mrz) => mrz.checkDigits.filter(({ valid }) => !valid).map(({ name }) => name);

const ERIKSSON = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

describe('parseMrz', () => {
  it('reads the passport of ICAO 9303-4 appendix B', () => {
    const mrz = parsed(ERIKSSON);
    expect(mrz).toMatchObject({ format: 'TD3', valid: true });
    expect(Object.fromEntries(mrz.fields.map(({ name, value }) => [name, value]))).toEqual({
      documentCode: 'P',
      issuingState: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      dateOfBirth: '1974-08-12',
      sex: 'F',
      dateOfExpiry: '2012-04-15',
      personalNumber: 'ZE184226B',
    });
  });

  it.each([
    ['TD1', ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<']],
    ['TD2', ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
    ['MRV-A', ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<']],
    ['MRV-B', ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<']],
    ['FRENCH_ID', ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6']],
  ] as const)('knows a %s', (format, lines) => {
    expect(parsed(lines)).toMatchObject({ format, valid: true });
  });

  it('marks where every field stands', () => {
    for (const { raw, range } of parsed(ERIKSSON).fields) {
      expect(ERIKSSON[range.line]?.slice(range.start, range.end)).toBe(raw);
    }
  });

  it('takes a name without two fillers for the primary identifier', () => {
    const [first, second = ''] = ['P<UTOMAJOR<TOM'.padEnd(44, '<'), ERIKSSON[1]];
    const mrz = parsed([first, second]);
    expect([fieldValue(mrz, 'surname'), fieldValue(mrz, 'givenNames')]).toEqual(['MAJOR TOM', null]);
  });

  it('follows a long document number into the optional data (ICAO 9303-5 note j)', () => {
    const mrz = parsed([
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ]);
    expect(fieldValue(mrz, 'documentNumber')).toBe('D23145890734');
    expect(mrz.checkDigits[0]).toMatchObject({ valid: true, range: { line: 0, start: 18, end: 19 } });
    expect(mrz.valid).toBe(true);
  });

  it('puts the Romanian personal code together', () => {
    const mrz = parsed(['IDROUPOPESCU<<ION<<<<<<<<<<<<<<<<<<<', 'XR123456<1ROU8001014M301231012345678']);
    expect(mrz.format).toBe('ROMANIAN_ID');
    expect(fieldValue(mrz, 'personalNumber')).toBe('1800101234567');
  });

  it('reads a Swiss driving licence, which has no check digit', () => {
    const mrz = parsed(['AAA001D<<', 'FACHE305142128097<<800126<<<<<', 'MARCHAND<<FABIENNE<<<<<<<<<<<<']);
    expect(mrz).toMatchObject({ format: 'SWISS_LICENCE', checkDigits: [] });
    expect(fieldValue(mrz, 'dateOfBirth')).toBe('1980-01-26');
  });

  it('puts the number of a Russian internal passport together and spells names both ways', () => {
    const mrz = parsed([
      'PNRUSZAQUROV<<PETR<FEDOROVI3<<<<<<<<<<<<<<<<',
      '3919353498RUS7207233M<<<<<<<4151218910003<50',
    ]);
    expect(mrz).toMatchObject({ format: 'RUSSIAN_PASSPORT', valid: true });
    expect(fieldValue(mrz, 'documentNumber')).toBe('3914935349');
    expect(fieldValue(mrz, 'dateOfIssue')).toBe('2015-12-18');
    expect(fieldValue(mrz, 'givenNames')).toBe('PETR FEDOROVICH');
    expect(mrz.fields.find(({ name }) => name === 'givenNames')?.native).toBe('ПЕТР ФЕДОРОВИЧ');
  });

  it.each([
    [
      'FRENCH_LICENCE',
      'D1FRA13AA000026181231MARTIN<<9',
      { documentNumber: '13AA00002', dateOfExpiry: '2018-12-31', surname: 'MARTIN' },
    ],
    ['DUTCH_LICENCE', withDigit('D1NLD15094962111659VL36C7R6B8'), { documentNumber: '5094962111', versionNumber: '1' }],
    ['LICENCE', withDigit('D1HRV1234567890ABCDEFGHIJKLMN'), { issuingState: 'HRV', documentCode: 'D1' }],
  ] as const)('reads a %s of one line', (format, line, values) => {
    const mrz = parsed([line]);
    expect(mrz).toMatchObject({ format, valid: true });
    expect(Object.fromEntries(mrz.fields.map(({ name, value }) => [name, value]))).toMatchObject(values);
  });

  it.each([
    ['NLD', 'I<NLDSPECI20142999999990<<<<<8', '999999990'],
    ['ESP', 'IDESPBAA000589599999999R<<<<<<', '99999999R'],
    ['EST', 'IDESTAA0000000638001085718<<<<', '38001085718'],
    ['D', 'IDD<<T22000129364085<<<<<<<<<<', undefined],
  ])('finds the personal number in the optional data of %s', (_, line, number) => {
    const mrz = parsed([line, '6408125F2010315D<<<<<<<<<<<<<4', 'MUSTERMANN<<ERIKA<<<<<<<<<<<<<']);
    expect(fieldValue(mrz, 'personalNumber')).toBe(number);
  });

  it('finds the Belgian number in the second line, beside a long document number', () => {
    const mrz = parsed([
      'IDBEL590330101<85<<<<<<<<<<<<<',
      '8502015F2410150BEL850201332798',
      'REINARTZ<<ULRIKE<KATIA<E<<<<<<',
    ]);
    expect(fieldValue(mrz, 'documentNumber')).toBe('5903301018');
    expect(fieldValue(mrz, 'personalNumber')).toBe('85020133279');
    expect(mrz.fields.find(({ name }) => name === 'personalNumber')?.range).toEqual({ line: 1, start: 18, end: 29 });
  });

  it('keeps what is known of an incomplete date', () => {
    const lines = [ERIKSSON[0] ?? '', (ERIKSSON[1] ?? '').replace('740812', '74<<<<')];
    expect(parsed(lines).fields.find(({ name }) => name === 'dateOfBirth')).toMatchObject({
      value: null,
      partial: '1974',
      valid: true,
    });
  });

  it('takes a card of an unknown code for the ICAO layout of its size', () => {
    expect(parsed(['X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']).format).toBe('TD2');
    expect(parseMrz(['X'.repeat(30)], { now: NOW })).toBeNull();
  });

  it('tells a wrong check digit, what it should be, and keeps the printed one', () => {
    const forged = [ERIKSSON[0] ?? '', (ERIKSSON[1] ?? '').replace('7408122F', '7408112F')];
    const mrz = parsed(forged);
    expect(wrongDigits(mrz)).toEqual(['dateOfBirth', 'composite']);
    expect(mrz.checkDigits[1]).toMatchObject({ expected: '1', actual: '2' });
    expect(mrz.valid).toBe(false);
  });

  it('keeps wrong fields without hiding them', () => {
    const mrz = parsed([ERIKSSON[0] ?? '', 'L898902C36QQQ7413122H1204159ZE184226B<<<<<10']);
    const errors = mrz.fields.filter(({ error }) => error).map(({ name, error }) => [name, error]);
    expect(errors).toEqual([
      ['nationality', 'country'],
      ['dateOfBirth', 'date'],
      ['sex', 'character'],
    ]);
  });

  it('knows no layout of another size or alphabet', () => {
    expect(parseMrz(['P<UTO', 'L89'], { now: NOW })).toBeNull();
    expect(parseMrz([], { now: NOW })).toBeNull();
    expect(
      parseMrz(
        ERIKSSON.map((line) => line.toLowerCase()),
        { now: NOW },
      ),
    ).toBeNull();
  });
});

const letters = (min: number, max: number) => fc.stringMatching(new RegExp(`^[A-Z]{${min},${max}}$`));
const dates = fc.date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
const holders: fc.Arbitrary<MrzFields> = fc.record({
  documentCode: fc.constant('P'),
  issuingState: fc.constantFrom('LTU', 'FRA', 'USA'),
  nationality: fc.constantFrom('LTU', 'D', 'BRA'),
  surname: letters(1, 12),
  givenNames: letters(1, 10),
  documentNumber: fc.stringMatching(/^[A-Z0-9]{9}$/),
  dateOfBirth: dates.map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom('M', 'F'),
  dateOfExpiry: fc.constantFrom('2027-02-28', '2034-12-31'),
});

describe('parseMrz and the npm package mrz', () => {
  it('agree on passports of any holder', () => {
    fc.assert(
      fc.property(holders, (holder) => {
        const lines = writeMrz('TD3', holder);
        const mrz = parsed(lines);
        const { fields } = parseByOracle([...lines]);
        expect(mrz.valid).toBe(true);
        expect(fieldValue(mrz, 'surname')).toBe(fields.lastName);
        expect(fieldValue(mrz, 'givenNames')).toBe(fields.firstName);
        expect(fieldValue(mrz, 'documentNumber')).toBe(fields.documentNumber);
        expect(fieldValue(mrz, 'dateOfBirth')).toBe(holder.dateOfBirth);
        expect(fieldValue(mrz, 'dateOfExpiry')).toBe(holder.dateOfExpiry);
      }),
      { numRuns: 200 },
    );
  });

  it('agree on which check digits are wrong', () => {
    const digits = { documentNumber: 9, dateOfBirth: 19, dateOfExpiry: 27 } as const;
    const names = { documentNumberCheckDigit: 9, birthDateCheckDigit: 19, expirationDateCheckDigit: 27 } as const;
    fc.assert(
      fc.property(
        holders,
        fc.constantFrom(...Object.values(digits)),
        fc.integer({ min: 1, max: 9 }),
        (holder, at, by) => {
          const [first = '', second = ''] = writeMrz('TD3', holder);
          const wrong = String((Number(second[at]) + by) % 10);
          const lines = [first, second.slice(0, at) + wrong + second.slice(at + 1)];
          const { details } = parseByOracle(lines);
          for (const [name, place] of Object.entries(names)) {
            const ours = parsed(lines).checkDigits.find(({ range }) => range.start === place);
            expect(ours?.valid).toBe(details.find(({ field }) => field === name)?.valid);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
