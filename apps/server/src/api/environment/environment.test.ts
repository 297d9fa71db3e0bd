import { auditPage, environment, statistics } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgedSession } from '../../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  partner = await partnerCalls(api, null);
});

const show = async (by = partner) => environment.parse((await by.call('GET', '/v1/environment')).json());
const change = (settings: object) => partner.call('PATCH', '/v1/environment', { settings });
const audit = async (query = '', by = partner) => auditPage.parse((await by.call('GET', `/v1/audit${query}`)).json());

describe('/v1/environment', () => {
  it('changes what is named, and null takes it back', async () => {
    expect(await show()).toMatchObject({ environment: 'TEST', settings: { liveness: 'static' } });
    const changed = await change({ liveness: 'active', documentHistory: true, sessionDefaults: { ageLimit: 18 } });
    expect(environment.parse(changed.json()).settings).toMatchObject({
      liveness: 'active',
      documentHistory: true,
      sessionDefaults: { ageLimit: 18 },
    });
    api.clock.advance(1);
    await change({ documentHistory: null });
    expect((await show()).settings).toMatchObject({ liveness: 'active', documentHistory: false });
    expect((await audit('?event=environment.changed')).entries.map(({ facts }) => facts)).toEqual([
      { settings: ['documentHistory'] },
      { settings: ['liveness', 'documentHistory', 'sessionDefaults'] },
    ]);
  });

  it('acts on the sessions that begin', async () => {
    await change({ sessionDefaults: { ageLimit: 21 } });
    api.clock.advance(3_000);
    const made = await partner.call('POST', '/api/v2/token', { clientId: 'a' });
    expect(made.json().ageLimit).toBe(21);
  });

  it.each([
    ['a setting of the operator', { allowLoopbackWebhooks: true }],
    ['a setting that does not exist', { lively: true }],
    ['a name that every object has', { constructor: null }],
    ['a value that makes no sense', { liveness: 'never' }],
    ['a part that makes no sense', { sessionDefaults: { ageLimit: 'old' } }],
    ['a policy of nobody', { policy: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['a list of nobody', { customerList: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['a NUL', { sessionDefaults: { locale: 'a\0b' } }],
    ['half a character', { sessionDefaults: { locale: 'a\ud800' } }],
    ['one good and one bad', { liveness: 'active', reviewEnabled: 'maybe' }],
  ])('refuses %s and changes nothing', async (_name, settings) => {
    const before = await show();
    const answer = await change(settings);
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
    expect(await show()).toEqual(before);
    expect((await audit()).entries).toEqual([]);
  });

  it('is each partner’s own', async () => {
    const stranger = await partnerCalls(api, null);
    await change({ liveness: 'active' });
    expect((await show(stranger)).settings.liveness).toBe('static');
    expect((await audit('', stranger)).entries).toEqual([]);
  });
});

describe('GET /v1/audit', () => {
  it('tells of sessions and of the set-up in one order, page by page', async () => {
    await change({ documentHistory: true });
    api.clock.advance(1_000);
    const scanRef = await judgedSession(api.deps, partner);
    api.clock.advance(1_000);
    await partner.call('POST', '/v1/request-keys', { name: 'Key' });
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await audit(`?limit=2${next ? `&after=${next}` : ''}`);
      seen.push(...page.entries.map(({ event }) => event));
      next = page.next;
    }
    expect([seen.at(0), seen.at(-1)]).toEqual(['request_key.made', 'environment.changed']);
    expect(seen.slice(1, -1).sort()).toEqual(['checks.approved', 'evidence.submitted', 'session.created']);
    const decided = (await audit('?event=checks.approved')).entries;
    expect(decided).toMatchObject([{ scanRef, actor: 'worker', fromState: 'processing', toState: 'approved' }]);
    const to = new Date(api.clock.now().getTime() - 1_500).toISOString();
    expect((await audit(`?to=${to}`)).entries.map(({ event }) => event)).toEqual(['environment.changed']);
  });

  it.each(['?after=x', '?limit=0', '?from=never'])('refuses %s', async (query) => {
    expect((await partner.call('GET', `/v1/audit${query}`)).statusCode).toBe(400);
  });
});

describe('GET /v1/statistics', () => {
  const from = () => api.clock.now().toISOString();
  const later = () => new Date(api.clock.now().getTime() + 3_600_000).toISOString();
  async function count(span: string, by = partner) {
    const answer = await by.call('GET', `/v1/statistics?${span}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return statistics.parse(answer.json());
  }

  it('counts outcomes and reasons and measures times', async () => {
    const begin = from();
    for (const decision of ['approved', 'approved', 'expired', 'unreadable'] as const)
      await judgedSession(api.deps, partner, { decision });
    await partner.call('POST', '/api/v2/token', { clientId: 'open' });
    const counted = await count(`from=${begin}&to=${later()}`);
    expect(counted).toMatchObject({
      total: 5,
      byOutcome: { approved: 2, declined: 1, open: 2, expired: 0 },
      byState: { approved: 2, declined: 1, in_review: 1, created: 1 },
      attempts: { first: 4, further: 0 },
      times: { decision: { median: 0, p95: 0, of: 4 }, capture: { median: null, of: 0 } },
    });
    expect(counted.byReason).toEqual([
      { reason: 'document.expired', sessions: 1 },
      { reason: 'mrz.unreadable', sessions: 1 },
    ]);
  });

  it('counts nothing of others, before or after', async () => {
    const begin = from();
    await judgedSession(api.deps, partner);
    const stranger = await partnerCalls(api, null);
    expect((await count(`from=${begin}&to=${later()}`, stranger)).total).toBe(0);
    expect((await count(`from=${later()}&to=2040-01-01T00:00:00Z`)).total).toBe(0);
  });

  it.each(['', 'from=x&to=y', 'from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z'])('refuses %j', async (span) => {
    expect((await partner.call('GET', `/v1/statistics?${span}`)).statusCode).toBe(400);
  });
});
