import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendSecurityHeaders } from '../platform/http/security-headers.ts';
import { serveConsole } from './serve-console.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  sendSecurityHeaders(app);
  await serveConsole(app);
});
afterAll(() => app.close());

test('the page takes nothing but its own files, and stands in nobody’s frame', async () => {
  for (const url of ['/console', '/console/', '/console?lang=ar']) {
    const { statusCode, headers } = await app.inject({ url });
    expect([url, statusCode, headers['x-frame-options'], headers['cache-control']]).toEqual([
      url,
      200,
      'DENY',
      'no-store',
    ]);
    const policy = String(headers['content-security-policy']);
    const directives = new Map(policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one]));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directives.get('form-action')).toBe("form-action 'none'");
    expect(policy.replaceAll(/'(?:none|self)'/g, '')).not.toMatch(/'|https?:|\*|blob:|data:/);
  }
});

test('every file that the page names is served, and nothing beside them', async () => {
  const { body } = await app.inject({ url: '/console' });
  const named = [...body.matchAll(/"(\/console-assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(2);
  for (const path of [...named, '/console-assets/locales/ar.json', '/console-assets/example.csv'])
    expect([path, (await app.inject({ url: path })).statusCode]).toEqual([path, 200]);
  for (const path of ['/console-assets/', '/console-assets/..%2fpackage.json', '/console-assets/locales'])
    expect([path, (await app.inject({ url: path })).statusCode]).toEqual([path, 404]);
});
