import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonObject, jsonRecords, objectsAt, stringAt, stringsAt } from './json-records.ts';

async function recordsOf(json: string, piece = 5, onOpening?: (text: string) => void): Promise<readonly JsonObject[]> {
  async function* pieces(): AsyncIterable<string> {
    for (let at = 0; at < json.length; at += piece) yield json.slice(at, at + piece);
  }
  const found: JsonObject[] = [];
  for await (const record of jsonRecords(pieces(), onOpening === undefined ? {} : { onOpening })) found.push(record);
  return found;
}

const entries = [{ id: '1', name: 'a "quoted" } name' }, { id: '2', nested: { list: [{}, ']'] } }, {}];

describe('jsonRecords', () => {
  it.each([
    ['lines', entries.map((entry) => JSON.stringify(entry)).join('\n')],
    ['an array', JSON.stringify(entries)],
    ['an array, spread', JSON.stringify(entries, null, 3)],
    ['results', JSON.stringify({ total: 3, sources: [{ id: 'x' }], results: entries, took: { ms: 3 } })],
    ['entities', JSON.stringify({ list: { id: 'house' }, entities: entries }, null, 1)],
    ['bindings', JSON.stringify({ head: { vars: ['id'] }, results: { bindings: entries } }, null, 1)],
  ])('reads %s', async (_, json) => expect(await recordsOf(json)).toEqual(entries));

  it('reads any objects in pieces of any size', async () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.array(object), fc.integer({ min: 1, max: 40 }), async (objects, piece) => {
        const json = JSON.stringify(objects);
        expect(await recordsOf(json, piece)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('tells what stands before the entries', async () => {
    let opening = '';
    await recordsOf('{"total": 7, "results": [{"id": 1}]}', 3, (text) => {
      opening = text;
    });
    expect(opening).toBe('{"total": 7, "results": [');
  });

  it.each([
    ['json.truncated', '[{"id":1},{"id":'],
    ['json.truncated', '[{"id":1}'],
    ['json.truncated', '{"results":[{"id":1}]'],
    ['json.truncated', '{"id":1}\n{"id":2'],
    ['json.malformed', '[{"id":1},{"id":}]'],
    ['json.malformed', '{"id":1}\nrubbish'],
    ['json.malformed', 'rubbish'],
    ['record.too_large', `{"id":1}\n{"x":"${'y'.repeat(9_000_000)}`],
  ])('refuses with %s', async (code, json) => {
    await expect(recordsOf(json, 65_536)).rejects.toMatchObject({ code });
  });

  it('reads values as texts', () => {
    const record = { one: 'a', several: ['a', 1, null, { b: 2 }], none: null };
    expect([
      stringsAt(record, 'several'),
      stringAt(record, 'one'),
      stringAt(record, 'none'),
      stringAt(record, 'absent'),
    ]).toEqual([['a', '1'], 'a', '', '']);
    expect(objectsAt(record, 'several')).toEqual([{ b: 2 }]);
  });
});
