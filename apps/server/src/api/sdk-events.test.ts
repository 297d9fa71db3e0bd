import { type AddressInfo, createServer, type Server, type Socket, connect as tcp } from 'node:net';
import {
  BonafideError,
  basicAuth,
  createClient,
  type FollowOptions,
  followSessions,
  type SessionEvent,
} from '@bonafide/sdk';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPartner } from '../partners/create-partner.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let port: number;
/** Stands between client and server, so that a test can cut the line. */
let line: Server;
const sockets = new Set<Socket>();
beforeEach(async () => {
  api = await createTestApi();
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  port = (api.app.server.address() as AddressInfo).port;
  line = createServer((near) => {
    const far = tcp(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        sockets.delete(socket);
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
});
const cut = () => {
  for (const socket of sockets) socket.destroy();
};
afterEach(async () => {
  cut();
  line.close();
  await api.close();
});

async function shop() {
  const wanted = { name: 'Shop', environment: 'TEST', webhookUrl: null } as const;
  const auth = basicAuth((await createPartner(api.deps, wanted)).credentials);
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, auth });
  const make = async () => (await client.createToken({ body: { clientId: 'anna' } })).scanRef;
  const baseUrl = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const follow = (more: Partial<FollowOptions> = {}) => followSessions({ baseUrl, auth, longestWaitMs: 50, ...more });
  return { make, follow };
}
async function take(events: AsyncGenerator<SessionEvent>, count: number): Promise<readonly SessionEvent[]> {
  const taken: SessionEvent[] = [];
  for (let n = 0; n < count; n += 1) {
    const next = await events.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
const refs = (events: readonly SessionEvent[]) => events.map(({ scanRef }) => scanRef);
/** Until somebody listens. */
async function connected() {
  while (sockets.size === 0) await new Promise((later) => setTimeout(later, 20));
  await new Promise((later) => setTimeout(later, 300));
}

it('tells every event once and in order, however often the line is cut', async () => {
  const { make, follow } = await shop();
  const events = follow();
  const first = events.next();
  await connected();
  // Cut before there was an event: what happens meanwhile is not lost either.
  cut();
  const made = [await make()];
  const seen: SessionEvent[] = [];
  const next = await first;
  if (!next.done) seen.push(next.value);
  for (let round = 0; round < 3; round += 1) {
    cut();
    made.push(await make(), await make());
    seen.push(...(await take(events, 2)));
  }
  expect(refs(seen)).toEqual(made);
  expect(seen[0]).toMatchObject({
    event: 'session.created',
    toState: 'created',
    id: expect.stringMatching(/^\d+-\d+$/),
  });
  await events.return();
});

it('goes on behind an event that was seen before', async () => {
  const { make, follow } = await shop();
  const events = follow();
  const early = take(events, 1);
  await connected();
  await make();
  const [last] = await early;
  await events.return();
  const missed = [await make(), await make()];
  const later = follow({ lastEventId: last?.id ?? '' });
  expect(refs(await take(later, 2))).toEqual(missed);
  await later.return();
});

it('opens a stream anew that fell silent', async () => {
  const { make, follow } = await shop();
  const events = follow({ silenceMs: 700 });
  const first = take(events, 1);
  await connected();
  await new Promise((later) => setTimeout(later, 1_500));
  const scanRef = await make();
  expect(refs(await first)).toEqual([scanRef]);
  await events.return();
});

it('ends when the caller wants it to, and throws what the API refuses', async () => {
  const { follow } = await shop();
  const stop = new AbortController();
  const ended = follow({ signal: stop.signal }).next();
  await connected();
  stop.abort();
  expect(await ended).toEqual({ done: true, value: undefined });
  const stranger = follow({ auth: basicAuth({ apiKey: 'nobody', apiSecret: 'x' }) }).next();
  await expect(stranger).rejects.toThrow(BonafideError);
  await expect(follow({ lastEventId: 'nonsense' }).next()).rejects.toMatchObject({ status: 400 });
});
