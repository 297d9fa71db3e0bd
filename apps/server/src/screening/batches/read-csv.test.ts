import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

async function entries(csv: string) {
  const read = await readCsv(csv);
  if (!read.ok) throw new Error(read.problem);
  return read.entries;
}
const people = async (csv: string) => (await entries(csv)).map(({ person }) => person);
const NOTHING = { dateOfBirth: null, nationality: null, sex: null, documentNumber: null, country: null };

describe('readCsv', () => {
  it('reads every column by its name', async () => {
    const csv = [
      'id,kind,name,dateOfBirth,nationality,sex,documentNumber,country',
      '1,PERSON,"Eriksson, Anna",1974-08-12,se,F,L898902C3,SE',
      '2,company,Vellamo Oy,,,,,FI',
    ].join('\r\n');
    expect(await people(csv)).toEqual([
      {
        id: '1',
        kind: 'PERSON',
        name: 'Eriksson, Anna',
        dateOfBirth: '1974-08-12',
        nationality: 'SE',
        sex: 'FEMALE',
        documentNumber: 'L898902C3',
        country: 'SE',
      },
      { id: '2', kind: 'COMPANY', name: 'Vellamo Oy', ...NOTHING, country: 'FI' },
    ]);
  });

  it.each([
    ['semicolons and a mark', '\ufeffClient ID;First name;Last name\n7;Anna;Eriksson'],
    ['bars', 'id|first name|family name\n7|Anna|Eriksson'],
    ['line ends of old', 'id,first name,family name\r7,Anna,Eriksson\r'],
    ['tabs', 'client_id\tgivenNames\tSurname\n7\tAnna\tEriksson\n\n'],
    ['another order and more columns', 'surname,note,first_name,id\nEriksson,"a ""b""",Anna,7'],
  ])('reads %s', async (_name, csv) => {
    expect(await people(csv)).toEqual([{ id: '7', kind: 'PERSON', name: 'Anna Eriksson', ...NOTHING }]);
  });

  it('tells a row that is not valid with its id, without repeating the rest, and goes on', async () => {
    const csv = 'id,name,dateOfBirth,country\na,Anna,31.02.1974\nb,,1974\nc,Torvald,1950\nd,Ona\ne,Jo,,Nowhereland';
    const read = await entries(csv);
    expect(read.map((entry) => [entry.row, entry.problem, entry.person === null ? entry.id : null])).toEqual([
      [1, "'dateOfBirth': Cannot be read as a date: write YYYY-MM-DD, YYYY-MM or YYYY", 'a'],
      [2, "'name': Must be given, with a letter or a digit, in up to 200 characters", 'b'],
      [3, null, null],
      [4, null, null],
      [5, "'country': Is no country that is known: write its code of two letters", 'e'],
    ]);
    expect(JSON.stringify(read)).not.toContain('31.02');
  });

  it('reads titles, dates, countries, sexes and kinds as people write them', async () => {
    const csv = [
      'sep=;',
      'Kundennummer;Nr.;Vorname;Nachname;Geburtsdatum;Staatsangehörigkeit;Geschlecht;Typ;Land',
      ';7;Anna;Eriksson;14.3.1961;Deutschland;w;natürliche Person;LTU',
      ';8;Ona;Petraitė;12 Aug 1974;USSR;divers;Individual;Lithuania',
      ';9;;Vellamo Oy;;;;Company;FI',
    ].join('\r\n');
    expect(await people(csv)).toEqual([
      {
        ...NOTHING,
        id: '7',
        kind: 'PERSON',
        name: 'Anna Eriksson',
        dateOfBirth: '1961-03-14',
        nationality: 'DE',
        sex: 'FEMALE',
        country: 'LT',
      },
      { ...NOTHING, id: '8', kind: 'PERSON', name: 'Ona Petraitė', dateOfBirth: '1974-08-12', country: 'LT' },
      { ...NOTHING, id: '9', kind: 'COMPANY', name: 'Vellamo Oy', country: 'FI' },
    ]);
  });

  it.each([
    ['dots have the day first', ['03.04.1961', '05.06.1962'], ['1961-04-03', '1962-06-05']],
    ['one date tells of all', ['03/04/1961', '03/14/1962'], ['1961-03-04', '1962-03-14']],
    ['the other way', ['03/04/1961', '14/03/1962'], ['1961-04-03', '1962-03-14']],
    ['nothing tells: the year alone is sure', ['03/04/1961', '05/05/1962'], ['1961', '1962-05-05']],
    [
      'both are written: the year alone is sure',
      ['03/04/1961', '14/03/1962', '03/14/1962'],
      ['1961', '1962-03-14', '1962-03-14'],
    ],
  ])('of days and months %s', async (_name, dates, births) => {
    const csv = `name,dob\n${dates.map((date) => `Anna,${date}\n`).join('')}`;
    expect((await people(csv)).map((person) => person?.dateOfBirth)).toEqual(births);
  });

  it.each([
    ['no header', 'Anna Eriksson\nTorvald Brandhaug'],
    ['a header alone', 'name,id\n'],
    ['an open quote', 'name\n"Anna'],
    ['too many rows', `name\n${'A\n'.repeat(100_001)}`],
  ])('refuses %s', async (_name, csv) => {
    expect((await readCsv(csv)).ok).toBe(false);
  });
});
