import { screeningCase, screeningCasePage } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followLists } from '../monitoring/follow-lists.ts';
import { changeSettings } from '../partners/change-settings.ts';
import { INVENTED, type Invented, publishList } from '../testing/invented-list.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { findSubjectMessages } from '../webhooks/message-bodies.fixture.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  await publishList(api.deps, { entries: INVENTED });
});
afterAll(() => api.close());
/** Verdicts are remembered, so every test has a partner of its own. */
beforeEach(async () => {
  partner = await partnerCalls(api, 'https://shop.example/hook');
});

const ROUTE = '/v1/screening-cases';
const INPUT = { fullName: 'Anna Eriksson', dateOfBirth: '1974-08-12', nationality: 'SE', sex: 'FEMALE' };

async function monitor(input: object = INPUT, clientId = 'user-1'): Promise<string> {
  const amlCheck = { clientId, userType: 'PERSON', input };
  const answer = await partner.call('POST', '/aml/monitorings', { isSubscribed: true, amlCheck });
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json<{ id: string }>().id;
}

const monitored = async (id: string) => (await partner.call('GET', `/aml/monitorings/${id}`)).json();
const cases = async (query = '') =>
  screeningCasePage.parse((await partner.call('GET', `${ROUTE}?${query}`)).json()).results;
const theCase = async () => (await cases())[0]?.id ?? '';
const shown = async (id: string) => screeningCase.parse((await partner.call('GET', `${ROUTE}/${id}`)).json());
const decide = (id: string, verdict: string, reviewer = 'staff-1', by = partner) =>
  by.call('POST', `${ROUTE}/${id}/decide`, { verdict, reason: 'Looked at the passport.', reviewer });
const alerts = async (id: string) =>
  (await findSubjectMessages(api.deps, id)).map(({ payload }) => payload.alertStatus);

async function publish(entries: readonly Invented[]) {
  await publishList(api.deps, { entries });
  await followLists(api.deps);
}
const changed = (change: Partial<Invented>) =>
  INVENTED.map((entry) => (entry.sourceId === '17' ? { ...entry, ...change } : entry));

describe('a case', () => {
  it('shows why, and what came upon it', async () => {
    const id = await monitor();
    const one = await shown(await theCase());
    expect(one).toMatchObject({
      state: 'OPEN',
      verdict: null,
      name: 'Anna Eriksson',
      listedName: 'Anna Maria Eriksson',
      person: { names: ['Anna Eriksson'], birth: '1974-08-12' },
      clientId: 'user-1',
      findings: [{ origin: 'MONITORING', subjectId: id }],
      history: [{ event: 'OPENED' }],
    });
    expect(one.hit.name.tokens.length).toBeGreaterThan(0);
    expect(one.hit.factors.map(({ key }) => key)).toContain('birth-date');
  });

  it('is one per person and entry, whatever finds it how often', async () => {
    const ids = [await monitor(), await monitor({ ...INPUT, fullName: 'ERIKSSON, Anna' }, 'user-2')];
    const found = await cases();
    expect(found).toHaveLength(1);
    expect((await shown(found[0]?.id ?? '')).findings.map(({ subjectId }) => subjectId).sort()).toEqual(ids.sort());
    await partner.call('DELETE', `/aml/monitorings/${ids[0]}`);
    expect(await cases()).toHaveLength(1);
    await partner.call('DELETE', `/aml/monitorings/${ids[1]}`);
    expect(await cases()).toEqual([]);
  });

  it('keeps namesakes without a birth date apart by the partner’s own ids', async () => {
    await monitor({ fullName: 'Anna Eriksson' }, 'user-1');
    await monitor({ fullName: 'Anna Eriksson' }, 'user-2');
    expect(await cases()).toHaveLength(2);
  });

  it('is listed by state, verdict, list and origin', async () => {
    const id = await monitor();
    for (const query of ['state=OPEN', 'listId=invented&origin=MONITORING', `subjectId=${id}`])
      expect([query, (await cases(query)).length]).toEqual([query, 1]);
    for (const query of [
      'state=DECIDED',
      'verdict=TRUE_MATCH',
      'origin=SESSION',
      `subjectId=${api.deps.random.uuid()}`,
    ])
      expect([query, (await cases(query)).length]).toEqual([query, 0]);
    expect((await partner.call('GET', `${ROUTE}?state=open`)).statusCode).toBe(400);
  });

  it('takes notes that decide nothing, and keeps them sealed', async () => {
    await monitor();
    const id = await theCase();
    await partner.call('POST', `${ROUTE}/${id}/notes`, { note: 'Asked Anna.', reviewer: 'staff-3' });
    expect(await shown(id)).toMatchObject({ state: 'OPEN', history: [{}, { event: 'NOTED', text: 'Asked Anna.' }] });
    const { rows } = await api.deps.db.autocommit.executeSql('select t::text from screening_case_entries t');
    expect(JSON.stringify(rows)).not.toContain('Asked');
  });

  it('is no stranger’s', async () => {
    await monitor();
    const id = await theCase();
    const stranger = await partnerCalls(api, null);
    const nowhere = api.deps.random.uuid();
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '/decide', { verdict: 'TRUE_MATCH', reason: 'x', reviewer: 'x' }],
      ['POST', '/notes', { note: 'x', reviewer: 'x' }],
    ] as const) {
      const foreign = await stranger.call(method, `${ROUTE}/${id}${path}`, body);
      const unknown = await stranger.call(method, `${ROUTE}/${nowhere}${path}`, body);
      expect([foreign.statusCode, foreign.body]).toEqual([400, unknown.body]);
    }
    expect((await stranger.call('GET', ROUTE)).json()).toEqual({ count: 0, results: [] });
    expect((await shown(id)).history).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it('that it is somebody else settles every monitoring of the person, and is told', async () => {
    const ids = [await monitor(), await monitor()];
    expect((await decide(await theCase(), 'FALSE_POSITIVE')).json()).toMatchObject({
      state: 'DECIDED',
      verdict: 'FALSE_POSITIVE',
      decidedBy: 'staff-1',
      history: [{ event: 'OPENED' }, { event: 'DECIDED', text: 'Looked at the passport.' }],
    });
    for (const id of ids) {
      expect(await monitored(id)).toMatchObject({ status: 'ACTIVE', amlCheck: { overallStatus: 'FALSE_POSITIVE' } });
      expect(await alerts(id)).toEqual(['ALERT', 'ACCEPTED']);
    }
  });

  it('is remembered: the same person raises no alert again', async () => {
    await monitor();
    await decide(await theCase(), 'FALSE_POSITIVE');
    const again = await monitor(INPUT, 'another-client');
    expect(await monitored(again)).toMatchObject({ status: 'ACTIVE', amlCheck: { overallStatus: 'FALSE_POSITIVE' } });
    expect(await alerts(again)).toEqual([]);
    const service = (await partner.call('POST', '/api/v2/get-monitoring-callback', { monitoringId: again })).json();
    expect(service).toMatchObject({ alertStatus: 'ACCEPTED', results: [{ data: [{ whitelisted: true }] }] });
    const check = { clientId: 'c', userType: 'PERSON', input: INPUT, filter: { datasets: ['SAN_CURRENT'] } };
    expect((await partner.call('POST', '/aml/checks/', check)).json().overallStatus).toBe('FALSE_POSITIVE');
  });

  it('ends when what matters of the entry changes, and only then', async () => {
    const id = await monitor();
    const caseId = await theCase();
    await decide(caseId, 'FALSE_POSITIVE');
    await publish(changed({ remarks: 'Another remark.', programmes: ['INVENTED-2'] }));
    expect((await shown(caseId)).state).toBe('DECIDED');
    await publish(changed({ nationalities: ['SE', 'NO'] }));
    expect(await shown(caseId)).toMatchObject({
      state: 'OPEN',
      verdict: null,
      expiredByChangeAt: api.clock.now().toISOString(),
      history: [{}, {}, { event: 'EXPIRED_BY_CHANGE' }],
    });
    expect(await monitored(id)).toMatchObject({ status: 'ALERT', amlCheck: { overallStatus: 'FLAGS_FOUND' } });
    expect(await alerts(id)).toEqual(['ALERT', 'ACCEPTED', 'ALERT']);
    await publish(INVENTED);
  });

  it('is told to be about an entry that has left its list', async () => {
    await monitor();
    const caseId = await theCase();
    expect((await shown(caseId)).isListed).toBe(true);
    await publish(INVENTED.filter(({ sourceId }) => sourceId !== '17'));
    expect((await shown(caseId)).isListed).toBe(false);
    await publish(INVENTED);
  });

  it('that it is the one holds whatever the entry says later', async () => {
    const id = await monitor();
    const caseId = await theCase();
    await decide(caseId, 'TRUE_MATCH');
    expect(await monitored(id)).toMatchObject({ status: 'ACTIVE', amlCheck: { overallStatus: 'TRUE_POSITIVE' } });
    await publish(changed({ nationalities: ['SE', 'DK'] }));
    expect(await shown(caseId)).toMatchObject({ state: 'DECIDED', verdict: 'TRUE_MATCH' });
    expect((await alerts(id)).slice(0, 2)).toEqual(['ALERT', 'DECLINED']);
    await publish(INVENTED);
  });

  it('is given to what the reviewer has seen, not to what others or the list made of it since', async () => {
    await monitor();
    const { id, changedAt, why } = await shown(await theCase());
    expect(why.join(' ')).toMatch(/Anna Eriksson.*Birth date/);
    api.clock.advance(1_000);
    await publish(changed({ nationalities: ['SE', 'FI'] }));
    const late = { verdict: 'FALSE_POSITIVE', reason: 'Looked.', reviewer: 'staff-1', changedAt };
    const refused = await partner.call('POST', `${ROUTE}/${id}/decide`, late);
    expect([refused.statusCode, refused.json().message]).toEqual([400, expect.stringContaining('look at it again')]);
    const now = await shown(id);
    expect([now.state, now.history.length]).toEqual(['OPEN', 1]);
    const seen = { ...late, changedAt: now.changedAt };
    expect((await partner.call('POST', `${ROUTE}/${id}/decide`, seen)).json().state).toBe('DECIDED');
    await publish(INVENTED);
  });

  it('stands in the partner’s audit, without the reason', async () => {
    await monitor();
    const caseId = await theCase();
    await decide(caseId, 'UNDECIDED');
    const audit = await partner.call('GET', '/v1/audit?event=screening_case.decided');
    expect(audit.json()).toMatchObject({ entries: [{ facts: { caseId, verdict: 'undecided', reviewer: 'staff-1' } }] });
    expect(audit.body).not.toContain('passport');
  });
});

describe('with four eyes', () => {
  beforeEach(async () => {
    const { apiKey } = partner.partner;
    const outcome = await changeSettings(api.deps, { apiKey, wishes: { screeningFourEyes: 'true' } });
    expect(outcome.kind).toBe('changed');
  });

  it('a verdict holds once another reviewer comes to the same', async () => {
    const id = await monitor();
    const caseId = await theCase();
    expect((await decide(caseId, 'FALSE_POSITIVE', 'Staff  One')).json()).toMatchObject({
      state: 'SECOND_PENDING',
      verdict: null,
      proposed: { verdict: 'FALSE_POSITIVE', reviewer: 'Staff  One' },
    });
    expect((await monitored(id)).status).toBe('ALERT');
    for (const same of ['Staff  One', 'staff one', ' STAFF ONE ']) {
      const answer = await decide(caseId, 'FALSE_POSITIVE', same);
      expect([same, answer.statusCode, answer.json().identifier]).toEqual([same, 400, 'BAD_VALUE']);
    }
    expect((await decide(caseId, 'FALSE_POSITIVE', 'staff two')).json()).toMatchObject({
      state: 'DECIDED',
      verdict: 'FALSE_POSITIVE',
      proposed: null,
    });
    expect((await monitored(id)).status).toBe('ACTIVE');
  });

  it('reviewers who differ need a third look, and what held before holds meanwhile', async () => {
    await monitor();
    const caseId = await theCase();
    await decide(caseId, 'FALSE_POSITIVE', 'one');
    expect((await decide(caseId, 'TRUE_MATCH', 'two')).json()).toMatchObject({
      state: 'SECOND_PENDING',
      proposed: { verdict: 'TRUE_MATCH', reviewer: 'two' },
    });
    await decide(caseId, 'TRUE_MATCH', 'three');
    expect((await decide(caseId, 'FALSE_POSITIVE', 'one')).json()).toMatchObject({
      state: 'SECOND_PENDING',
      verdict: 'TRUE_MATCH',
    });
    expect((await shown(caseId)).history.map(({ event }) => event)).toEqual([
      'OPENED',
      'PROPOSED',
      'DISPUTED',
      'DECIDED',
      'PROPOSED',
    ]);
  });

  it('a proposal against a verdict that holds ends when the entry changes', async () => {
    await monitor();
    const caseId = await theCase();
    for (const reviewer of ['staff-1', 'staff-2']) await decide(caseId, 'TRUE_MATCH', reviewer);
    expect((await decide(caseId, 'FALSE_POSITIVE')).json()).toMatchObject({
      state: 'SECOND_PENDING',
      verdict: 'TRUE_MATCH',
    });
    await publish(changed({ nationalities: ['SE', 'IS'] }));
    expect(await shown(caseId)).toMatchObject({ state: 'DECIDED', verdict: 'TRUE_MATCH', proposed: null });
    await publish(INVENTED);
  });
});
