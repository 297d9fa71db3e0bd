import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseSession } from '../../retention/erase-session.ts';
import { INVENTED, publishList } from '../../testing/invented-list.ts';
import { judgedSession } from '../../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
  await publishList(api.deps, { entries: INVENTED });
});
afterAll(() => api.close());

const add = (body: object, by = partner) => by.call('POST', '/api/v2/add-aml-user', body);
const callback = async (monitoringId: string, by = partner) =>
  by.call('POST', '/api/v2/get-monitoring-callback', { monitoringId });

async function added(body: object): Promise<string> {
  const answer = await add(body);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  const { monitoring_id, monitoringId } = answer.json();
  expect(monitoringId).toBe(monitoring_id);
  return monitoring_id;
}

describe('POST /api/v2/add-aml-user', () => {
  it('monitors the person of a verification once, for every verification of the person', async () => {
    const [first, second] = [
      await judgedSession(api.deps, partner, { decision: 'approved' }),
      await judgedSession(api.deps, partner, { decision: 'approved' }),
    ];
    const id = await added({ scanRef: first, type: 'COMPANY' });
    expect(await added({ scanRef: second })).toBe(id);
    const told = (await callback(id)).json();
    expect(told).toMatchObject({ scanRefList: [first, second], isActive: true });
    expect(told.name.length).toBeGreaterThan(0);
    await eraseSession(api.deps, first);
    expect((await callback(id)).json().scanRefList).toEqual([second]);
    await eraseSession(api.deps, second);
    expect((await callback(id)).statusCode).toBe(400);
  });

  it('monitors whom the partner names', async () => {
    const id = await added({
      name: 'Anna',
      surname: 'Eriksson',
      type: 'PERSON',
      nationality: 'SWE',
      dateOfBirth: '1974-08-12',
    });
    expect((await callback(id)).json()).toMatchObject({
      name: 'Anna',
      surname: 'Eriksson',
      nationality: 'SE',
      alertStatus: 'ALERT',
    });
    const company = await added({ name: 'Vellamo Shipping', country: 'FI', type: 'COMPANY' });
    expect((await callback(company)).json()).toMatchObject({
      name: 'Vellamo Shipping',
      nationality: 'FI',
      alertStatus: 'ALERT',
    });
  });

  it.each([
    ['a verification of nobody', { scanRef: '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11' }, 'BAD_VALUE'],
    ['an unknown country', { name: 'Ona', surname: 'P', type: 'PERSON', nationality: 'XXX' }, 'BAD_VALUE'],
    ['no type', { name: 'Ona', surname: 'P' }, 'MISSING_VALUE'],
    ['no name', { type: 'COMPANY', country: 'LT' }, 'MISSING_VALUE'],
  ])('refuses %s', async (_name, body, identifier) => {
    const answer = await add(body);
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, identifier]);
  });

  it('takes nobody from a stranger’s verification, and tells a stranger nothing', async () => {
    const stranger = await partnerCalls(api, null);
    const scanRef = await judgedSession(api.deps, partner, { decision: 'approved' });
    const unknown = await add({ scanRef: api.deps.random.uuid() }, stranger);
    expect((await add({ scanRef }, stranger)).body).toBe(unknown.body);
    const id = await added({ scanRef });
    expect([(await callback(id, stranger)).statusCode, (await callback(id, stranger)).body]).toEqual([
      400,
      (await callback(api.deps.random.uuid(), stranger)).body,
    ]);
  });
});
