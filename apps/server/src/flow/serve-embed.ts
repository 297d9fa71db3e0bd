import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';

const DIST = resolve(import.meta.dirname, '../../../../packages/sdk/dist/embed');

/** The script that partners' pages load to show the flow: as a script and as a module. */
const FORMS = ['embed.js', 'embed.mjs'] as const;

/** A release may mend something: an hour is how long that takes to arrive. */
const STABLE = 'public, max-age=3600, stale-while-revalidate=86400';
/** The address changes with every byte. */
const PINNED = 'public, max-age=31536000, immutable';

interface Script {
  readonly bytes: Buffer;
  /** Subresource Integrity, 3.1. */
  readonly integrity: string;
  readonly stable: string;
  readonly pinned: string;
}

/**
 * Serves the embed at `/embed.js` and `/embed.mjs`, always the newest, and at an address that never changes its content, which
 * `/embed.json` names with the digest for a page's `integrity`.
 */
export async function serveEmbed(app: FastifyInstance): Promise<void> {
  const scripts = await Promise.all(FORMS.map(readScript));
  for (const script of scripts) {
    app.get(script.stable, { schema: { hide: true } }, async (request, reply) => {
      reply.header('ETag', `"${script.integrity}"`).header('Cache-Control', STABLE);
      if (request.headers['if-none-match'] === `"${script.integrity}"`) return forPages(reply).status(304).send();
      return sendScript(reply, script);
    });
    app.get(script.pinned, { schema: { hide: true } }, async (_request, reply) =>
      sendScript(reply.header('Cache-Control', PINNED), script),
    );
  }
  const note = Object.fromEntries(
    scripts.map(({ stable, pinned, integrity }) => [stable.slice(1), { url: pinned, integrity }]),
  );
  app.get('/embed.json', { schema: { hide: true } }, async (_request, reply) =>
    forPages(reply).header('Cache-Control', STABLE).send(note),
  );
}

async function readScript(name: (typeof FORMS)[number]): Promise<Script> {
  const file = resolve(DIST, name);
  if (!existsSync(file)) throw new Error('the embed is not built; run "npm run build"');
  const bytes = await readFile(file);
  const [base, extension] = name.split('.');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return { bytes, integrity, stable: `/${name}`, pinned: `/${base}-${digest}.${extension}` };
}

function sendScript(reply: FastifyReply, { bytes }: Script): FastifyReply {
  return forPages(reply).type('text/javascript; charset=utf-8').send(bytes);
}

/** Pages of other origins load it, and a browser compares digests only where it may read (Subresource Integrity, 3.3.2). */
function forPages(reply: FastifyReply): FastifyReply {
  return reply.header('Access-Control-Allow-Origin', '*').header('Cross-Origin-Resource-Policy', 'cross-origin');
}
