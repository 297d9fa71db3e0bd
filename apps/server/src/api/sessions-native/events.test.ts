import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sessionEvent } from '@bonafide/contract';
import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPartner } from '../../partners/create-partner.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { registerPartnerApi } from '../register.ts';

let api: TestApi;
let origin: string;
beforeEach(async () => {
  api = await createTestApi();
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterEach(() => api.close());

async function shop() {
  const { credentials } = await createPartner(api.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
  return `Basic ${Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64')}`;
}
async function makeSession(authorization: string, at = origin): Promise<string> {
  const headers = { authorization, 'content-type': 'application/json' };
  const body = '{"clientId":"secret-person"}';
  const answer = await fetch(`${at}/api/v2/token`, { method: 'POST', headers, body });
  return ((await answer.json()) as { scanRef: string }).scanRef;
}

/** A client that gathers what it is told. */
async function listen(authorization: string, lastEventId?: string, at = origin) {
  const stop = new AbortController();
  const headers = { authorization, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const answer = await fetch(`${at}/v1/sessions/events`, { headers, signal: stop.signal });
  let text = '';
  let over = false;
  const reading = (async () => {
    try {
      const reader = answer.body?.getReader();
      for (let more = reader !== undefined; more; ) {
        const part = await reader?.read();
        if (part?.value) text += Buffer.from(part.value).toString('utf8');
        more = part?.done === false;
      }
      over = true;
    } catch {
      // Stopped by the test.
    }
  })();
  const events = () =>
    [...text.matchAll(/id: (.+)\nevent: session\ndata: (.+)\n\n/g)].map(([, id = '', data = '']) => ({
      id,
      ...sessionEvent.parse(JSON.parse(data)),
    }));
  return {
    answer,
    text: () => text,
    events,
    isOver: () => over,
    async refs(count: number) {
      for (let tries = 0; tries < 200 && events().length < count; tries += 1) await wait(50);
      return events().map(({ scanRef }) => scanRef);
    },
    async stop() {
      stop.abort();
      await reading;
    },
  };
}

describe('GET /v1/sessions/events', () => {
  it('tells a partner of its own sessions, in order, without personal data', async () => {
    const [mine, other] = [await shop(), await shop()];
    const stream = await listen(mine);
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await makeSession(other);
    const made = [await makeSession(mine), await makeSession(mine)];
    const headers = { authorization: mine };
    await fetch(`${origin}/v1/sessions/${made[0]}/cancel`, { method: 'POST', headers, body: '{}' });
    expect(await stream.refs(3)).toEqual([...made, made[0]]);
    expect(stream.events().at(-1)).toMatchObject({
      event: 'session.cancelled',
      fromState: 'created',
      toState: 'cancelled',
    });
    expect(stream.text()).not.toContain('secret-person');
    await stream.stop();
  });

  it('tells of what another process did', async () => {
    const other = Fastify();
    await registerPartnerApi(other, api.deps);
    await other.listen({ port: 0, host: '127.0.0.1' });
    const there = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}`;
    const mine = await shop();
    const stream = await listen(mine);
    const scanRef = await makeSession(mine, there);
    expect(await stream.refs(1)).toEqual([scanRef]);
    await stream.stop();
    await other.close();
  });

  it('goes on where a client was, without a gap and without repeating', async () => {
    const mine = await shop();
    const first = await listen(mine);
    const made = [await makeSession(mine)];
    await first.refs(1);
    await first.stop();
    for (let n = 0; n < 5; n += 1) made.push(await makeSession(mine));
    const second = await listen(mine, first.events().at(-1)?.id);
    made.push(await makeSession(mine));
    expect(await second.refs(6)).toEqual(made.slice(1));
    await wait(700);
    expect(second.events()).toHaveLength(6);
    await second.stop();
  });

  it('waits for a transaction that is still open instead of passing it over', async () => {
    const mine = await shop();
    const stream = await listen(mine);
    const open = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const slow = api.deps.db.transaction(async (tx) => {
      // Takes its number before the sessions below, and commits after them.
      await tx.executeSql('select pg_current_xact_id()');
      begun.resolve();
      await open.promise;
    });
    await begun.promise;
    const made = [await makeSession(mine), await makeSession(mine)];
    await wait(1_200);
    expect(stream.events()).toEqual([]);
    open.resolve();
    await slow;
    expect(await stream.refs(2)).toEqual(made);
    await stream.stop();
  });

  it('refuses strangers and ids that are none', async () => {
    expect((await fetch(`${origin}/v1/sessions/events`)).status).toBe(401);
    const headers = { authorization: await shop(), 'last-event-id': 'x' };
    expect((await fetch(`${origin}/v1/sessions/events`, { headers })).status).toBe(400);
  });

  it('ends its streams when the process stops', async () => {
    const stream = await listen(await shop());
    const began = performance.now();
    await api.app.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    for (let tries = 0; tries < 40 && !stream.isOver(); tries += 1) await wait(50);
    expect(stream.isOver()).toBe(true);
  });
});
