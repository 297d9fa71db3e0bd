import { loadEngines } from '@bonafide/checks';
import { demoVerification } from '@bonafide/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerJobHandlers } from '../job-handlers.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { settleFailedJobs } from '../testing/queries.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

/** No picture, so that no model is needed to see that nothing can be read. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64');
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
      await add(PHOTO, 'broken');
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

  it('that nobody was able to look at says so, and is looked at when somebody asks again', async () => {
    const { id } = (await add(PHOTO, 'unlucky')).json();
    const state = async () => (await people()).find((person: { id: string }) => person.id === id)?.state;
    const swept = async () => {
      api.clock.advance(120_000);
      await sweep(api.deps);
      return state();
    };
    expect(await swept()).toBe('WAITING');
    await settleFailedJobs(api.deps.db);
    expect(await swept()).toBe('FAILED');
    const again = await client.post(`/v1/people-lists/${listId}/people/${id}/describe`, {});
    expect([again.statusCode, again.json().state]).toEqual([200, 'WAITING']);
    expect(await swept()).toBe('WAITING');
    const stranger = await (await api.client()).post(`/v1/people-lists/${listId}/people/${id}/describe`, {});
    expect(stranger.statusCode).toBe(400);
    const engines = async () => ({}) as never;
    await api.jobs.run(registerJobHandlers(api.deps, engines));
    expect(await state()).toBe('UNREADABLE');
    expect((await client.post(`/v1/people-lists/${listId}/people/${id}/describe`, {})).json()).toMatchObject({
      identifier: 'BAD_VALUE',
    });
  });

  it('whose job was lost is given another', async () => {
    const { id } = (await add(PHOTO, 'lost')).json();
    await api.jobs.run({ 'describe-person': async () => undefined });
    api.clock.advance(120_000);
    await sweep(api.deps);
    expect((await api.jobs.waiting()).map(({ data }) => data)).toContainEqual({ personId: id });
  });
});
