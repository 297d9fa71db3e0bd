import { errorBody, fraudEstimateResponse, proxyCheckResponse } from '@bonafide/contract';
import type { NetworkKind } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStoredQuestions } from '../../testing/queries.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

const KINDS: Readonly<Record<string, readonly NetworkKind[]>> = { '81.7.66.6': ['tor'], '81.7.64.1': [] };
const riskData = {
  network: async (address: string) => ({ kinds: KINDS[address] ?? null, country: 'LT', location: null }),
  disposableDomains: async () => new Set(['bin.example']),
};

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi({ riskData });
  client = await api.client();
});
afterAll(() => api.close());

const PROXY = '/fraud/proxy-check';
const ESTIMATE = '/fraud/estimate-fraud-probability';
const estimate = async (body: object, by = client) => {
  const answer = await by.post(ESTIMATE, body);
  return fraudEstimateResponse.parse(answer.json());
};
const codes = async (body: object, by = client) => (await estimate(body, by)).reasons.map(({ code }) => code);

describe(PROXY, () => {
  it.each([
    ['81.7.66.6', 'VERY_HIGH'],
    ['81.7.64.1', 'VERY_LOW'],
    ['8.8.8.8', 'NOT_CHECKED'],
    ['2001:db8::1', 'NOT_CHECKED'],
  ])('%s is %s', async (ip_address, risk_level) => {
    for (const path of [PROXY, `${PROXY}/`]) {
      const answer = await client.post(path, { ip_address });
      expect([answer.statusCode, proxyCheckResponse.parse(answer.json())]).toEqual([200, { risk_level }]);
    }
  });

  it.each([
    [{}, 'MISSING_VALUE'],
    [{ ip_address: null }, 'MISSING_VALUE'],
    [{ ip_address: '300.1.1.1' }, 'BAD_VALUE'],
    [{ ip_address: '10.0.0.0/8' }, 'BAD_VALUE'],
    [{ ip_address: 7 }, 'BAD_VALUE'],
  ])('refuses %j with %s', async (body, identifier) => {
    const answer = await client.post(PROXY, body);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, identifier]);
  });
});

describe(ESTIMATE, () => {
  it('answers the level and the rules behind it', async () => {
    expect(await estimate({ ip_address: '81.7.66.6', email_address: 'a@bin.example', country: 'LT' })).toEqual({
      fraud_level: 'HIGH',
      reasons: [
        { code: 'network.tor', message: expect.any(String), weight: 0.5 },
        { code: 'email.disposable_domain', message: expect.any(String), weight: 0.45 },
      ],
    });
    expect(await estimate({ user_agent: 'Mozilla/5.0' })).toEqual({ fraud_level: 'VERY_LOW', reasons: [] });
    expect(await estimate({ city: 'Kaunas' })).toEqual({ fraud_level: 'NOT_CHECKED', reasons: [] });
  });

  it.each([[{}], [{ first_name: null }], [{ city: ' ' }], [{ ip_address: 'x' }], [{ first_name: 7 }]])(
    'refuses %j',
    async (body) => {
      const answer = await client.post(ESTIMATE, body);
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    },
  );

  it('counts questions about the same value for a day, for each partner alone, and keeps no value', async () => {
    const body = { phone_number: '612 34567', phone_country_code: '+370' };
    for (let time = 1; time < 4; time += 1) expect(await codes(body)).toEqual([]);
    expect(await codes({ phone_number: '+37061234567' })).toEqual(['phone.asked_often']);
    expect(await codes(body, await api.client())).toEqual([]);
    api.clock.advance(25 * 3_600_000);
    expect(await codes(body)).toEqual([]);
    expect(await countStoredQuestions(api.deps.db)).toBe(1);
  });

  it('asks for a key', async () => {
    for (const url of [PROXY, ESTIMATE]) {
      const answer = await api.app.inject({ method: 'POST', url, payload: '{}' });
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([401, 'UNAUTHORIZED']);
    }
  });
});
