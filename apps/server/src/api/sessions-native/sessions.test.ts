import { sessionDetail, sessionPage } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseSession } from '../../retention/erase-session.ts';
import { csvField } from '../../session-records/export-csv.ts';
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

const created = async (request: object = {}) => {
  api.clock.advance(1);
  const answer = await partner.call('POST', '/api/v2/token', { clientId: 'client-1', ...request });
  return answer.json<{ scanRef: string }>().scanRef;
};
async function list(query = '', by = partner) {
  const answer = await by.call('GET', `/v1/sessions${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return sessionPage.parse(answer.json());
}
const refs = async (query: string) => (await list(query)).sessions.map(({ scanRef }) => scanRef);

describe('GET /v1/sessions', () => {
  it('lists newest first, page by page, and new ones do not shift the pages', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) made.unshift(await created());
    const first = await list('?limit=2');
    await created();
    const second = await list(`?limit=2&after=${first.next}`);
    const third = await list(`?limit=2&after=${second.next}`);
    const seen = [first, second, third].flatMap(({ sessions }) => sessions.map(({ scanRef }) => scanRef));
    expect(seen).toEqual(made);
    expect(third.next).toBeNull();
  });

  it('loses none of those that were made in the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => partner.call('POST', '/api/v2/token', { clientId: 'a' })),
    );
    const made = answers.map((answer) => answer.json<{ scanRef: string }>().scanRef).sort();
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await list(`?limit=3${next ? `&after=${next}` : ''}`);
      seen.push(...page.sessions.map(({ scanRef }) => scanRef));
      next = page.next;
    }
    expect(seen.sort()).toEqual(made);
  });

  it('filters by status, client, reason, scenario and time', async () => {
    const approved = await judgedSession(api.deps, partner);
    const expired = await judgedSession(api.deps, partner, { decision: 'expired', request: { clientId: 'other' } });
    const suspected = await judgedSession(api.deps, partner, { decision: 'suspected' });
    const scenario = (await partner.call('POST', '/v1/scenarios', { name: 'S' })).json<{ id: string }>();
    const before = api.clock.now().toISOString();
    const under = await created({ scenarioId: scenario.id });
    expect(await refs('?status=APPROVED')).toEqual([approved]);
    expect(await refs('?status=DENIED')).toEqual([expired]);
    expect(await refs('?status=SUSPECTED')).toEqual([suspected]);
    expect(await refs('?clientId=other')).toEqual([expired]);
    expect(await refs('?reason=document.expired')).toEqual([expired]);
    expect(await refs('?reason=document')).toEqual([]);
    expect(await refs(`?scenarioId=${scenario.id}`)).toEqual([under]);
    const after = new Date(Date.parse(before) + 1).toISOString();
    expect(await refs(`?from=${after}`)).toEqual([under]);
    expect(await refs(`?to=${after}&status=ACTIVE`)).toEqual([]);
    expect((await list(`?from=${after}`)).sessions).toMatchObject([{ scenario: { id: scenario.id, version: 1 } }]);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?after=x',
    '?status=GOOD',
    '?from=yesterday',
    '?reason=%27;drop',
    '?scenarioId=1',
    '?clientId=%00',
    '?after=%00',
  ])('refuses %s', async (query) => {
    const answer = await partner.call('GET', `/v1/sessions${query}`);
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });
});

describe('GET /v1/sessions/{id}', () => {
  it('tells everything that was found, by whom and how sure', async () => {
    const scanRef = await judgedSession(api.deps, partner, { decision: 'suspected' });
    const answer = await partner.call('GET', `/v1/sessions/${scanRef}`);
    const detail = sessionDetail.parse(answer.json());
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(detail).toMatchObject({
      status: 'SUSPECTED',
      document: { kind: 'passport', issuingState: 'LTU' },
      decision: { outcome: 'approved', fraudSignals: ['document.inconsistent'], policy: 'scripted@1', review: null },
    });
    expect(detail.attributes.find(({ name }) => name === 'surname')).toEqual({
      name: 'surname',
      value: 'Žvirblė',
      native: 'Žvirblė',
      source: 'both',
      confidence: 0.99,
      conflict: false,
    });
    expect(detail.audit.map(({ event }) => event)).toEqual([
      'session.created',
      'evidence.submitted',
      'checks.approved',
    ]);
  });

  it('tells no more than that it was there once it is erased', async () => {
    const scanRef = await judgedSession(api.deps, partner);
    await eraseSession(api.deps, scanRef);
    const answer = await partner.call('GET', `/v1/sessions/${scanRef}`);
    expect(sessionDetail.parse(answer.json())).toMatchObject({
      status: 'DELETED',
      attributes: [],
      checks: [],
      decision: null,
      document: null,
    });
    expect(answer.body).not.toContain('irbl');
  });

  it('is its partner’s alone, with its table and its history', async () => {
    const scanRef = await judgedSession(api.deps, partner);
    const stranger = await partnerCalls(api, null);
    for (const path of ['', '/audit']) {
      const foreign = await stranger.call('GET', `/v1/sessions/${scanRef}${path}`);
      const unknown = await stranger.call('GET', `/v1/sessions/${api.deps.random.uuid()}${path}`);
      expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body]);
      expect((await stranger.call('GET', `/v1/sessions/nonsense${path}`)).body).toBe(unknown.body);
    }
    expect((await list('', stranger)).sessions).toEqual([]);
    expect((await stranger.call('GET', '/v1/sessions.csv')).body.trim().split('\r\n')).toHaveLength(1);
  });
});

describe('GET /v1/sessions.csv', () => {
  it('is a table of what the filters leave, without personal data', async () => {
    const scanRef = await judgedSession(api.deps, partner, { request: { clientId: '=1+1,"x"', lastName: 'Zvirble' } });
    await created({ clientId: 'other' });
    const answer = await partner.call('GET', '/v1/sessions.csv?status=APPROVED');
    expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    const [head, row, end] = answer.body.split('\r\n');
    expect(head).toMatch(/^scanRef,clientId,externalRef,status,/);
    expect(row).toContain(`${scanRef},"'=1+1,""x""",,APPROVED,`);
    expect(end).toBe('');
    expect(answer.body).not.toMatch(/irbl/i);
  });

  it('goes over the pages that it is read by', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async () => {
        for (let n = 0; n < 9; n += 1) await partner.call('POST', '/api/v2/token', { clientId: 'a' });
      }),
    );
    const lines = (await partner.call('GET', '/v1/sessions.csv')).body.trim().split('\r\n');
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(541);
  });

  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['=a\r\nb', '"\'=a\r\nb"'],
    ['plain', 'plain'],
    [null, ''],
    [7, '7'],
  ])('writes %j harmlessly', (value, field) => {
    expect(csvField(value)).toBe(field);
  });
});
