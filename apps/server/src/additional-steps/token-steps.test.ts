import { configuredSteps } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../partners/change-settings.ts';
import { settingsOf } from '../partners/settings.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const SET_UP = configuredSteps.parse([
  { name: 'UTILITY_BILL', type: 'EXTRACT', settings: { canCapture: false } },
  { name: 'ADDITIONAL_DOCUMENT' },
  { name: 'RESIDENCE_PROOF', country: 'LT', documentType: 'PASSPORT' },
]);
const ask = async (client: TestClient, request: object = {}) =>
  (await client.post('/api/v2/token', { clientId: '123', ...request })).json();

describe('steps of a token', () => {
  it('are those of the environment, spelled out', async () => {
    const answer = await ask(await api.client('TEST', { additionalSteps: SET_UP }), {
      additionalData: { UTILITY_BILL: { address: '1234, Drive/Street' } },
    });
    expect(answer.utilityBill).toBeNull();
    expect(answer.additionalData).toEqual({ UTILITY_BILL: { address: '1234, Drive/Street' } });
    expect(Object.keys(answer.additionalSteps.ALL.ALL)).toEqual(['UTILITY_BILL', 'ADDITIONAL_DOCUMENT']);
    expect(Object.keys(answer.additionalSteps.LT.PASSPORT)).toEqual(['RESIDENCE_PROOF']);
    const { texts, ...bill } = answer.additionalSteps.ALL.ALL.UTILITY_BILL;
    expect(bill).toEqual({
      type: 'EXTRACT',
      fields: ['address'],
      settings: { canUpload: true, canCapture: false, canUploadPDF: true },
    });
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(['en', 'lt', 'de', 'ja', 'th', 'hi']));
  });

  it('say utilityBill where everybody is asked for the default step', async () => {
    const additionalSteps = configuredSteps.parse([{ name: 'UTILITY_BILL' }]);
    const answer = await ask(await api.client('TEST', { additionalSteps }));
    expect(answer).toMatchObject({
      utilityBill: true,
      additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'UPLOAD', fields: [] } } } },
    });
    expect((await ask(await api.client())).additionalSteps).toEqual({});
  });

  it('can be none, some, or those of a request with the permission', async () => {
    const client = await api.client('TEST', { additionalSteps: SET_UP });
    const none = { ALL: { ALL: {} } };
    expect((await ask(client, { additionalSteps: none })).additionalSteps).toEqual(none);
    const some = await ask(client, { additionalSteps: { ALL: { ALL: ['ADDITIONAL_DOCUMENT'] } } });
    expect(Object.keys(some.additionalSteps.ALL.ALL)).toEqual(['ADDITIONAL_DOCUMENT']);
    const own = { ALL: { ALL: { UTILITY_BILL: { type: 'COMPARE', settings: { canUpload: false } } } } };
    const answer = await ask(client, { additionalSteps: own });
    expect(answer.additionalSteps.ALL.ALL.UTILITY_BILL).toMatchObject({
      type: 'COMPARE',
      settings: { canUpload: false, canCapture: false, canUploadPDF: true },
    });
    const barred = await api.client('TEST', { additionalSteps: SET_UP, stepOverridesAllowed: false });
    expect(await ask(barred, { additionalSteps: own })).toMatchObject({ identifier: 'PERMISSIONS_ERROR' });
    expect((await ask(barred, { additionalSteps: { ALL: { ALL: ['UTILITY_BILL'] } } })).message).toMatch(
      /^Token created/,
    );
  });

  it.each([
    ['a name that is not set up', { additionalSteps: { ALL: { ALL: ['UNKNOWN_STEP'] } } }],
    [
      'no way to send',
      {
        additionalSteps: {
          ALL: { ALL: { X: { settings: { canUpload: false, canCapture: false, canUploadPDF: false } } } },
        },
      },
    ],
    ['the bill and steps', { utilityBill: true, additionalSteps: { ALL: { ALL: {} } } }],
    ['a type that is none', { additionalSteps: { ALL: { ALL: { X: { type: 'READ' } } } } }],
    ['data that are no text', { additionalData: { UTILITY_BILL: { address: 7 } } }],
  ])('are refused for %s', async (_name, request) => {
    const answer = await ask(await api.client(), request);
    expect(answer).toMatchObject({ identifier: 'BAD_VALUE' });
    expect(answer.message).not.toContain('UNKNOWN_STEP');
  });

  it('cost credits of their type, also those of the environment', async () => {
    const client = await api.client('TEST', { additionalSteps: configuredSteps.parse([{ name: 'UTILITY_BILL' }]) });
    const { grantCredits } = await import('../credits/grant-credits.ts');
    const grant = (kind: 'STEP_UPLOAD' | 'STEP_COMPARE', credits: number) =>
      grantCredits(api.deps, { apiKey: client.partner.apiKey, kind, credits });
    await grant('STEP_UPLOAD', 1);
    await grant('STEP_COMPARE', 0);
    api.clock.advance(10_000);
    const compare = { additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'COMPARE' } } } } };
    const limit = { identifier: 'PERMISSIONS_ERROR', message: 'Partner reached token limit.' };
    expect(await ask(client, compare)).toMatchObject(limit);
    expect((await ask(client)).scanRef).toBeDefined();
    expect(await ask(client)).toMatchObject(limit);
    expect((await ask(client, { additionalSteps: { ALL: { ALL: {} } } })).scanRef).toBeDefined();
  });
});

describe('steps of an environment', () => {
  it('are set as JSON, keep their order, and are refused when they make no sense', async () => {
    const { partner } = await api.client();
    const set = (value: unknown) =>
      changeSettings(api.deps, { apiKey: partner.apiKey, wishes: { additionalSteps: JSON.stringify(value) } });
    const nested = {
      ALL: { ALL: { SECOND_PAPER: { type: 'UPLOAD' }, A_PAPER: { type: 'EXTRACT', fields: ['ssn'] } } },
    };
    const changed = await set(nested);
    expect(changed.kind === 'changed' && changed.settings.additionalSteps.map(({ name }) => name)).toEqual([
      'SECOND_PAPER',
      'A_PAPER',
    ]);
    expect((await set([{ name: 'lower' }])).kind).toBe('refused');
    expect((await set('UTILITY_BILL')).kind).toBe('refused');
    expect(settingsOf('TEST', {}).additionalSteps).toEqual([]);
  });
});
