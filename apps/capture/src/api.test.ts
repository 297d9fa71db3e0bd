import { expect, test, vi } from 'vitest';
import { createFlowApi, FlowError } from './api.ts';
import { flowSessionFixture } from './flow-session.fixture.ts';

/** A server that answers with the given statuses in turn; null stands for a lost connection. */
function connect(statuses: readonly (number | null)[]) {
  const left = [...statuses];
  const pauses: number[] = [];
  const connection: boolean[] = [];
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => {
    const status = left.shift();
    if (!status) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(flowSessionFixture()), { status });
  });
  const api = createFlowApi({
    authToken: 'secret-token',
    tab: 'tab-1',
    language: null,
    fetch: fetch as unknown as typeof globalThis.fetch,
    wait: async (ms) => void pauses.push(ms),
    onConnection: (online) => void connection.push(online),
  });
  return { api, fetch, pauses, connection };
}

test('a lost connection and a restarting server are waited out with growing pauses', async () => {
  const { api, pauses, connection } = connect([null, 503, 502, 200]);
  await expect(api.read()).resolves.toEqual(flowSessionFixture());
  expect(pauses).toEqual([500, 1000, 2000]);
  expect(connection).toEqual([false, false, false, true]);
});

test.each([
  [400, 'not_an_image'],
  [401, 'invalid'],
  [409, 'taken_over'],
  [413, 'too_large'],
  [500, 'server'],
])('status %i is the fault %s and is not repeated', async (status, fault) => {
  const { api, fetch } = connect([status]);
  await expect(api.submit()).rejects.toEqual(new FlowError(fault as never));
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('the token travels in a header, never in the address', async () => {
  const { api, fetch } = connect([200]);
  await api.send('FRONT', new Blob(['x']));
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('/flow/evidence/FRONT');
  expect(init?.headers).toMatchObject({ Authorization: 'Bearer secret-token', 'X-Bonafide-Tab': 'tab-1' });
});

test('a busy server says how long to wait, and is not a lost connection', async () => {
  const answers = [
    new Response(JSON.stringify({ state: 'busy', retryAfterMs: 250 }), { status: 503 }),
    new Response(JSON.stringify({ state: 'busy', retryAfterMs: 1_000 }), { status: 429 }),
    new Response(JSON.stringify({ state: 'continue', hint: null })),
  ];
  const pauses: number[] = [];
  const connection: boolean[] = [];
  const api = createFlowApi({
    authToken: 'secret-token',
    tab: 'tab-1',
    language: null,
    fetch: async () => answers.shift() ?? Response.error(),
    wait: async (ms) => void pauses.push(ms),
    onConnection: (online) => void connection.push(online),
  });
  const answer = await api.sendFrames('id', new Uint8Array(3), new AbortController().signal);
  expect(answer).toEqual({ state: 'continue', hint: null });
  expect(pauses).toEqual([250, 1_000]);
  expect(connection).toEqual([true, true, true]);
});

test('whoever has left waits for no answer, not even of a lost connection', async () => {
  const leave = new AbortController();
  const api = createFlowApi({
    authToken: 'secret-token',
    tab: 'tab-1',
    language: null,
    fetch: async () => {
      throw new TypeError('Failed to fetch');
    },
    wait: async () => leave.abort(),
    onConnection: () => {},
  });
  await expect(api.sendFrames('id', new Uint8Array(3), leave.signal)).rejects.toThrow('nobody waits');
});

test('a paper is sent with its way and kind, and every call names the language of the address', async () => {
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => new Response(JSON.stringify(flowSessionFixture())));
  const options = { authToken: 'a', tab: 'b', wait: async () => undefined, onConnection: () => undefined };
  const api = createFlowApi({ ...options, language: 'pl', fetch: fetch as unknown as typeof globalThis.fetch });
  await api.sendPaper('UTILITY_BILL', { file: new Blob(['x']), way: 'capture', kind: 'GAS_BILL' });
  await api.sendPaper('LEASE', { file: new Blob(['x']), way: 'upload', kind: null });
  expect(fetch.mock.calls.map(([url]) => url)).toEqual([
    '/flow/steps/UTILITY_BILL?way=capture&kind=GAS_BILL',
    '/flow/steps/LEASE?way=upload',
  ]);
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'PUT', headers: { 'X-Bonafide-Language': 'pl' } });
});
