import { describe, expect, it } from 'vitest';
import { ReadingLog } from '../reading-log.ts';
import { csvTable, type TableForm } from './csv-table.ts';
import { adjacentRows, scatteredRows } from './group-rows.ts';

const FORM: TableForm = { needed: ['id', 'Name 6'] };

async function read(csv: string, form = FORM) {
  const log = new ReadingLog();
  const rows: (readonly [id: string, name: string])[] = [];
  for await (const row of csvTable(pieces(csv), form, log)) rows.push([row.get('ID'), row.get('name6')]);
  return { rows, log };
}

async function* pieces(text: string): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += 5) yield text.slice(at, at + 5);
}

describe('csvTable', () => {
  it('finds columns by title, wherever they stand and however they are written', async () => {
    const { rows, log } = await read('Id,other,NAME_6\n1,x,"A, B"\n2,x,"C ""D""\nE"\n');
    expect(rows).toEqual([
      ['1', 'A, B'],
      ['2', 'C "D"\nE'],
    ]);
    expect(log.lastLineEnded).toBe(true);
  });

  it('passes over headers that come again, empty lines and the end-of-file sign', async () => {
    expect((await read('id,Name 6\n1,A\n\nid,Name 6\n2,B\r\n\u001a')).rows).toEqual([
      ['1', 'A'],
      ['2', 'B'],
    ]);
  });

  it('notes a last line without end, and fills cells that a spreadsheet dropped', async () => {
    expect((await read('id,Name 6\n1,A')).log.lastLineEnded).toBe(false);
    expect((await read('id,Name 6,a,b,c,d\n1,A,,\n')).rows).toEqual([['1', 'A']]);
  });

  it.each([
    ['csv.columns', 'id,Name 5\n1,A\n'],
    ['csv.cells', 'id,Name 6\n1,A,B\n'],
    ['csv.cells', 'id,Name 6,a,b\n1,A\n'],
    ['csv.columns', ''],
    ['csv.truncated', 'id,Name 6,c\n1,A,\n2,'],
    ['csv.truncated', 'id,Name 6\n1,"A\n'],
    ['csv.malformed', 'id,Name 6\n1,"A"B\n'],
    ['record.too_large', `id,Name 6\n1,"${'A'.repeat(1_200_000)}`],
  ])('refuses with %s', async (code, csv) => {
    await expect(read(csv)).rejects.toMatchObject({ code });
  });
});

describe('rows of one entry', () => {
  const table = 'id,Name 6\n1,a\n1,b\n2,c\n1,d\n';

  async function grouped(group: typeof adjacentRows): Promise<readonly string[]> {
    const found: string[] = [];
    const rows = csvTable(pieces(table), FORM, new ReadingLog());
    for await (const each of group(rows, (row) => row.get('id')))
      found.push(each.map((row) => row.get('Name 6')).join(''));
    return found;
  }

  it('stand together, or are gathered', async () => {
    expect(await grouped(adjacentRows)).toEqual(['ab', 'c', 'd']);
    expect(await grouped(scatteredRows)).toEqual(['abd', 'c']);
  });
});
