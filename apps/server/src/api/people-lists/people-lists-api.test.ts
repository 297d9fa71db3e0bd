import { errorBody, listedPersonAnswer, peopleList, peoplePage, peopleSearchAnswer } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../partners/change-settings.ts';
import { enrolFaces } from '../../people/enrol-faces.ts';
import { described } from '../../people/stored-faces.fixture.ts';
import { recordOutcome } from '../../pipeline/record-outcome.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { reviewSession } from '../../reviews/review-session.ts';
import { type ScriptedDecision, scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { addPhotos, submit } from '../../testing/submitted-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
let authorization: string;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  client = await api.client();
  authorization = String((await client.post('/api/v2/token', { clientId: 'a' })).raw.req.headers.authorization);
});

const URL = '/v1/people-lists';
type Method = 'GET' | 'PATCH' | 'DELETE';
const send = (method: Method, url: string, body?: object, headers = { authorization }) =>
  api.app.inject({ method, url, headers, ...(body ? { payload: JSON.stringify(body) } : {}) });
const make = async (name: string, kind = 'CUSTOMERS') =>
  peopleList.parse((await client.post(URL, { name, kind })).json());
const peopleOf = async (id: string, query = '') =>
  peoplePage.parse((await send('GET', `${URL}/${id}/people${query}`)).json());
const statusOf = async (scanRef: string) => (await client.post('/api/v2/status', { scanRef })).json();

async function verified(distance: number, decision: ScriptedDecision = 'approved'): Promise<string> {
  const { scanRef } = await client.token();
  await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
  await submit(api.deps, scanRef);
  await enrolFaces(api.deps, scanRef, { selfie: described(distance), portrait: described(distance + 0.3) });
  await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome: scriptedOutcome(decision), tookMs: 1 });
  return scanRef;
}

describe('lists', () => {
  it('are made, shown, renamed and removed', async () => {
    const list = await make('Ours');
    expect(list).toMatchObject({ name: 'Ours', kind: 'CUSTOMERS', people: 0 });
    expect((await make('Ours')).id).toBe(list.id);
    expect((await send('PATCH', `${URL}/${list.id}`, { name: 'Theirs' })).json()).toEqual({ ...list, name: 'Theirs' });
    expect((await send('GET', `${URL}/${list.id}/`)).json()).toEqual({ ...list, name: 'Theirs' });
    expect((await send('GET', URL)).json()).toEqual({ results: [{ ...list, name: 'Theirs' }] });
    const gone = await send('DELETE', `${URL}/${list.id}`);
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    expect((await send('DELETE', `${URL}/${list.id}`)).statusCode).toBe(400);
  });

  it('have names of their own, and one name that means blocking', async () => {
    await make('One');
    const two = await make('Two');
    for (const answer of [
      await client.post(URL, { name: 'One', kind: 'WATCHLIST' }),
      await client.post(URL, { name: 'Blocklist', kind: 'CUSTOMERS' }),
      await client.post(URL, { name: '', kind: 'CUSTOMERS' }),
      await client.post(URL, { name: 'x', kind: 'blacklist' }),
      await send('PATCH', `${URL}/${two.id}`, { name: 'One' }),
      await send('PATCH', `${URL}/${two.id}`, { name: 'Blocklist' }),
    ])
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
  });
});

describe('people', () => {
  it('come from verifications, once, page by page, and leave again', async () => {
    const { id } = await make('Ours');
    const scanRefs = [await verified(1), await verified(2), await verified(3)];
    for (const scanRef of scanRefs) {
      const answers = [0, 1].map(() => client.post(`${URL}/${id}/people`, { scanRef, name: 'Ona', reason: 'regular' }));
      const [first, again] = [await answers[0], await answers[1]];
      expect([first?.statusCode, again?.json().id]).toEqual([201, first?.json().id]);
      expect(listedPersonAnswer.parse(first?.json())).toMatchObject({ state: 'READY', scanRef, face: 'SELFIE' });
    }
    const page = await peopleOf(id, '?page=2&perPage=2');
    expect([page.count, page.results.length]).toEqual([3, 1]);
    const person = page.results[0];
    expect(person).toMatchObject({ name: 'Ona', reason: 'regular' });
    const one = `${URL}/${id}/people/${person?.id}`;
    expect((await send('GET', one)).json()).toEqual(person);
    expect((await send('DELETE', one)).statusCode).toBe(204);
    expect((await send('DELETE', one)).statusCode).toBe(400);
    expect((await peopleOf(id)).count).toBe(2);
    await eraseSession(api.deps, String((await peopleOf(id)).results[0]?.scanRef));
    expect((await peopleOf(id)).count).toBe(1);
  });

  it('tag their verification while a list blocks them', async () => {
    const [first, second] = [await make('A', 'BLOCKLIST'), await make('B', 'BLOCKLIST')];
    const scanRef = await verified(4);
    const added = await client.post(`${URL}/${first.id}/people`, { scanRef, face: 'DOCUMENT' });
    await client.post(`${URL}/${second.id}/people`, { scanRef, face: 'DOCUMENT' });
    expect((await statusOf(scanRef)).fraudTags).toEqual(['DOC_FACE_IN_BLACKLIST']);
    await send('DELETE', `${URL}/${first.id}/people/${added.json().id}`);
    expect((await statusOf(scanRef)).fraudTags).toEqual(['DOC_FACE_IN_BLACKLIST']);
    await send('DELETE', `${URL}/${second.id}`);
    expect((await statusOf(scanRef)).fraudTags).toEqual([]);
  });

  it('stay customers when they are unblocked', async () => {
    const [customers, blocked] = [await make('Ours'), await make('Bad', 'BLOCKLIST')];
    const scanRef = await verified(5);
    await client.post(`${URL}/${customers.id}/people`, { scanRef });
    await client.post(`/kyc/identifications/${scanRef}/blocklists/SELFIE/`, {});
    expect((await peopleOf(blocked.id)).count).toBe(1);
    await send('DELETE', `/kyc/identifications/${scanRef}/blocklists/SELFIE/`);
    expect([(await peopleOf(blocked.id)).count, (await peopleOf(customers.id)).count]).toEqual([0, 1]);
  });

  it.each([
    [{}],
    [{ scanRef: 'x', image: 'x' }],
    [{ scanRef: 'not a scanRef' }],
    [{ image: 'JVBERi0x' }],
    [{ image: '%%%' }],
    [{ image: 'AAAA' }],
  ])('cannot come from %j', async (body) => {
    const { id } = await make('Ours');
    const answer = await client.post(`${URL}/${id}/people`, body);
    expect(answer.statusCode).toBe(400);
    expect(errorBody.parse(answer.json()).identifier).toMatch(/^(BAD_VALUE|ENCODING_ERROR)$/);
  });

  it('need a face that is known', async () => {
    const { id } = await make('Ours');
    const { scanRef } = await client.token();
    const answer = await client.post(`${URL}/${id}/people`, { scanRef });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });
});

describe('a search', () => {
  it('finds who on the list is like the face of a verification', async () => {
    const [ours, others] = [await make('Ours'), await make('Others')];
    const [known, asked] = [await verified(10), await verified(10.2)];
    await client.post(`${URL}/${ours.id}/people`, { scanRef: known });
    const found = async (listId: string, scanRef: string) =>
      peopleSearchAnswer.parse((await client.post(`${URL}/${listId}/search`, { scanRef })).json());
    const { compared, results } = await found(ours.id, asked);
    expect([compared, results.map(({ person }) => person.scanRef)]).toEqual([1, [known]]);
    expect(results[0]?.similarity).toBeGreaterThan(0.9);
    expect((await found(others.id, asked)).results).toEqual([]);
    expect((await found(ours.id, await verified(12))).results).toEqual([]);
  });
});

describe('the list of customers', () => {
  it('takes everybody whom the machine or a human approves, and nobody else', async () => {
    const { id } = await make('Ours');
    await changeSettings(api.deps, { apiKey: client.partner.apiKey, wishes: { customerList: id } });
    const [good, , doubtful] = [await verified(20), await verified(21, 'expired'), await verified(22, 'unreadable')];
    expect((await peopleOf(id)).results.map(({ scanRef }) => scanRef)).toEqual([good]);
    const review = { sessionId: doubtful, decision: 'approve', reason: 'looked', reviewer: 'staff-1' } as const;
    await reviewSession(api.deps, review);
    expect((await peopleOf(id)).results.map(({ scanRef }) => scanRef).sort()).toEqual([good, doubtful].sort());
  });
});

describe('a stranger', () => {
  it('learns nothing of a list and its people', async () => {
    const { id } = await make('Ours');
    const scanRef = await verified(30);
    const person = (await client.post(`${URL}/${id}/people`, { scanRef })).json().id;
    const stranger = await api.client();
    const token = await stranger.post('/api/v2/token', { clientId: 'a' });
    const headers = { authorization: String(token.raw.req.headers.authorization) };
    const nowhere = api.deps.random.uuid();
    for (const path of ['', '/people', `/people/${person}`])
      for (const method of ['GET', 'DELETE'] as const) {
        if (method === 'DELETE' && path === '/people') continue;
        const foreign = await send(method, `${URL}/${id}${path}`, undefined, headers);
        const unknown = await send(method, `${URL}/${nowhere}${path}`, undefined, headers);
        expect([foreign.statusCode, foreign.body]).toEqual([400, unknown.body]);
      }
    for (const path of ['/people', '/search'])
      expect((await stranger.post(`${URL}/${id}${path}`, { scanRef })).statusCode).toBe(400);
    expect((await send('GET', URL, undefined, headers)).json()).toEqual({ results: [] });
    expect((await send('GET', URL, undefined, { authorization: '' })).statusCode).toBe(401);
    expect((await peopleOf(id)).count).toBe(1);
  });
});
