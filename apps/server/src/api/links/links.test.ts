import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFlow } from '../../flow/capture-session.ts';
import { findSessionByTokenHash } from '../../sessions/queries.ts';
import { hashToken } from '../../sessions/session-token.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { LIMITS } from '../limits.ts';

let api: TestApi;
let partner: PartnerCalls;
let scenarioId: string;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, null);
  scenarioId = await scenarioOf(partner);
});
afterAll(() => api.close());

interface Link {
  readonly id: string;
  readonly url: string;
  readonly status: string;
  readonly clientId: string;
  readonly scanRef: string | null;
}
async function scenarioOf(by: PartnerCalls, rules: object = {}) {
  const answer = await by.call('POST', '/v1/scenarios', { name: `S ${api.deps.random.uuid()}`, rules });
  return answer.json<{ id: string }>().id;
}
async function made(wish: object = {}) {
  const answer = await partner.call('POST', '/v1/links', { scenarioId, ...wish });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ links: Link[] }>().links;
}
async function one(wish: object = {}): Promise<Link> {
  const [link] = await made(wish);
  if (!link) throw new Error('no link');
  return link;
}
async function listed(query = '') {
  return (await partner.call('GET', `/v1/links${query}`)).json<{ links: Link[]; next: string | null }>();
}
const stateOf = async ({ id }: Link) => (await listed('?limit=1000')).links.find((link) => link.id === id);
const NOWHERE = 'http://localhost:8080/session';

let caller = 0;
async function follow({ url }: Pick<Link, 'url'>, more: object = {}) {
  caller += 1;
  const remoteAddress = `198.51.${caller >> 8}.${caller & 255}`;
  return api.app.inject({ url: url.replace('http://localhost:8080', ''), remoteAddress, ...more });
}
const tokenIn = (location: unknown) => new URL(String(location)).searchParams.get('authToken') ?? '';
const begin = (authToken: string) =>
  openFlow(api.deps, { authToken, tab: 't', clientIp: null, userAgent: null }, 'MOBILE');

describe('a one-time link', () => {
  it('makes one session under its scenario, also when many follow it at once', async () => {
    const link = await one({ clientId: 'client-7' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => follow(link)));
    const tokens = new Set(answers.map(({ headers }) => tokenIn(headers.location)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([302, 302, 302, 302, 302, 302]);
    expect(tokens.size).toBe(1);
    const session = await findSessionByTokenHash(api.deps.db, hashToken([...tokens][0] ?? ''));
    expect(session).toMatchObject({ clientId: 'client-7', state: 'created', partnerId: partner.partner.id });
    expect(await stateOf(link)).toMatchObject({ status: 'CREATED', scanRef: session?.id });
  });

  it('is opened once somebody begins, and not when a program looked', async () => {
    const link = await one();
    const head = await follow(link, { method: 'HEAD' });
    expect([head.statusCode, head.headers.location]).toEqual([200, undefined]);
    for (const headers of [{ 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }, { 'x-moz': 'prefetch' }])
      expect((await follow(link, { headers })).statusCode).toBe(503);
    expect(await stateOf(link)).toMatchObject({ status: 'CREATED', scanRef: null });
    const robot = tokenIn((await follow(link)).headers.location);
    api.clock.advance(3_600_000 * 20);
    const person = tokenIn((await follow(link)).headers.location);
    expect(person).toBe(robot);
    expect((await stateOf(link))?.status).toBe('CREATED');
    expect((await begin(person)).ok).toBe(true);
    expect((await stateOf(link))?.status).toBe('OPENED');
  });

  it('ends with its time', async () => {
    const [early, late] = await made({ count: 2, lifetime: 60 });
    if (!early || !late) throw new Error('no links');
    const token = tokenIn((await follow(early)).headers.location);
    api.clock.advance(60_000);
    expect((await follow(late)).headers.location).toBe(NOWHERE);
    await begin(token);
    for (const link of [early, late]) expect((await stateOf(link))?.status).toBe('EXPIRED');
  });

  it('can be taken back until somebody begins', async () => {
    const [unused, looked, begun] = await made({ count: 3 });
    if (!unused || !looked || !begun) throw new Error('no links');
    await follow(looked);
    const token = tokenIn((await follow(begun)).headers.location);
    await begin(token);
    for (const { id } of [unused, looked, begun, begun])
      expect((await partner.call('DELETE', `/v1/links/${id}`)).statusCode).toBe(204);
    for (const link of [unused, looked, begun]) expect((await follow(link)).headers.location).toBe(NOWHERE);
    const states = await Promise.all([unused, looked, begun].map(stateOf));
    expect(states.map((link) => link?.status)).toEqual(['REVOKED', 'REVOKED', 'OPENED']);
    const session = await findSessionByTokenHash(api.deps.db, hashToken(token));
    expect(session?.state).toBe('capturing');
  });

  it('tells how it ended', async () => {
    const link = await one();
    const token = tokenIn((await follow(link)).headers.location);
    await begin(token);
    const session = await findSessionByTokenHash(api.deps.db, hashToken(token));
    await partner.call('POST', `/v1/sessions/${session?.id}/cancel`);
    expect((await stateOf(link))?.status).toBe('FAILURE');
  });

  it('leads nowhere when it was bent, made up, or its scenario is gone', async () => {
    const gone = await scenarioOf(partner);
    const [link] = await made({ scenarioId: gone });
    await partner.call('DELETE', `/v1/scenarios/${gone}`);
    const { url } = await one();
    const last = url.at(-2) === 'A' ? 'B' : 'A';
    for (const wrong of [
      link?.url ?? '',
      `${url.slice(0, -2)}${last}${url.slice(-1)}`,
      `${url}AAAA`,
      `${NOWHERE}/../l/x`,
    ])
      expect((await follow({ url: wrong })).headers.location, wrong).toBe(NOWHERE);
  });

  it('cannot be guessed for long from one place', async () => {
    const from = { remoteAddress: '203.0.113.200' };
    const link = await one();
    for (let tried = 0; tried < LIMITS.wrongLinksPerHour; tried += 1)
      expect((await follow({ url: '/l/wrong' }, from)).statusCode).toBe(302);
    const refused = await follow({ url: '/l/wrong' }, from);
    expect([refused.statusCode, refused.json().identifier]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect((await follow(link)).headers.location).not.toBe(NOWHERE);
  });
});

describe('/v1/links', () => {
  it('makes a thousand at once and lists them page by page', async () => {
    const own = await scenarioOf(partner);
    const links = await made({ scenarioId: own, count: 1000 });
    expect(new Set(links.map(({ url }) => url)).size).toBe(1000);
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: { links: Link[]; next: string | null } = await listed(
        `?scenarioId=${own}&limit=400${next ? `&after=${next}` : ''}`,
      );
      seen.push(...page.links.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen.toSorted()).toEqual(links.map(({ id }) => id).toSorted());
  });

  it.each([
    [{ count: 0 }],
    [{ count: 1001 }],
    [{ lifetime: 59 }],
    [{ lifetime: 2_592_001 }],
    [{ clientId: '' }],
    [{ scenarioId: 'x' }],
    [{ scenarioId: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
  ])('refuses %j', async (wish) => {
    const answer = await partner.call('POST', '/v1/links', { scenarioId, ...wish });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('refuses what is no cursor', async () => {
    expect((await partner.call('GET', '/v1/links?after=eHg')).statusCode).toBe(400);
  });

  it('shows nothing to strangers', async () => {
    const link = await one();
    const stranger = await partnerCalls(api, null);
    const [foreign, unknown] = await Promise.all(
      [link.id, api.deps.random.uuid()].map((id) => stranger.call('DELETE', `/v1/links/${id}`)),
    );
    expect([foreign?.statusCode, foreign?.body]).toEqual([404, unknown?.body]);
    expect((await stranger.call('GET', '/v1/links')).json()).toEqual({ links: [], next: null });
    expect((await stranger.call('POST', '/v1/links', { scenarioId })).statusCode).toBe(400);
    expect((await follow(link)).headers.location).not.toBe(NOWHERE);
  });
});
