import { databaseConnector, errorBody } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingRequest } from '../../platform/ports.ts';
import { answered, createScriptedReceiver } from '../../testing/scripted-receiver.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

const http = createScriptedReceiver();
let api: TestApi;
let client: TestClient;
let headers: { authorization: string };
beforeAll(async () => {
  api = await createTestApi({ http });
  client = await api.client();
  headers = await keyOf(client);
});
afterAll(() => api.close());

async function keyOf(of: TestClient) {
  const answer = await of.post('/api/v2/token', { clientId: 'a' });
  return { authorization: String(answer.raw.req.headers.authorization) };
}

const URL = '/v1/database-connectors';
const HTTP = { url: 'https://register.example/{{documentNumber}}', needs: ['documentNumber'], secret: 'hush' };
const request = (more: object = {}) => ({ kind: 'HTTP', name: 'Register', http: { ...HTTP, ...more } });
const send = (method: 'GET' | 'PUT' | 'DELETE', url: string, body?: object, by = headers) =>
  api.app.inject({ method, url, headers: by, ...(body ? { payload: JSON.stringify(body) } : {}) });

describe('database connectors', () => {
  it('are made, shown, changed and removed, and never show their secret', async () => {
    const made = await client.post(URL, request());
    const connector = databaseConnector.parse(made.json());
    expect([made.statusCode, connector]).toMatchObject([201, { kind: 'HTTP', version: 1, hasSecret: true }]);
    expect((await send('GET', `${URL}/${connector.id}/`)).json()).toEqual(connector);
    expect((await send('GET', URL)).json()).toEqual({ results: [connector] });
    const same = { ...request({ secret: null, timeoutMs: 900 }), name: 'New' };
    const changed = await send('PUT', `${URL}/${connector.id}`, same);
    expect(changed.json()).toMatchObject({ name: 'New', version: 2, hasSecret: true, http: { timeoutMs: 900 } });
    for (const answer of [made, changed]) expect(answer.body).not.toContain('hush');
    expect((await send('DELETE', `${URL}/${connector.id}`)).statusCode).toBe(204);
    expect((await send('DELETE', `${URL}/${connector.id}`)).statusCode).toBe(400);
  });

  it('do not take their secret to another address', async () => {
    const { id } = (await client.post(URL, request())).json();
    const elsewhere = request({ secret: null, url: 'https://other.example/{{documentNumber}}' });
    expect((await send('PUT', `${URL}/${id}`, elsewhere)).json().hasSecret).toBe(false);
    await send('DELETE', `${URL}/${id}`);
  });

  it.each([
    [{ kind: 'SQL', name: 'x' }],
    [{ kind: 'HTTP', name: 'x' }],
    [request({ url: 'ftp://register.example/' })],
    [request({ url: 'https://{{lastName}}.example/' })],
    [request({ url: 'https://register.example/?key={{secret}}' })],
    [request({ url: 'https://register.example/{{password}}' })],
    [request({ headers: { 'x y': '1' } })],
    [request({ headers: { x: 'a\r\nb: c' } })],
    [request({ needs: [] })],
    [request({ found: { pointer: 'found', equals: true } })],
    [request({ fields: { shoeSize: { pointer: '/x' } } })],
    [request({ timeoutMs: 60_000 })],
    [request({ body: { text: 'a\u0000b' } })],
    [request({ body: { 'a\ud800': 1 } })],
    [request({ body: JSON.parse(`${'['.repeat(400)}${']'.repeat(400)}`) })],
    [request({ found: { pointer: '/x', equals: '\u0000' } })],
  ])('refuse %j', async (body) => {
    const answer = await client.post(URL, body);
    expect(answer.statusCode).toBe(400);
    expect(errorBody.parse(answer.json()).identifier).toMatch(/^(BAD|MISSING)_VALUE$/);
  });

  it('refuse a body that is nested without end', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const answer = await client.post(URL, JSON.stringify(request({ body: 7 })).replace('"body":7', `"body":${deep}`));
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('are tried out about somebody, as a verification would ask', async () => {
    const seen: OutgoingRequest[] = [];
    http.answer((one) => {
      seen.push(one);
      return answered(200, '{"surname":"Kita"}');
    });
    const fields = { lastName: { pointer: '/surname' } };
    const { id } = (await client.post(URL, request({ method: 'GET', fields }))).json();
    const asked = { country: 'LT', fields: { documentNumber: 'A 1', lastName: 'Pavyzdė' } };
    const answer = await client.post(`${URL}/${id}/test`, asked);
    expect(answer.json()).toMatchObject({ status: 'CONTRADICTED', fields: { lastName: 'MISMATCH' }, kept: false });
    expect(seen).toMatchObject([{ url: 'https://register.example/A%201', method: 'GET' }]);
    expect((await client.post(`${URL}/${id}/test`, { fields: {} })).statusCode).toBe(400);
    await send('DELETE', `${URL}/${id}`);
  });

  it('are nobody else’s business', async () => {
    const { id } = (await client.post(URL, request())).json();
    const stranger = await api.client();
    const by = await keyOf(stranger);
    const nowhere = api.deps.random.uuid();
    for (const method of ['GET', 'DELETE'] as const) {
      const foreign = await send(method, `${URL}/${id}`, undefined, by);
      const unknown = await send(method, `${URL}/${nowhere}`, undefined, by);
      expect([foreign.statusCode, foreign.body]).toEqual([400, unknown.body]);
    }
    expect((await send('PUT', `${URL}/${id}`, request(), by)).statusCode).toBe(400);
    expect((await stranger.post(`${URL}/${id}/test`, { fields: { documentNumber: '1' } })).statusCode).toBe(400);
    expect((await send('GET', URL, undefined, by)).json()).toEqual({ results: [] });
    const { scanRef } = await client.token();
    const checks = (ref: string) => send('GET', `/v1/sessions/${ref}/database-checks`, undefined, by);
    expect((await checks(scanRef)).body).toBe((await checks(nowhere)).body);
    expect((await send('GET', `/v1/sessions/${scanRef}/database-checks`)).json()).toEqual({ results: [] });
  });
});
