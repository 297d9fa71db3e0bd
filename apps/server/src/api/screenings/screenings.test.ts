import { screeningProgress, screeningResults } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../pipeline/sweep/sweep.ts';
import { screenBatch } from '../../screening/batches/screen-batch.ts';
import { INVENTED, publishList } from '../../testing/invented-list.ts';
import { forgetJobs } from '../../testing/queries.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('PROD');
  await publishList(api.deps, { entries: INVENTED });
});
afterAll(() => api.close());

const url = '/v1/screenings';

async function call(method: 'GET' | 'POST' | 'DELETE', path: string, by = client, sent: object = {}) {
  const { authorization = '' } = (await by.post('/api/v2/status', {})).raw.req.headers;
  return api.app.inject({ method, url: path, headers: { authorization: String(authorization) }, ...sent });
}
async function upload(csv: string | Buffer, by = client, type = 'text/csv') {
  const { authorization = '' } = (await by.post('/api/v2/status', {})).raw.req.headers;
  const headers = { authorization: String(authorization), 'content-type': type };
  return api.app.inject({ method: 'POST', url, headers, payload: csv });
}

async function progress(id: string) {
  return screeningProgress.parse((await call('GET', `${url}/${id}`)).json());
}
async function results(id: string, query = '') {
  return screeningResults.parse((await call('GET', `${url}/${id}/results${query}`)).json());
}
const work = () => api.jobs.run({ 'screen-batch': ({ batchId }) => screenBatch(api.deps, batchId) });

/** Three listed ones among `rows` people. */
function table(rows: number): string {
  const people = Array.from({ length: rows }, (_, at) => {
    if (at % 150 === 10) return `${at},Anna Maria Eriksson,1974-08-12`;
    return `${at},Nobody Number${String.fromCharCode(97 + (at % 26))},1990`;
  });
  return ['id,name,dateOfBirth', ...people].join('\n');
}

describe('POST /v1/screenings with a list', () => {
  it('screens few at once', async () => {
    const people = [
      { id: 'a', name: 'Anna Eriksson', dateOfBirth: '1974-08-12' },
      { id: 'b', name: 'Ona Žvirblė' },
      { id: 'c', kind: 'COMPANY', name: 'Vellamo Shipping', country: 'FI' },
    ];
    const answer = await client.post(url, { people });
    expect(answer.statusCode).toBe(201);
    const made = screeningProgress.parse(answer.json());
    expect(made).toMatchObject({ state: 'DONE', total: 3, done: 3, flagged: 2, unchecked: 0 });
    const found = await results(made.id);
    expect(found).toMatchObject({
      count: 3,
      results: [
        { row: 1, id: 'a', status: 'FLAGS_FOUND', hits: [{ name: 'Anna Maria Eriksson', list: 'Invented list' }] },
        { row: 2, id: 'b', status: 'NO_FLAGS', hits: [] },
        { row: 3, id: 'c', status: 'FLAGS_FOUND', hits: [{ name: 'Vellamo Shipping Oy' }] },
      ],
    });
    expect(found.results[0]?.hits[0]?.why.join(' ')).toMatch(/Anna Eriksson.*1974/s);
    expect((await results(made.id, '?flagged=true&perPage=1&page=2')).results).toMatchObject([{ id: 'c' }]);
    expect(await results(made.id, '?flagged=false')).toMatchObject({ count: 1, results: [{ id: 'b' }] });
  });

  it('finds nobody below the threshold, and in no other dataset', async () => {
    for (const filter of [{ threshold: 100 }, { datasets: ['PEP_CURRENT'] }, { sanctionBodies: [1] }]) {
      const answer = await client.post(url, { people: [{ name: 'Anna Maria Eriksson' }], filter });
      expect(answer.json()).toMatchObject({ state: 'DONE', flagged: 0 });
    }
  });

  it.each([
    [{}, 'BAD_VALUE'],
    [{ people: [] }, 'BAD_VALUE'],
    [{ people: [{ name: 'A' }], csv: 'name\nA' }, 'BAD_VALUE'],
    [{ people: [{ id: '1' }] }, 'MISSING_VALUE'],
    [{ csv: 'nobody' }, 'BAD_VALUE'],
  ])('refuses %j', async (body, identifier) => {
    const answer = await client.post(url, body);
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, identifier]);
  });
});

describe('a CSV file', () => {
  it('is screened by a worker, chunk by chunk, and told with its progress', async () => {
    const answer = await upload(table(450));
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json();
    expect(await progress(id)).toMatchObject({ state: 'RUNNING', total: 450, done: 0 });
    await work();
    expect(await progress(id)).toMatchObject({ state: 'DONE', done: 450, flagged: 3, finishedAt: expect.any(String) });
    expect((await results(id, '?flagged=true')).results.map(({ row }) => row)).toEqual([11, 161, 311]);
    expect((await results(id, '?perPage=100&page=3')).results.map(({ row }) => row).slice(0, 2)).toEqual([201, 202]);
    expect((await results(id, '?perPage=100&page=6')).results).toEqual([]);
    const csv = await call('GET', `${url}/${id}/results.csv`);
    const lines = csv.body.trim().split('\r\n');
    expect([csv.headers['content-type'], lines.length]).toEqual([expect.stringMatching(/^text\/csv/), 451]);
    expect(lines[11]).toMatch(/^11,10,Anna Maria Eriksson,FLAGS_FOUND,,\d+,STRONG,Anna Maria Eriksson,/);
  });

  it('tells rows that are not valid beside the others', async () => {
    const { id } = (await upload('name,dateOfBirth\nAnna Maria Eriksson,yesterday\nOna,1990\n')).json();
    expect(await progress(id)).toMatchObject({ state: 'DONE', flagged: 0, unchecked: 1 });
    expect((await results(id)).results).toMatchObject([
      { status: 'INVALID', name: null, problem: expect.stringContaining('dateOfBirth') },
      { status: 'NO_FLAGS' },
    ]);
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from('\ufeffname\nMüller', 'utf16le'), 'text/csv'],
    ['what its type says', Buffer.from('name\nM\xfcller', 'latin1'), 'text/csv; charset="windows-1252"'],
  ])('may be %s', async (_name, csv, type) => {
    const { id } = (await upload(csv, client, type)).json();
    expect((await results(id)).results).toMatchObject([{ name: 'Müller' }]);
  });

  it('must be UTF-8 else, and a charset that nobody knows is none', async () => {
    expect((await upload('name\nA', client, 'text/csv; charset=x-unknown')).json().identifier).toBe('ENCODING_ERROR');
    const answer = await upload(Buffer.from('name\nM\xfcller', 'latin1'));
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'ENCODING_ERROR']);
  });

  it('goes on where a killed worker was, and counts nobody twice', async () => {
    const { id } = (await upload(table(650))).json();
    const abort = new AbortController();
    const lists = {
      ...api.deps.lists,
      withCurrent: (async (use) => {
        const found = await api.deps.lists.withCurrent(use);
        abort.abort();
        return found;
      }) as typeof api.deps.lists.withCurrent,
    };
    await screenBatch({ ...api.deps, lists }, id, abort.signal);
    expect(await progress(id)).toMatchObject({ state: 'RUNNING', done: 200 });
    await Promise.all([screenBatch(api.deps, id), screenBatch(api.deps, id)]);
    expect(await progress(id)).toMatchObject({ state: 'DONE', done: 650, flagged: 5 });
    await work();
  });

  it('is tried again after a fault of ours, and healed when its job was lost', async () => {
    const { id } = (await upload(table(250))).json();
    const lists = { ...api.deps.lists, withCurrent: () => Promise.reject(new Error('thread ended')) };
    await expect(screenBatch({ ...api.deps, lists }, id)).rejects.toThrow('thread ended');
    await forgetJobs(api.deps.db);
    api.clock.advance(61_000);
    await sweep(api.deps);
    await work();
    expect(await progress(id)).toMatchObject({ state: 'DONE', done: 250 });
  });

  it('stops when it is cancelled, and keeps what it has', async () => {
    const { id } = (await upload(table(250))).json();
    expect((await call('POST', `${url}/${id}/cancel`)).json()).toMatchObject({ state: 'CANCELLED', done: 0 });
    await work();
    expect(await progress(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect((await call('POST', `${url}/${id}/cancel`)).json()).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('a screening', () => {
  it('is nobody else’s', async () => {
    const { id } = (await client.post(url, { people: [{ name: 'Anna Maria Eriksson' }] })).json();
    const stranger = await api.client();
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/results'],
      ['GET', '/results.csv'],
      ['POST', '/cancel'],
    ] as const) {
      const foreign = await call(method, `${url}/${id}${path}`, stranger);
      const unknown = await call(method, `${url}/${api.deps.random.uuid()}${path}`, stranger);
      expect([foreign.statusCode, foreign.body]).toEqual([400, unknown.body]);
    }
    expect((await call('DELETE', `${url}/${id}`, stranger)).statusCode).toBe(204);
    expect((await call('GET', url, stranger)).json()).toEqual({ count: 0, results: [] });
    expect((await progress(id)).state).toBe('DONE');
  });

  it('is erased when it is told to be, and when its time is over', async () => {
    const one = (await client.post(url, { people: [{ name: 'A' }] })).json().id;
    const other = (await client.post(url, { people: [{ name: 'A' }] })).json().id;
    expect((await call('DELETE', `${url}/${one}`)).statusCode).toBe(204);
    expect((await call('GET', `${url}/${one}`)).statusCode).toBe(400);
    api.clock.advance(31 * 86_400_000);
    expect((await call('GET', `${url}/${other}`)).statusCode).toBe(400);
    await sweep(api.deps);
    expect((await call('GET', url)).json().count).toBe(0);
  });

  it('keeps nobody’s name where it can be read', async () => {
    await client.post(url, { people: [{ name: 'Torvald Brandhaug' }] });
    const rows = await api.deps.db.transaction((tx) =>
      tx.executeSql(
        "select encode(sealed_subjects, 'escape') || encode(sealed_results, 'escape') as bytes from screening_chunks",
      ),
    );
    const jobs = JSON.stringify([await api.jobs.waiting(), rows]);
    expect(jobs).not.toMatch(/Torvald|Brandhaug/);
  });
});
