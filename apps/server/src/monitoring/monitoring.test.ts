import { type AuditEntryAnswer, amlMonitoring, amlMonitoringPage, amlMonitoringWebhook } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INVENTED, type Invented, publishList } from '../testing/invented-list.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { findSubjectMessages } from '../webhooks/message-bodies.fixture.ts';
import { followLists } from './follow-lists.ts';
import { screenMonitoring } from './screen-monitoring.ts';
import { watchMonitoring } from './watch-monitoring.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const ROUTE = '/aml/monitorings';
const person = (fullName: string, input: object = {}) => ({
  isSubscribed: true,
  amlCheck: { clientId: 'user-1', userType: 'PERSON', input: { fullName, ...input } },
});
const ANNA = person('Anna Eriksson', { dateOfBirth: '1974-08-12', nationality: 'SE', sex: 'FEMALE' });

async function monitor(body: object, by = partner) {
  const answer = await by.call('POST', `${ROUTE}/`, body);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return amlMonitoring.parse(answer.json());
}

const shown = async (id: string) => amlMonitoring.parse((await partner.call('GET', `${ROUTE}/${id}/`)).json());
const told = async (id: string) =>
  (await findSubjectMessages(api.deps, id)).map(({ payload, event, sequence, eventId }) => {
    expect(event).toBe('AML_MONITORING');
    return amlMonitoringWebhook.parse({ ...payload, sequence, eventId });
  });

/** Another state of the list, and what a worker then does. */
async function publish(entries: readonly Invented[], listId?: string) {
  await publishList(api.deps, { entries, ...(listId ? { listId } : {}) });
  await followLists(api.deps);
}

describe('before there is a list', () => {
  it('nobody is clean, and a worker looks once there is one', async () => {
    const made = await monitor(ANNA);
    expect(made).toMatchObject({ status: 'PENDING', amlCheck: { overallStatus: 'NOT_CHECKED', amlCheck: null } });
    await publish(INVENTED);
    expect(await shown(made.id)).toMatchObject({ status: 'ALERT', amlCheck: { overallStatus: 'FLAGS_FOUND' } });
    expect((await told(made.id)).map(({ alertStatus }) => alertStatus)).toEqual(['ALERT']);
  });
});

describe('somebody who is on a list', () => {
  it('is found at once, and told', async () => {
    const made = await monitor(ANNA);
    expect(made).toMatchObject({
      status: 'ALERT',
      expiration: '2027-01-15T12:00:00.000Z',
      amlCheck: { clientId: 'user-1', overallStatus: 'FLAGS_FOUND', amlCheck: [{ datasets: ['SAN_CURRENT'] }] },
    });
    expect(await told(made.id)).toMatchObject([
      {
        monitoringId: made.id,
        name: 'Anna Eriksson',
        surname: '',
        nationality: 'SE',
        dob: '1974-08-12',
        isActive: true,
        expiration: '2027-01-15',
        scanRefList: [],
        alertStatus: 'ALERT',
        status: 'ALERT',
        sanctionsStatus: 'FLAGS_FOUND',
        pepsStatus: 'NO_FLAGS',
        results: [{ serviceName: 'AML_NAMES_CHECK', status: { overallStatus: 'SUSPECTED' } }],
        amlCheck: { overallStatus: 'FLAGS_FOUND' },
      },
    ]);
  });

  it('is told of once, however often lists change otherwise', async () => {
    const { id } = await monitor(ANNA);
    await publish([...INVENTED, { sourceId: '30', named: ['Somebody Else'] }]);
    await publish(INVENTED.map((entry) => ({ ...entry, remarks: 'Another remark.' })));
    await watchMonitoring(api.deps, api.clock.now());
    expect(await told(id)).toHaveLength(1);
    await publish(
      INVENTED.map((entry) =>
        entry.sourceId === '17' ? { ...entry, sex: 'F', named: [...entry.named, 'Anna Ericsson'] } : entry,
      ),
    );
    expect((await told(id)).map(({ alertStatus }) => alertStatus)).toEqual(['ALERT', 'ALERT']);
    await publish(INVENTED);
  });

  it('is found no longer once the entry is gone, and again when it is back', async () => {
    const { id } = await monitor(ANNA);
    await publish(INVENTED.filter(({ sourceId }) => sourceId !== '17'));
    expect(await shown(id)).toMatchObject({ status: 'ACTIVE', amlCheck: { overallStatus: 'NO_FLAGS', amlCheck: [] } });
    await publish(INVENTED);
    expect((await told(id)).map(({ alertStatus }) => alertStatus)).toEqual(['ALERT', 'STATUS', 'ALERT']);
  });

  it('can be taken away, and comes back when the entry changes', async () => {
    const { id, amlCheck } = await monitor(ANNA);
    const profile = `${ROUTE}/${id}/profiles/${amlCheck.amlCheck?.[0]?.resourceId}/`;
    expect((await partner.call('DELETE', profile)).statusCode).toBe(204);
    expect((await partner.call('DELETE', profile)).statusCode).toBe(400);
    expect(await shown(id)).toMatchObject({ status: 'ACTIVE', amlCheck: { amlCheck: [] } });
    await publish([...INVENTED, { sourceId: '31', named: ['Anna Unrelated'] }]);
    expect((await shown(id)).amlCheck.amlCheck).toEqual([]);
    await publish(
      INVENTED.map((entry) => (entry.sourceId === '17' ? { ...entry, nationalities: ['SE', 'NO'] } : entry)),
    );
    expect((await shown(id)).status).toBe('ALERT');
    await publish(INVENTED);
  });
});

describe('whom no list names', () => {
  it('is found when a list comes to name it, and the others are left in peace', async () => {
    const listed = await monitor(person('Ona Žvirblytė', { dateOfBirth: '1990-12-20' }));
    const other = await monitor(person('Jonas Jonaitis'));
    expect([listed.status, other.status]).toEqual(['ACTIVE', 'ACTIVE']);
    const births = [{ from: '1990-12-20', to: '1990-12-20', precision: 'day' as const, circa: false }];
    await publish([...INVENTED, { sourceId: '40', named: ['Ona Zvirblyte'], births, topics: ['wanted'] }]);
    expect([await shown(listed.id), await shown(other.id)]).toMatchObject([{ status: 'ALERT' }, { status: 'ACTIVE' }]);
    expect([(await told(listed.id)).length, (await told(other.id)).length]).toEqual([1, 0]);
    await publish(INVENTED);
  });

  it('is never found on the list of another partner', async () => {
    const stranger = await partnerCalls(api, null);
    const mine = await monitor(person('Petras Petraitis'));
    const theirs = await monitor(person('Petras Petraitis'), stranger);
    const entries = [{ sourceId: '1', named: ['Petras Petraitis'], topics: ['custom' as const] }];
    await publishList(api.deps, { listId: 'own', partnerId: stranger.partner.id, entries });
    await followLists(api.deps);
    expect((await shown(mine.id)).status).toBe('ACTIVE');
    expect((await stranger.call('GET', `${ROUTE}/${theirs.id}`)).json().status).toBe('ALERT');
  });
});

describe('a monitoring', () => {
  it('is found by name, country, tags, status and time', async () => {
    const { id } = await monitor({ ...person('Gražina Liepa', { nationality: 'LV' }), tags: ['branch-7', 'Old'] });
    const found = async (query: string) =>
      amlMonitoringPage.parse((await partner.call('GET', `${ROUTE}/?${query}`)).json()).results.map((one) => one.id);
    for (const query of [
      'name=grazina',
      'name=Liepa%20Grazina',
      'country=lv',
      'tags=branch-7',
      'tags=Old,branch-7',
      'tags=Old&tags=branch-7&userType=PERSON&status=ACTIVE',
      'name=liepa&created=2026-01-01&isExpired=false&orderBy=-created,expiration',
      'name=liepa&expiration=2027-01-01,2028-01-01',
    ])
      expect([query, await found(query)]).toEqual([query, [id]]);
    for (const query of ['name=liep', 'tags=old', 'country=LV&userType=COMPANY', 'name=liepa&isExpired=true'])
      expect([query, await found(query)]).toEqual([query, []]);
    expect((await partner.call('GET', `${ROUTE}?orderBy=name`)).statusCode).toBe(400);
  });

  it('changes, stops and goes on', async () => {
    const { id } = await monitor(person('Gražina Beržas'));
    const changed = await partner.call('PATCH', `${ROUTE}/${id}/`, { tags: ['x'], isSubscribed: false });
    expect(changed.json()).toMatchObject({ tags: ['x'], isSubscribed: false });
    for (let twice = 0; twice < 2; twice += 1)
      expect((await partner.call('POST', `${ROUTE}/${id}/stop/`)).json().status).toBe('STOPPED');
    await publish([...INVENTED, { sourceId: '50', named: ['Gražina Beržas'], topics: ['wanted'] }]);
    expect((await shown(id)).status).toBe('STOPPED');
    expect((await partner.call('POST', `${ROUTE}/${id}/start/`, { comment: 'again' })).json().status).toBe('PENDING');
    await api.jobs.run({ 'screen-monitoring': ({ monitoringId }) => screenMonitoring(api.deps, monitoringId) });
    expect((await shown(id)).status).toBe('ALERT');
    await publish(INVENTED);
  });

  it('keeps comments of whoever started or stopped it in the audit, readable while it is kept', async () => {
    const { id } = await monitor(person('Ramunė Klevas'));
    await partner.call('POST', `${ROUTE}/${id}/stop/`, { comment: 'Ramunė Klevas closed her account.' });
    await partner.call('POST', `${ROUTE}/${id}/start/`);
    const turns = async () => {
      const { entries } = (await partner.call('GET', '/v1/audit?limit=100')).json<{ entries: AuditEntryAnswer[] }>();
      const own = entries.filter(({ event, facts }) => /started|stopped/.test(event) && facts.monitoringId === id);
      return own.sort((a, b) => (a.event < b.event ? -1 : 1));
    };
    const started = { event: 'monitoring.started', facts: { monitoringId: id } };
    const comment = 'Ramunė Klevas closed her account.';
    expect(await turns()).toMatchObject([started, { event: 'monitoring.stopped', facts: { comment } }]);
    const { rows } = await api.deps.db.autocommit.executeSql('select t::text from partner_changes t');
    expect(JSON.stringify(rows)).not.toContain('Klevas');
    await partner.call('DELETE', `${ROUTE}/${id}/`);
    expect((await turns()).map(({ facts }) => facts)).toEqual([{ monitoringId: id }, { monitoringId: id }]);
  });

  it('keeps nothing of the person that could be read, and nothing at all once it is deleted', async () => {
    const { id } = await monitor(ANNA);
    const tables = ['monitorings', 'monitoring_findings', 'webhook_messages', 'screening_cases'];
    for (const table of tables) {
      const { rows } = await api.deps.db.autocommit.executeSql(`select t::text from ${table} t`);
      expect([table, JSON.stringify(rows)]).toEqual([table, expect.not.stringMatching(/Eriksson|1974-08-12/i)]);
    }
    expect((await partner.call('DELETE', `${ROUTE}/${id}/`)).statusCode).toBe(204);
    expect((await partner.call('GET', `${ROUTE}/${id}/`)).statusCode).toBe(400);
    expect(await findSubjectMessages(api.deps, id)).toEqual([]);
  });

  it('is drawn as PDF', async () => {
    const { id } = await monitor(ANNA);
    const drawn = await partner.call('POST', `${ROUTE}/${id}/pdf/`, { password: 'slaptažodis' });
    expect([drawn.statusCode, drawn.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is no stranger’s', async () => {
    const stranger = await partnerCalls(api, null);
    const { id, amlCheck } = await monitor(ANNA);
    const profile = amlCheck.amlCheck?.[0]?.resourceId;
    const nowhere = api.deps.random.uuid();
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/start'],
      ['POST', '/stop'],
      ['POST', '/pdf'],
      ['DELETE', `/profiles/${profile}`],
    ] as const) {
      const body = method === 'PATCH' || method === 'POST' ? {} : undefined;
      const foreign = await stranger.call(method, `${ROUTE}/${id}${path}`, body);
      const unknown = await stranger.call(method, `${ROUTE}/${nowhere}${path}`, body);
      expect([method, path, foreign.statusCode, foreign.body]).toEqual([method, path, 400, unknown.body]);
    }
    expect((await stranger.call('GET', ROUTE)).json()).toMatchObject({ count: 0, results: [] });
    expect((await shown(id)).status).toBe('ALERT');
  });
});
