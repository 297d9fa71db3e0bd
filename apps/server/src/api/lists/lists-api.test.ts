import { listEntriesPage, listEntriesRefused, screeningListsAnswer } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentEntities } from '../../lists/current-entities.fixture.ts';
import { listsVersion } from '../../lists/queries.ts';
import { publishList } from '../../testing/invented-list.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let partner: PartnerCalls;
let stranger: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, null);
  stranger = await partnerCalls(api, null);
  await publishList(api.deps, { entries: [{ sourceId: '1', named: ['Somebody Public'] }] });
});
afterAll(() => api.close());

const ROUTE = '/v1/lists';
const ENTRIES = [
  { id: 'a', name: 'Ona Slapta', birth: '1990-12-20', aliases: ['Ona S.'] },
  { id: 'b', name: 'Slapti Reikalai UAB', kind: 'company' },
];

async function made(name = 'Former customers'): Promise<string> {
  const answer = await partner.call('POST', ROUTE, { name });
  expect([answer.statusCode, answer.json().entries]).toEqual([201, 0]);
  return answer.json<{ id: string }>().id;
}
const put = (id: string, body: object, by = partner) => by.call('PUT', `${ROUTE}/${id}/entries`, body);
const entriesOf = async (id: string, query = '') =>
  listEntriesPage.parse((await partner.call('GET', `${ROUTE}/${id}/entries${query}`)).json());
const listed = async (by: PartnerCalls) =>
  screeningListsAnswer.parse((await by.call('GET', ROUTE)).json()).results.map(({ id, isOwn }) => [id, isOwn]);

async function searched(by: PartnerCalls): Promise<string[]> {
  const names = [];
  for await (const { entity, partnerId } of currentEntities(api.deps))
    if (partnerId === null || partnerId === by.partner.id) names.push(entity.names[0].full);
  return names;
}

describe('a list of one’s own', () => {
  it('takes entries as JSON and as CSV, each time in the place of all', async () => {
    const id = await made();
    expect((await put(id, { entries: ENTRIES })).json()).toMatchObject({
      isOwn: true,
      entries: 2,
      latestChange: { added: 2, changed: 0, removed: 0 },
    });
    expect((await entriesOf(id)).results).toMatchObject([
      { sourceId: 'a', kind: 'person', names: [{ full: 'Ona Slapta' }, { full: 'Ona S.' }] },
      { sourceId: 'b', kind: 'organisation' },
    ]);
    expect((await entriesOf(id, '?page=2&perPage=1')).results).toMatchObject([{ sourceId: 'b' }]);
    const csv = 'id;name;birth\na;Ona Slapta;1990-12-21\nc;Trečias Žmogus;1970\n';
    expect((await put(id, { csv })).json()).toMatchObject({ latestChange: { added: 1, changed: 1, removed: 1 } });
    expect((await entriesOf(id)).results.map(({ sourceId }) => sourceId)).toEqual(['a', 'c']);
    expect((await partner.call('DELETE', `${ROUTE}/${id}/entries/a`)).json().entries).toBe(1);
    expect((await partner.call('DELETE', `${ROUTE}/${id}/entries/a`)).statusCode).toBe(400);
  });

  it('tells of columns that it does not understand, as long as they stand in the latest file', async () => {
    const id = await made();
    const strange = 'id;name;Geb.-Dat.\na;Ona Slapta;1990-12-21\n';
    expect((await put(id, { csv: strange })).json()).toMatchObject({ entries: 1, leftAlone: ['Geb.-Dat.'] });
    const mended = strange.replace('Geb.-Dat.', 'Geburtsdatum');
    expect((await put(id, { csv: mended })).json()).toMatchObject({ entries: 1, leftAlone: [] });
  });

  it('takes a file of CSV as the body itself', async () => {
    const id = await made();
    const { authorization = '' } = (await partner.call('GET', ROUTE)).raw.req.headers;
    const headers = { authorization: String(authorization), 'content-type': 'text/csv' };
    const upload = (payload: string | Buffer) =>
      api.app.inject({ method: 'PUT', url: `${ROUTE}/${id}/entries`, headers, payload });
    expect((await upload('id,name,birth\na,Ona Slapta,1990-12-20\n')).json()).toMatchObject({ entries: 1 });
    expect((await upload(Buffer.from('id,name\na,Ona Slapt\xe1\n', 'latin1'))).statusCode).toBe(400);
    expect((await upload('a;b\n1;2\n')).json().refusals).toMatchObject([{ code: 'csv.no_name' }]);
    expect((await entriesOf(id)).results.map(({ sourceId }) => sourceId)).toEqual(['a']);
  });

  it('is seen, searched and changed by its partner alone', async () => {
    const id = await made();
    await put(id, { entries: ENTRIES });
    expect(await listed(partner)).toContainEqual([id, true]);
    expect(await listed(stranger)).toEqual([['invented', false]]);
    expect(await searched(partner)).toContain('Ona Slapta');
    expect(await searched(stranger)).toEqual(['Somebody Public']);
    const nowhere = `custom-${api.deps.random.uuid()}`;
    for (const [method, path, body] of [
      ['GET', '/entries', undefined],
      ['PUT', '/entries', { entries: ENTRIES }],
      ['DELETE', '/entries/a', undefined],
      ['DELETE', '', undefined],
    ] as const) {
      const foreign = await stranger.call(method, `${ROUTE}/${id}${path}`, body);
      const unknown = await stranger.call(method, `${ROUTE}/${nowhere}${path}`, body);
      const public_ = await stranger.call(method, `${ROUTE}/invented${path}`, body);
      expect([method, path, foreign.statusCode, foreign.body, public_.body]).toEqual([
        method,
        path,
        400,
        unknown.body,
        unknown.body,
      ]);
    }
    expect((await entriesOf(id)).count).toBe(2);
  });

  it('is stored sealed, and gone with its key', async () => {
    const id = await made();
    await put(id, { entries: ENTRIES });
    const stored = async () =>
      (await api.deps.db.autocommit.executeSql('select t::text from screening_entities t where list_id = $1', [id]))
        .rows;
    const rows = JSON.stringify(await stored());
    expect([rows.length > 100, rows]).toEqual([true, expect.not.stringContaining('Slapt')]);
    const before = await listsVersion(api.deps.db);
    expect((await partner.call('DELETE', `${ROUTE}/${id}`)).statusCode).toBe(204);
    expect(await stored()).toEqual([]);
    expect(await listsVersion(api.deps.db)).toBeGreaterThan(before);
  });

  it.each([
    ['nothing', {}, []],
    ['both', { entries: ENTRIES, csv: 'id;name\n1;x\n' }, []],
    ['no entry', { entries: [] }, []],
    ['a table without names', { csv: 'a;b\n1;2\n3;4\n5;6\n' }, ['csv.no_name']],
    ['a row with a comma too many', { csv: 'id,name\n1,Ona, Slapta\n' }, ['csv.cells']],
    ['a table that breaks off', { csv: 'id;name\n1;"Ona' }, ['csv.truncated']],
    ['a quote in the midst', { csv: 'id;name\n1;"Ona"S\n' }, ['csv.malformed']],
    ['two entries of one key', { entries: [ENTRIES[0], { ...ENTRIES[0], name: 'Somebody Else' }] }, ['ids.double']],
  ])('refuses %s, says by code why, and stays as it was', async (_name, body, codes) => {
    const id = await made();
    await put(id, { entries: ENTRIES });
    const answer = await put(id, body);
    const { identifier, refusals = [] } = listEntriesRefused.parse(answer.json());
    expect([answer.statusCode, identifier, refusals.map(({ code }) => code)]).toEqual([400, 'BAD_VALUE', codes]);
    expect(answer.body).not.toContain('Slapta');
    expect((await entriesOf(id)).count).toBe(2);
  });
});
