import type { AddressInfo } from 'node:net';
import { seededRandom } from '@bonafide/testkit';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../apps/server/src/api-app.ts';
import { createPartner } from '../../apps/server/src/partners/create-partner.ts';
import { createTestApi, type TestApi } from '../../apps/server/src/testing/test-api.ts';
import { headersOf } from '../benched-product.ts';
import { type ApiDocument, createFuzz, digestOf, routesOf } from './fuzz-requests.ts';
import { sendRequests } from './send-requests.ts';
import { vocabularyOf } from './vocabulary.ts';

/** `npm run bench -- fuzz` sends 20,000 to a whole product. */
const REQUESTS = 1_500;

let api: TestApi;
let whole: FastifyInstance;
let origin: string;
let authorization: string;
beforeAll(async () => {
  api = await createTestApi({ config: { requestsPerHour: 1_000_000 } });
  whole = await buildApp(api.deps);
  origin = await whole.listen({ port: 0, host: '127.0.0.1' });
  const { credentials } = await createPartner(api.deps, {
    name: 'Shop',
    environment: 'DEV',
    webhookUrl: null,
    settings: {},
  });
  authorization = headersOf(credentials).authorization;
});
afterAll(async () => {
  await whole.close();
  await api.close();
});

const document = (): ApiDocument => api.app.swagger() as unknown as ApiDocument;
const NO_WORDS = { words: {} };

describe('requests made from the schemas', () => {
  it('are the same for the same seed', () => {
    const draw = (seed: number) => digestOf(createFuzz(document(), seededRandom(seed), NO_WORDS).take(200));
    expect(draw(5)).toBe(draw(5));
    expect(draw(5)).not.toBe(draw(6));
  });

  it('reach every route, and are taken by most that have a body', async () => {
    const { words } = await vocabularyOf(origin, authorization);
    // Nobody works here who would read a paper.
    const vocabulary = { words: { ...words, file: ['***'] } };
    const requests = createFuzz(document(), seededRandom(2), vocabulary).take(REQUESTS);
    expect(new Set(requests.map(({ route }) => route)).size).toBe(routesOf(document()).length);
    const report = await sendRequests({ origin, authorization, patience: 30_000 }, requests, 4);
    expect(report.faults).toEqual([]);
    expect(report.statuses['200'] ?? 0).toBeGreaterThan(0);
    expect(report.statuses['201'] ?? 0).toBeGreaterThan(0);
  });

  it('would show a server that fails, one that hangs and one with errors of its own', async () => {
    const { createServer } = await import('node:http');
    const bad = createServer((request, response) => {
      if (request.url === '/hang') return;
      response
        .writeHead(request.url === '/fail' ? 500 : 404, { 'content-type': 'application/json' })
        .end('{"error":1}');
    });
    await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(bad.address() as AddressInfo).port}`;
    const ask = (path: string) => ({ route: path, method: 'GET', path, body: null, headers: {} });
    const report = await sendRequests(
      { origin: at, authorization: 'x', patience: 300 },
      ['/hang', '/fail', '/own'].map(ask),
      1,
    );
    expect(report.faults.map(({ problem }) => problem)).toEqual(['hung', 'server fault', 'foreign error body']);
    bad.closeAllConnections();
    bad.close();
  });
});
