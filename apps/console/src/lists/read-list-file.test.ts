import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LARGEST_UPLOAD, MOST_ENTRIES, readListFile } from './read-list-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const example = (name: string) =>
  readListFile(name, new Uint8Array(readFileSync(resolve(import.meta.dirname, '../static', name))));

test('CSV goes as it stands, without a byte order mark', () => {
  expect(readListFile('a.CSV', bytes('\ufeffid;name\n1;Ona\n'))).toEqual({
    ok: true,
    form: 'CSV',
    body: { csv: 'id;name\n1;Ona\n' },
  });
});

test('UTF-16, as spreadsheets write it, is read by its mark', () => {
  const text = 'id\tname\n1\tPavyzdė\n';
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect(readListFile('a.txt', utf16)).toMatchObject({ body: { csv: text } });
});

test.each([
  '[{"name":"Ona"}]',
  '{"entities":[{"name":"Ona"}]}',
  '{"entries":[{"name":"Ona"}]}',
  '{"version":2,"data":[{"name":"Ona"}]}',
  '{"name":"Ona"}\n\n{"name":"Jonas"}\n',
])('JSON goes as its entries: %s', (text) => {
  const read = readListFile('a.json', bytes(text));
  expect(read).toMatchObject({ form: 'JSON', body: { entries: expect.arrayContaining([{ name: 'Ona' }]) } });
});

test('lines of JSON are known by their name', () => {
  expect(readListFile('a.jsonl', bytes('{"name":"Ona"}\n{"name":"Jonas"}\n')).ok).toBe(true);
});

test('numbers become texts, and null says nothing', () => {
  expect(readListFile('a.json', bytes('[{"id":7,"name":"Ona","birth":null,"deceased":true}]'))).toMatchObject({
    body: { entries: [{ id: '7', name: 'Ona', deceased: true }] },
  });
});

test.each([
  ['a.xlsx', 'kind', bytes('x')],
  ['a.csv', 'empty', bytes(' \n')],
  ['a.csv', 'notUtf8', new Uint8Array([0x69, 0x64, 0x0a, 0xe9, 0x0a])],
  ['a.json', 'notJson', bytes('[{')],
  ['a.json', 'noEntries', bytes('[]')],
  ['a.json', 'noEntries', bytes('{"name":"Ona"}')],
  ['a.json', 'noEntries', bytes('["Ona"]')],
  ['a.json', 'tooMany', bytes(`[${'{},'.repeat(MOST_ENTRIES)}{}]`)],
  ['a.csv', 'tooLarge', bytes('x'.repeat(LARGEST_UPLOAD))],
] as const)('%s is not sent: %s', (name, fault, content) => {
  expect(readListFile(name, new Uint8Array(content))).toEqual({ ok: false, fault });
});

test('the examples are such files, and say the same', () => {
  const csv = example('example.csv');
  const json = example('example.json');
  expect([csv.ok, json.ok]).toEqual([true, true]);
  const names = json.ok ? json.body.entries?.map(({ name }) => name) : [];
  for (const name of names ?? []) expect(csv.ok && csv.body.csv).toContain(`,${String(name)},`);
});
