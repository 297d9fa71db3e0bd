import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { serveEmbed } from './serve-embed.ts';

async function served() {
  const app = Fastify();
  await serveEmbed(app);
  return app;
}

test('the note names addresses whose content fits the digest for good', async () => {
  const app = await served();
  const note = (await app.inject('/embed.json')).json() as Record<string, { url: string; integrity: string }>;
  expect(Object.keys(note)).toEqual(['embed.js', 'embed.mjs']);
  for (const { url, integrity } of Object.values(note)) {
    const answer = await app.inject(url);
    expect(`sha384-${createHash('sha384').update(answer.rawPayload).digest('base64')}`).toBe(integrity);
    expect(answer.headers['cache-control']).toContain('immutable');
  }
});

test('the stable address is asked again after a while and answers pages of any origin', async () => {
  const app = await served();
  const answer = await app.inject('/embed.js');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(answer.headers['cache-control']).toContain('max-age=3600');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
  const again = await app.inject({ url: '/embed.js', headers: { 'if-none-match': String(answer.headers.etag) } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect(answer.body).toContain('Bonafide');
});
