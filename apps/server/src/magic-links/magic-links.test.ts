import { createdMagicLink, errorBody, magicLink, magicLinkList } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../api/limits.ts';
import { findSessionByTokenHash } from '../sessions/queries.ts';
import { openRequest } from '../sessions/session-secrets.ts';
import { hashToken } from '../sessions/session-token.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const keyOf = async (by: TestClient) => String((await by.post('/api/v2/status', {})).raw.req.headers.authorization);
const call = async (method: 'GET' | 'DELETE', url: string, by = client) =>
  api.app.inject({ method, url, headers: { authorization: await keyOf(by) } });
const make = async (wish: object = {}, by = client) => {
  const answer = await by.post('/v1/magic-links', { name: 'Poster', ...wish });
  expect(answer.statusCode).toBe(201);
  return createdMagicLink.parse(answer.json());
};
let caller = 0;
const follow = (url: string, more: object = {}) => {
  caller += 1;
  const remoteAddress = `198.51.${caller >> 8}.${caller & 255}`;
  return api.app.inject({ url: url.replace('http://localhost:8080', ''), remoteAddress, ...more });
};
const tokenOf = (location: unknown) => new URL(String(location)).searchParams.get('authToken');
const sessionOf = async (location: unknown) => {
  const session = await findSessionByTokenHash(api.deps.db, hashToken(tokenOf(location) ?? ''));
  if (!session) throw new Error('no session');
  return session;
};
const state = async (id: string) => magicLink.parse((await call('GET', `/v1/magic-links/${id}`)).json());

describe('a magic link', () => {
  it('makes a session of its own for everybody who follows it', async () => {
    const link = await make({ session: { clientId: 'poster', documents: ['PASSPORT'], locale: 'lt' } });
    const first = await follow(`${link.url}&lang=lt`);
    expect([first.statusCode, first.headers['cache-control']]).toEqual([302, 'no-store']);
    expect(String(first.headers.location)).toMatch(
      /^http:\/\/localhost:8080\/session\?lang=lt&authToken=[A-Za-z0-9]{40}$/,
    );
    const one = await sessionOf(first.headers.location);
    const other = await sessionOf((await follow(link.url)).headers.location);
    expect(one).toMatchObject({ partnerId: client.partner.id, state: 'created' });
    expect(one.clientId).toMatch(/^poster-[A-Za-z0-9]{12}$/);
    expect(other.clientId).not.toBe(one.clientId);
    expect(openRequest(api.deps, one)).toMatchObject({ documents: ['PASSPORT'], locale: 'lt', clientId: one.clientId });
    expect(await state(link.id)).toMatchObject({ sessions: 2, state: 'ACTIVE', clientIdPrefix: 'poster' });
  });

  it('ends with its number of sessions, however many follow at once', async () => {
    const link = await make({ sessionLimit: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => follow(link.url)));
    expect(answers.filter(({ headers }) => tokenOf(headers.location) !== null)).toHaveLength(3);
    expect(await state(link.id)).toMatchObject({ sessions: 3, state: 'USED_UP' });
  });

  it('ends with its time and when it is revoked', async () => {
    const short = await make({ expiresIn: 60 });
    api.clock.advance(60_000);
    expect((await follow(short.url)).headers.location).toBe('http://localhost:8080/session');
    expect((await state(short.id)).state).toBe('EXPIRED');
    const link = await make();
    for (let time = 0; time < 2; time += 1)
      expect((await call('DELETE', `/v1/magic-links/${link.id}`)).statusCode).toBe(204);
    expect((await follow(link.url)).headers.location).toBe('http://localhost:8080/session');
    expect((await state(link.id)).state).toBe('REVOKED');
    expect((await follow('/api/v2/magic-link-redirect?token=unknown')).headers.location).toBe(
      'http://localhost:8080/session',
    );
    expect((await follow('/api/v2/magic-link-redirect/')).statusCode).toBe(302);
  });

  it('is slowed down, as a whole and per address', async () => {
    const link = await make({ sessionsPerHour: 2 });
    for (let time = 0; time < 2; time += 1) expect((await follow(link.url)).statusCode).toBe(302);
    const answer = await follow(link.url);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const popular = await make({ sessionsPerHour: 1000 });
    const from = { remoteAddress: '203.0.113.9' };
    for (let time = 0; time < LIMITS.linkSessionsPerHour; time += 1)
      expect((await follow(popular.url, from)).statusCode).toBe(302);
    expect((await follow(popular.url, from)).statusCode).toBe(429);
    expect((await follow(popular.url)).statusCode).toBe(302);
  });

  it('makes nothing for whoever only looks', async () => {
    const link = await make();
    expect((await follow(link.url, { method: 'HEAD' })).statusCode).not.toBe(302);
    const looked = await follow(link.url, { headers: { 'sec-purpose': 'prefetch' } });
    expect(looked.headers.location).toBe('http://localhost:8080/session');
    expect((await state(link.id)).sessions).toBe(0);
  });

  it('costs credits, and makes nothing without', async () => {
    const poor = await api.client('TEST', {}, { IDENTIFICATION: 1 });
    const link = await make({}, poor);
    expect(tokenOf((await follow(link.url)).headers.location)).not.toBeNull();
    expect(tokenOf((await follow(link.url)).headers.location)).toBeNull();
    const listed = magicLinkList.parse((await call('GET', '/v1/magic-links', poor)).json());
    expect(listed.links).toMatchObject([{ id: link.id, sessions: 1 }]);
  });

  it('is checked when it is made', async () => {
    const strict = await api.client('TEST', { callbackUrlAllowed: false });
    for (const [by, wish, identifier] of [
      [client, { session: { documents: ['LIBRARY_CARD'] } }, 'BAD_VALUE'],
      [client, { session: { clientId: 'a'.repeat(81) } }, 'BAD_VALUE'],
      [client, { sessionLimit: 0 }, 'BAD_VALUE'],
      [client, { name: ' ' }, 'BAD_VALUE'],
      [client, { session: { dummyStatus: 'APPROVED' } }, 'PERMISSIONS_ERROR'],
      [strict, { session: { callbackUrl: 'https://shop.example/x' } }, 'PERMISSIONS_ERROR'],
    ] as const) {
      const answer = await by.post('/v1/magic-links', { name: 'Poster', ...wish });
      expect([answer.statusCode, answer.json().identifier]).toEqual([400, identifier]);
    }
  });

  it('is its partner’s alone, and its token is told once', async () => {
    const link = await make();
    const stranger = await api.client();
    for (const method of ['GET', 'DELETE'] as const)
      expect((await call(method, `/v1/magic-links/${link.id}`, stranger)).statusCode).toBe(404);
    expect((await call('GET', '/v1/magic-links', stranger)).json()).toEqual({ links: [] });
    expect((await call('GET', '/v1/magic-links')).body).not.toContain(new URL(link.url).searchParams.get('token'));
    expect((await state(link.id)).state).toBe('ACTIVE');
  });
});
