import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { sendSecurityHeaders } from './security-headers.ts';

const STRICT = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

async function answerOf(path: string) {
  const app = Fastify();
  sendSecurityHeaders(app);
  await app.register(async (scope) => {
    scope.get('/data', () => ({ some: 'data' }));
    scope.get('/page', (_request, reply) =>
      reply.header('Content-Security-Policy', "default-src 'self'").removeHeader('X-Frame-Options').send('page'),
    );
    scope.get('/fault', () => {
      throw new Error('broken');
    });
  });
  return app.inject(path);
}

describe('the security headers', () => {
  it.each([
    ['an answer', '/data', 200],
    ['a fault', '/fault', 500],
    ['an unknown address', '/nowhere', 404],
  ])('come with %s', async (_name, path, status) => {
    const answer = await answerOf(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject(STRICT);
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
    expect(answer.headers).not.toHaveProperty('cross-origin-opener-policy');
  });

  it('give way to what a page says itself', async () => {
    const { headers } = await answerOf('/page');
    expect(headers['content-security-policy']).toBe("default-src 'self'");
    expect(headers).not.toHaveProperty('x-frame-options');
    expect((await answerOf('/data')).headers).toMatchObject(STRICT);
  });
});
