import { amlCheckAnswer, amlPersonProfile } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INVENTED, publishList } from '../../testing/invented-list.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client('PROD');
});
afterAll(() => api.close());

const ANNA = {
  clientId: 'user-1',
  userType: 'PERSON',
  input: { fullName: 'Anna Eriksson', dateOfBirth: '1974-08-12', nationality: 'SE', sex: 'FEMALE' },
  filter: { datasets: ['SAN_CURRENT', 'PEP_CURRENT'] },
};

async function check(body: object = {}, by = client) {
  const answer = await by.post('/aml/checks/', { ...ANNA, ...body });
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return amlCheckAnswer.parse(answer.json());
}

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, by = client, payload?: object) {
  const { authorization = '' } = (await by.post('/api/v2/status', {})).raw.req.headers;
  return api.app.inject({
    method,
    url,
    headers: { authorization: String(authorization) },
    ...(payload && { payload }),
  });
}

describe('POST /aml/checks/ without a list', () => {
  it('says that nobody could look', async () => {
    expect(await check()).toMatchObject({ overallStatus: 'NOT_CHECKED', checkedAt: null, amlCheck: null });
  });
});

describe('POST /aml/checks/', () => {
  beforeAll(() => publishList(api.deps, { entries: INVENTED }));
  beforeAll(() => api.deps.lists.withLatest(async () => undefined));

  it('answers with whom the lists name so, and repeats what was asked', async () => {
    const answer = await check();
    expect(answer).toMatchObject({
      clientId: 'user-1',
      input: ANNA.input,
      filter: { threshold: 85, datasets: ANNA.filter.datasets, dateOfBirthMatching: 'EXACT' },
      checkedAt: api.clock.now().toISOString(),
      overallStatus: 'FLAGS_FOUND',
      adverseMedia: null,
      monitoring: null,
      amlCheck: [
        {
          name: 'Anna Maria Eriksson',
          datasets: ['SAN_CURRENT'],
          datesOfBirth: ['1974-08-12'],
          nationalities: ['SE'],
          addresses: [{ city: 'Örebro', geography: 'SE' }],
          gender: 'FEMALE',
          currentSanBodyIds: [80],
          version: api.clock.now().getTime(),
        },
      ],
    });
    expect(answer.amlCheck?.[0]?.score).toBeGreaterThanOrEqual(85);
    expect(answer.amlCheck?.[0]?.resourceId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds nobody where nobody is', async () => {
    const input = { fullName: 'Ona Žvirblė' };
    expect(await check({ input })).toMatchObject({ overallStatus: 'NO_FLAGS', amlCheck: [] });
  });

  it('keeps a resourceId and changes the version with the entry', async () => {
    const before = (await check()).amlCheck?.[0];
    api.clock.advance(1_000);
    const changed = INVENTED.map((entry) => ({ ...entry, remarks: 'Changed.' }));
    await publishList(api.deps, { entries: changed });
    await api.deps.lists.withLatest(async () => undefined);
    const after = (await check()).amlCheck?.[0];
    expect(after?.resourceId).toBe(before?.resourceId);
    expect(after?.version).toBe(Number(before?.version) + 1_000);
  });

  it('tells no hit below the threshold, and calls no name alone certain', async () => {
    const filter = (threshold: number) => ({ datasets: ['SAN_CURRENT'], threshold });
    const input = { fullName: 'Anna Maria Eriksson' };
    expect((await check({ input, filter: filter(90) })).overallStatus).toBe('FLAGS_FOUND');
    expect((await check({ input, filter: filter(100) })).overallStatus).toBe('NO_FLAGS');
  });

  it('searches companies apart from people', async () => {
    const company = { userType: 'COMPANY', input: { companyName: 'Vellamo Shipping', country: 'FI' } };
    expect(await check({ ...company, filter: { datasets: ['SAN_CURRENT'] } })).toMatchObject({
      userType: 'COMPANY',
      amlCheck: [{ name: 'Vellamo Shipping Oy', gender: null }],
    });
    expect((await check({ input: { fullName: 'Vellamo Shipping Oy' } })).amlCheck).toEqual([]);
  });

  it.each([
    ['another dataset', { datasets: ['PEP_FORMER'] }, 'NO_FLAGS'],
    ['another body', { datasets: ['SAN_CURRENT'], sanctionBodies: [1] }, 'NO_FLAGS'],
    ['its own body', { datasets: ['SAN_CURRENT'], sanctionBodies: [80] }, 'FLAGS_FOUND'],
  ])('filters by %s', async (_name, filter, overallStatus) => {
    expect((await check({ filter })).overallStatus).toBe(overallStatus);
  });

  it.each([
    [{ filter: undefined }, 'MISSING_VALUE'],
    [{ filter: { datasets: ['SAN'] } }, 'BAD_VALUE'],
    [{ filter: { datasets: ['SAN_CURRENT'], threshold: 50 } }, 'BAD_VALUE'],
    [{ input: { fullName: '' } }, 'BAD_VALUE'],
    [{ userType: 'ROBOT' }, 'BAD_VALUE'],
  ])('refuses %o', async (body, identifier) => {
    const answer = await client.post('/aml/checks', { ...ANNA, ...body });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, identifier]);
    expect(answer.body).not.toContain('Eriksson');
  });

  it('costs a credit where credits are limited', async () => {
    const poor = await api.client('TEST', {}, { AML_CHECK: 1 });
    await check({}, poor);
    const answer = await poor.post('/aml/checks', ANNA);
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'PERMISSIONS_ERROR']);
  });

  it('is no clean result where the matcher is broken', async () => {
    const broken = { withCurrent: () => Promise.reject(new Error('thread ended')) };
    const other = await createTestApi({ lists: { ...api.deps.lists, ...broken } });
    const answer = await (await other.client()).post('/aml/checks', ANNA);
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      expect.objectContaining({ overallStatus: 'NOT_CHECKED', amlCheck: null }),
    ]);
    await other.close();
  });
});

describe('what a check found', () => {
  const profileOf = async () => {
    const { id, amlCheck } = await check();
    return { id, url: `/aml/checks/${id}/profiles/${amlCheck?.[0]?.resourceId}/` };
  };

  it('is told with everything that the list says', async () => {
    const { url } = await profileOf();
    const answer = await call('GET', url);
    expect(amlPersonProfile.parse(answer.json())).toMatchObject({
      lastName: 'Anna Maria Eriksson',
      aliases: [{ lastName: 'Анна Эрикссон', type: 'ORIGINAL_SCRIPT_NAME' }],
      identifiers: [{ category: 'passport', value: 'L898902C3' }],
      sanEntries: { current: [{ sanctionId: '17', regime: { name: 'INVENTED-1', bodyId: 80 } }], former: [] },
      addresses: [{ line1: '14 Invented Way, Örebro', addressType: 'RESIDENTIAL' }],
    });
  });

  it('is drawn, and opens with its password alone', async () => {
    const { id, url } = await profileOf();
    for (const path of [`/aml/checks/${id}/pdf/`, `${url}pdf/`]) {
      const open = await call('POST', path);
      expect([open.statusCode, open.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(open.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(open.rawPayload.includes('/Encrypt')).toBe(false);
      const locked = await call('POST', path, client, { password: 'slaptažodis' });
      expect([locked.statusCode, locked.rawPayload.includes('/Encrypt')]).toEqual([200, true]);
    }
  });

  it('is told to nobody else', async () => {
    const { id, url } = await profileOf();
    const stranger = await api.client();
    const unknown = url.replace(id, api.deps.random.uuid());
    for (const [path, method] of [
      [url, 'GET'],
      [`${url}pdf/`, 'POST'],
      [`/aml/checks/${id}/pdf/`, 'POST'],
    ] as const) {
      const foreign = await call(method, path, stranger);
      const missing = await call(method, path.replace(id, 'nonsense'), stranger);
      expect([foreign.statusCode, foreign.json().identifier]).toEqual([400, 'BAD_VALUE']);
      expect(missing.body).toBe(foreign.body);
    }
    expect((await call('GET', unknown)).statusCode).toBe(400);
    expect((await call('GET', url.replace(/[0-9a-f]{64}/, '0'.repeat(64)))).statusCode).toBe(400);
  });

  it('is deleted by its owner alone', async () => {
    const { id, url } = await profileOf();
    expect((await call('DELETE', `/v1/aml-checks/${id}/`, await api.client())).statusCode).toBe(204);
    expect((await call('GET', url)).statusCode).toBe(200);
    for (let times = 0; times < 2; times += 1)
      expect((await call('DELETE', `/v1/aml-checks/${id}/`)).statusCode).toBe(204);
    expect((await call('GET', url)).statusCode).toBe(400);
  });
});
