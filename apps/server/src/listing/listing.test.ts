import { errorBody, identificationListResponse, OVERALL_STATUSES } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockSession } from '../sessions/advance-session.ts';
import { openSession } from '../sessions/open-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
let authorization: string;
let made: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('DEV');
  authorization = String((await client.post('/api/v2/status', {})).raw.req.headers.authorization);
  made = await madeOfEach();
});
afterAll(() => api.close());

/** One verification of each standing, a minute apart, in the order of their making. */
async function madeOfEach(): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const wish of ['APPROVED', 'SUSPECTED', 'DENIED', 'EXPIRED', 'ACTIVE']) {
    const request = { clientId: `client-${wish}`, externalRef: wish, dummyStatus: wish };
    ids[wish] = (await client.token(request)).scanRef;
    api.clock.advance(60_000);
  }
  const image = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]).toString('base64');
  const sent = await client.token();
  const body = {
    token: sent.authToken,
    country: 'LT',
    documentType: 'PASSPORT',
    images: { FRONT: image, FACE: image },
  };
  await client.post('/api/v2/process', body);
  ids.REVIEWING = sent.scanRef;
  for (const [status, request] of [
    ['DELETED', { dummyStatus: 'APPROVED' }],
    ['EXPIRED-DELETED', { expiryTime: 0 }],
  ] as const) {
    ids[status] = (await client.token(request)).scanRef;
    await client.post('/api/v2/delete', { scanRef: ids[status] });
  }
  return ids;
}

const list = async (query: string) => {
  const answer = await api.app.inject({ url: `/kyc/identifications/?${query}`, headers: { authorization } });
  return identificationListResponse.parse(answer.json());
};
const refs = async (query: string) => (await list(query)).results.map(({ scanRef }) => scanRef);

describe('GET /kyc/identifications/', () => {
  it('lists everything of the partner, newest first, and how it stands', async () => {
    const { count, next, previous, results } = await list('');
    expect([count, next, previous]).toEqual([8, null, null]);
    expect(new Set(results.map(({ scanRef }) => scanRef))).toEqual(new Set(Object.values(made)));
    expect(results.at(-1)).toEqual({ scanRef: made.APPROVED, status: 'APPROVED', suspected: false });
    expect(results.find(({ suspected }) => suspected)).toMatchObject({ scanRef: made.SUSPECTED, status: 'SUSPECTED' });
  });

  it.each(OVERALL_STATUSES)('finds what is %s, and nothing else', async (status) => {
    expect(await refs(`status=${status}`)).toEqual(status === 'ARCHIVED' ? [] : [made[status]]);
  });

  it('goes by time, not by what the sweep has noticed', async () => {
    const { scanRef } = await client.token({ clientId: 'late', expiryTime: 3600, sessionLength: 60 });
    await api.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, scanRef);
      if (session) await openSession(tx, api.deps, session);
    });
    expect(await refs('clientId=late&status=ACTIVE')).toEqual([scanRef]);
    api.clock.advance(60_000);
    expect([await refs('clientId=late&status=ACTIVE'), await refs('clientId=late&status=EXPIRED')]).toEqual([
      [],
      [scanRef],
    ]);
  });

  it('filters by person, reference and time', async () => {
    expect(await refs('clientId=client-DENIED')).toEqual([made.DENIED]);
    expect(await refs('externalRef=SUSPECTED')).toEqual([made.SUSPECTED]);
    expect(await refs('createdFrom=2026-01-15T12:01:00Z&createdTo=2026-01-15T12:03:00Z')).toEqual([
      made.DENIED,
      made.SUSPECTED,
    ]);
    expect(await refs('createdTo=2026-01-15')).toEqual([]);
    expect(await refs('clientId=nobody')).toEqual([]);
  });

  it('goes through pages by the links that it tells', async () => {
    const seen: string[] = [];
    let query: string | null = 'perPage=3&createdTo=2026-01-15T12:05:00Z';
    const sizes: number[] = [];
    while (query !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(query);
      seen.push(...page.results.map(({ scanRef }) => scanRef));
      sizes.push(page.results.length);
      query = page.next === null ? null : new URL(page.next).search.slice(1);
      if (query !== null) expect((await list(query)).previous).toContain('page=1&perPage=3');
    }
    expect(sizes).toEqual([3, 2]);
    expect(new Set(seen).size).toBe(5);
    expect(await list('page=99')).toMatchObject({
      results: [],
      next: null,
      previous: expect.stringContaining('page=1'),
    });
  });

  it.each(['page=0', 'perPage=101', 'perPage=x', 'status=FINE', 'createdFrom=yesterday', 'clientId='])(
    'refuses %s',
    async (query) => {
      const answer = await api.app.inject({ url: `/kyc/identifications/?${query}`, headers: { authorization } });
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    },
  );

  it('shows nobody else’s, and asks for a key', async () => {
    const stranger = await api.client();
    const { authorization: foreign = '' } = (await stranger.post('/api/v2/status', {})).raw.req.headers;
    const url = `/kyc/identifications?clientId=client-DENIED`;
    const answer = await api.app.inject({ url, headers: { authorization: String(foreign) } });
    expect(answer.json()).toEqual({ count: 0, next: null, previous: null, results: [] });
    expect((await api.app.inject(url)).statusCode).toBe(401);
  });
});
