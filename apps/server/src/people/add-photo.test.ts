import { loadEngines } from '@bonafide/checks';
import { demoVerification } from '@bonafide/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerJobHandlers } from '../job-handlers.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

const PATIENCE_MS = 120_000;

let api: TestApi;
let client: TestClient;
let listId: string;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
  listId = (await client.post('/v1/people-lists', { name: 'Watched', kind: 'WATCHLIST' })).json().id;
});
afterAll(() => api.close());

const people = async () => {
  const { authorization } = (await client.post('/api/v2/token', { clientId: 'a' })).raw.req.headers;
  const headers = { authorization: String(authorization) };
  return (await api.app.inject({ url: `/v1/people-lists/${listId}/people`, headers })).json().results;
};
const add = (image: string, name: string) => client.post(`/v1/people-lists/${listId}/people`, { image, name });

describe('a photo on a list', () => {
  it(
    'waits for a worker, is described and forgotten; one without a face says so',
    async () => {
      const { front, selfie } = await demoVerification('anna-utopia-passport');
      const first = await add(`data:image/jpeg;base64,${selfie.toString('base64')}`, 'Anna');
      expect(first.json()).toMatchObject({ state: 'WAITING', scanRef: null, face: null, name: 'Anna' });
      await add(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64'), 'broken');
      await api.jobs.run(registerJobHandlers(api.deps, loadEngines));
      const states = (await people()).map(({ name, state }: { name: string; state: string }) => [name, state]);
      expect(states.sort()).toEqual([
        ['Anna', 'READY'],
        ['broken', 'UNREADABLE'],
      ]);
      const { authToken, scanRef } = await client.token({ checkFaceBlacklist: true });
      const images = { FRONT: front.toString('base64'), FACE: selfie.toString('base64') };
      await client.post('/api/v2/process', { token: authToken, country: 'LT', documentType: 'PASSPORT', images });
      await api.jobs.run(registerJobHandlers(api.deps, loadEngines));
      const found = await client.post(`/v1/people-lists/${listId}/search`, { scanRef });
      expect(found.json().results).toMatchObject([{ person: { name: 'Anna' } }]);
    },
    PATIENCE_MS,
  );
});
