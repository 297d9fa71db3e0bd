import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

const DIST = resolve(import.meta.dirname, '../../../console/dist');

/**
 * Of all pages the one with the most to lose: nothing but its own files, in nobody's frame, cut off from windows that opened it. Its
 * forms are sent by its script alone, so that without one no secret ever stands in an address.
 */
const PAGE_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
} as const;

/** Serves the console at `/console`, and its script, style, words and examples under `/console-assets/`. */
export async function serveConsole(app: FastifyInstance): Promise<void> {
  if (!existsSync(resolve(DIST, 'index.html'))) throw new Error('the console is not built; run "npm run build"');
  const page = await readFile(resolve(DIST, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: DIST,
    prefix: '/console-assets/',
    index: false,
    decorateReply: false,
    maxAge: '5m',
  });
  app.get('/console', { schema: { hide: true } }, async (_request, reply) =>
    reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(page),
  );
}
