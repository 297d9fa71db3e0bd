import { describe, expect, it } from 'vitest';
import { recogniseListFile } from './registry.ts';
import { unknownFile } from './unknown-file.ts';

const rows: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'packed file (zip) or a spreadsheet'],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8), 'unpack it'],
  ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'save the table as CSV'],
  ['a PDF', '%PDF-1.7', 'XML, CSV or JSON'],
  ['a web page', '<!DOCTYPE html><html>', 'a web page'],
  ['another form of OFAC', '<?xml version="1.0"?><sanctionsData xmlns="x">', 'SDN.XML'],
  ['another form of the UK', '\ufeff<?xml version="1.0"?><Designations>', 'get its CSV'],
  ['an index', '{"versions": {}}', 'index of changes'],
  ['another document', '<?xml version="1.0"?><svg/>', 'no known list in XML'],
  ['a table of customers', 'Name,City\n', 'needs a header'],
];

describe('a file that no reader knows', () => {
  it.each(rows)('says what to do: %s', (_, head, words) => {
    const bytes = typeof head === 'string' ? new TextEncoder().encode(head) : head;
    expect(unknownFile(bytes)).toMatchObject({ code: 'file.unknown', message: expect.stringContaining(words) });
  });

  it('may be an archive in which a list can be seen', () => {
    const archive = Buffer.concat([
      Buffer.of(0x50, 0x4b, 3, 4),
      Buffer.from('x.csv id,name,dob\n1,Testina Erfunden,1961\n'),
    ]);
    expect(recogniseListFile(archive, 'lists.zip')).toBeNull();
  });

  it('may be empty', () => expect(unknownFile(new Uint8Array()).code).toBe('file.empty'));
});
