import { describe, expect, it } from 'vitest';
import { elementsAt, textAt, type XmlElement, type XmlForm, xmlRecords } from './xml-records.ts';

const FORM: XmlForm = { records: new Set(['entry']), skipped: new Set(['history']) };

async function recordsOf(xml: string, form = FORM, piece = 7): Promise<readonly XmlElement[]> {
  async function* pieces(): AsyncIterable<string> {
    for (let at = 0; at < xml.length; at += piece) yield xml.slice(at, at + piece);
  }
  const found: XmlElement[] = [];
  for await (const record of xmlRecords(pieces(), form)) found.push(record);
  return found;
}

describe('xmlRecords', () => {
  it('gives the document’s element and then each record whole, whatever the prefix', async () => {
    const [root, first, second, ...more] = await recordsOf(
      '<?xml version="1.0"?><l:list xmlns:l="urn:x" date="2026"><l:entry id="1"><l:name>A &amp; B</l:name><l:name><![CDATA[<C>]]></l:name></l:entry><group><entry id="2"/></group></l:list>',
    );
    expect(root).toMatchObject({ name: 'list', attributes: { date: '2026' }, children: [] });
    expect(elementsAt(first as XmlElement, 'name').map(({ text }) => text)).toEqual(['A & B', '<C>']);
    expect(second?.attributes.id).toBe('2');
    expect(more).toEqual([]);
  });

  it('skips what is to be skipped to its own end, whatever it holds', async () => {
    const [, entry, ...more] = await recordsOf(
      '<list><entry><name>A</name><history><entry><name>old</name><history/></entry></history><name>B</name></entry></list>',
    );
    expect(elementsAt(entry as XmlElement, 'name').map(({ text }) => text)).toEqual(['A', 'B']);
    expect(textAt(entry as XmlElement, 'name')).toBe('A');
    expect([textAt(entry as XmlElement, 'none', 'such'), more]).toEqual(['', []]);
  });

  it.each([
    ['xml.doctype', '<!DOCTYPE list [<!ENTITY a "b">]><list>&a;</list>'],
    ['xml.doctype', '<!DOCTYPE list SYSTEM "https://evil.example/x.dtd"><list/>'],
    ['xml.malformed', '<list><entry>&nbsp;</entry></list>'],
    ['xml.malformed', '<list><entry></list>'],
    ['xml.malformed', `<list>${'<a>'.repeat(60)}`],
    ['xml.malformed', 'no xml at all'],
    ['xml.truncated', '<list><entry><name>A</na'],
    ['xml.truncated', '<list><entry/>'],
  ])('refuses with %s: %s', async (code, xml) => {
    await expect(recordsOf(xml)).rejects.toMatchObject({ code });
  });

  it('does not collect a text without end', async () => {
    const endless = `<list><entry>${'x'.repeat(9_000_000)}`;
    await expect(recordsOf(endless, FORM, 1_000_000)).rejects.toMatchObject({
      code: expect.stringMatching(/too_large|truncated/),
    });
  });
});
