import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type SteadyRate, sendSteadily } from './steady-rate.ts';

async function against(answer: RequestListener, load: Pick<SteadyRate, 'perSecond' | 'seconds'> & Partial<SteadyRate>) {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    return await sendSteadily({ url, headers: {}, bodies: ['{}'], connections: 4, ...load });
  } finally {
    server.close();
  }
}

describe('a steady rate', () => {
  it('sends as many as asked, in the time that they take', async () => {
    const result = await against((_request, response) => void response.end('{}'), { perSecond: 200, seconds: 0.5 });
    expect(result).toMatchObject({ requests: 100, failed: 0 });
    expect(result.requestsPerSecond).toBeLessThanOrEqual(210);
    expect(result.p50Ms).toBeLessThanOrEqual(result.p99Ms);
    expect(result.p99Ms).toBeLessThanOrEqual(result.maxMs);
  });

  it('counts everybody who would have come while the server stalled, not only those who were let in', async () => {
    let seen = 0;
    const stallsOnce: RequestListener = (_request, response) => {
      seen += 1;
      const until = seen === 20 ? performance.now() + 400 : 0;
      while (performance.now() < until);
      response.end('{}');
    };
    const result = await against(stallsOnce, { perSecond: 100, seconds: 1 });
    // 40 of 100 requests were due meanwhile; the four connections alone would tell of four.
    expect(result.maxMs).toBeGreaterThanOrEqual(399);
    expect(result.p99Ms).toBeGreaterThan(350);
  });

  it('posts its bodies in turn', async () => {
    const seen: string[] = [];
    const keeps: RequestListener = (request, response) => {
      request.on('data', (bytes) => seen.push(String(bytes))).on('end', () => response.end('{}'));
    };
    await against(keeps, { perSecond: 100, seconds: 0.1, bodies: ['"a"', '"b"', '"c"'] });
    expect(seen.filter((body) => body === '"b"')).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('takes an answer that comes in parts, longer than what is read at once, for one', async () => {
    const answersSlowly: RequestListener = (_request, response) => {
      const body = 'x'.repeat(40_000);
      response.writeHead(200, { 'content-length': body.length }).write(body.slice(0, 10));
      setTimeout(() => response.end(body.slice(10)), 30);
    };
    const result = await against(answersSlowly, { perSecond: 50, seconds: 0.2 });
    expect(result).toMatchObject({ requests: 10, failed: 0 });
    expect(result.p50Ms).toBeGreaterThanOrEqual(29);
  });

  it('does not count what settles, neither its failures nor its waits', async () => {
    let seen = 0;
    const startsBadly: RequestListener = (_request, response) => {
      seen += 1;
      const until = seen === 1 ? performance.now() + 200 : 0;
      while (performance.now() < until);
      response.writeHead(seen <= 10 ? 500 : 200).end('{}');
    };
    const result = await against(startsBadly, { perSecond: 100, seconds: 0.2, settleSeconds: 0.4 });
    expect(seen).toBe(60);
    expect(result).toMatchObject({ requests: 20, failed: 0 });
    expect(result.maxMs).toBeLessThan(150);
  });

  it('counts what fails', async () => {
    const refuses: RequestListener = (_request, response) => void response.writeHead(500).end();
    expect(await against(refuses, { perSecond: 100, seconds: 0.1 })).toMatchObject({ requests: 10, failed: 10 });
  });
});
