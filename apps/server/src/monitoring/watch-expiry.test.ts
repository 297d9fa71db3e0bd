import { afterAll, beforeAll, expect, it } from 'vitest';
import { INVENTED, publishList } from '../testing/invented-list.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { listMessages } from '../webhooks/listing/queries.ts';
import { findSubjectMessages } from '../webhooks/message-bodies.fixture.ts';
import { oneYearAfter } from './monitoring-year.ts';
import { watchMonitoringExpiry } from './watch-expiry.ts';

const DAY_MS = 86_400_000;
let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
  await publishList(api.deps, { entries: INVENTED });
});
afterAll(() => api.close());

async function monitor(isSubscribed: boolean): Promise<string> {
  const amlCheck = { clientId: 'c', userType: 'PERSON', input: { fullName: 'Gintarė Ramunė' } };
  return (await partner.call('POST', '/aml/monitorings', { isSubscribed, amlCheck })).json<{ id: string }>().id;
}

const shown = async (id: string) => (await partner.call('GET', `/aml/monitorings/${id}`)).json();

/** What partners were told of expiry by now. */
async function notices() {
  const filter = { partnerId: partner.partner.id, event: 'AML_MONITORING_EXPIRATION' };
  const rows = await listMessages(api.deps.db.orm, filter, { limit: 10, offset: 0 });
  const told = await Promise.all(rows.map(({ sessionId }) => findSubjectMessages(api.deps, sessionId)));
  return told.flat().map(({ payload }) => payload);
}

it('announces once what runs out within a week, then extends or ends it', async () => {
  const [kept, ended] = [await monitor(true), await monitor(false)];
  await watchMonitoringExpiry(api.deps);
  expect(await notices()).toEqual([]);
  api.clock.advance(359 * DAY_MS);
  await watchMonitoringExpiry(api.deps);
  await watchMonitoringExpiry(api.deps);
  expect(await notices()).toEqual([{ usersToExtend: 1, usersToExpire: 1 }]);
  api.clock.advance(7 * DAY_MS);
  await watchMonitoringExpiry(api.deps);
  expect(await shown(kept)).toMatchObject({ status: 'ACTIVE', expiration: '2028-01-15T12:00:00.000Z' });
  expect(await shown(ended)).toMatchObject({ status: 'STOPPED', expiration: '2027-01-15T12:00:00.000Z' });
  expect((await findSubjectMessages(api.deps, ended)).map(({ payload }) => payload)).toMatchObject([
    { alertStatus: 'STATUS', status: 'STOPPED', isActive: false },
  ]);
  const page = (await partner.call('GET', '/v1/webhooks?event=AML_MONITORING_EXPIRATION')).json();
  expect(page.results).toMatchObject([{ scanRef: null, monitoringId: null, sequence: 1 }]);
  const again = await partner.call('POST', `/aml/monitorings/${ended}/start`);
  expect(again.json()).toMatchObject({ status: 'PENDING', expiration: '2028-01-16T12:00:00.000Z' });
});

it('keeps to the calendar', () => {
  expect(oneYearAfter(new Date('2028-02-29T10:00:00Z')).toISOString()).toBe('2029-03-01T10:00:00.000Z');
});
