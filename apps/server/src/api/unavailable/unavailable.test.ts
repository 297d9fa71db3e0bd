import { errorBody } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';
import { UNAVAILABLE } from './routes.ts';

let api: TestApi;
let client: TestClient;
let authorization: string;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
  authorization = String((await client.post('/api/v2/token', { clientId: 'a' })).raw.req.headers.authorization);
});
afterAll(() => api.close());

const ROUTES = UNAVAILABLE.flatMap(({ url, methods }) => methods.map((method) => ({ method, url: addressOf(url) })));

function addressOf(pattern: string): string {
  return pattern.replace('*', 'tokens').replaceAll(/:\w+/g, '42');
}

describe('what this installation does not offer', () => {
  it.each(ROUTES)('$method $url answers the error of the contract, with and without a slash', async (route) => {
    for (const url of [route.url, `${route.url}/`]) {
      const payload = route.method === 'POST' ? '{"clientId":"a"}' : undefined;
      const answer = await api.app.inject({ ...route, url, headers: { authorization }, ...(payload && { payload }) });
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'PARTNER_CONTRACT_ERROR']);
    }
  });

  it('still asks for a key', async () => {
    for (const route of ROUTES) expect((await api.app.inject(route)).statusCode).toBe(401);
  });

  it('is not documented as if it were there', () => {
    const paths = Object.keys(api.app.swagger().paths ?? {});
    expect(paths.filter((path) => /kyb|video|V1/.test(path))).toEqual([]);
  });

  it('answers other methods as the method they are', async () => {
    const answer = await api.app.inject({ method: 'PUT', url: '/V1/check', headers: { authorization } });
    expect([answer.statusCode, answer.json().identifier]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(answer.headers.allow).toContain('POST');
  });
});
