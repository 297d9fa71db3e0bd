import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { findLogo } from '../themes/queries.ts';

const DIST = resolve(import.meta.dirname, '../../../capture/dist');

/**
 * Strict, and frameable: clients of the contract embed the flow in their own pages (docs/decisions/0005). `blob:` shows the
 * person's own photo before it is sent.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  'frame-ancestors http: https:',
].join('; ');

function pageHeaders(reply: FastifyReply): void {
  reply.header('Content-Security-Policy', PAGE_POLICY);
  reply.header('Permissions-Policy', 'camera=(self), fullscreen=(self), microphone=(), geolocation=()');
  reply.header('Cache-Control', 'no-store');
  reply.removeHeader('X-Frame-Options');
  reply.removeHeader('Cross-Origin-Resource-Policy');
}

/** Serves the hosted page at `/` and `/session`, and its script, style and words under `/flow-assets/`. */
export async function servePage(app: FastifyInstance): Promise<void> {
  if (!existsSync(resolve(DIST, 'index.html'))) throw new Error('the hosted page is not built; run "npm run build"');
  const page = await readFile(resolve(DIST, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: DIST,
    prefix: '/flow-assets/',
    index: false,
    decorateReply: false,
    maxAge: '5m',
  });
  const icon = await readFile(resolve(DIST, 'icon.svg'));
  // Asked for by every browser on pages that name no icon, such as the API's documentation.
  app.get('/favicon.ico', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').send(icon),
  );
  for (const path of ['/', '/session']) {
    app.get(path, { schema: { hide: true } }, async (_request, reply) => {
      pageHeaders(reply);
      return reply.type('text/html; charset=utf-8').send(page);
    });
  }
}

/** A logo is an image, also for whoever opens its address by itself: nothing in it may run or load. */
const LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** The logos of themes. Their addresses change with their content. */
export function serveLogos(app: FastifyInstance, deps: Pick<Deps, 'db'>): void {
  app.get<{ Params: { id: string } }>(
    '/flow-themes/:id/logo.svg',
    { schema: { hide: true } },
    async (request, reply) => {
      const { id } = request.params;
      const logo = UUID.test(id) ? await findLogo(deps.db, id) : null;
      reply.header('Content-Security-Policy', LOGO_POLICY);
      if (logo === null) return reply.status(404).send();
      return reply.header('Cache-Control', 'private, max-age=86400').type('image/svg+xml').send(logo);
    },
  );
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
