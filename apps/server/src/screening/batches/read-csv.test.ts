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
    ['tabs', 'client_id\tgivenNames\tSurname\n7\tAnna\tEriksson\n\n'],
    ['another order and more columns', 'surname,note,first_name,id\nEriksson,"a ""b""",Anna,7'],
  ])('reads %s', async (_name, csv) => {
    expect(await people(csv)).toEqual([{ id: '7', kind: 'PERSON', name: 'Anna Eriksson', ...NOTHING }]);
  });

  it('tells a row that is not valid, without repeating it, and goes on', async () => {
    const csv = 'name,dateOfBirth\nAnna,12/08/1974\n,1974\nTorvald,1950\nOna';
    const read = await entries(csv);
    expect(read.map(({ row, problem }) => [row, problem])).toEqual([
      [1, expect.stringMatching(/^'dateOfBirth': Must be/)],
      [2, expect.stringMatching(/^'name': /)],
      [3, null],
      [4, null],
    ]);
    expect(JSON.stringify(read)).not.toContain('12/08');
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
