import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { loadPoaFile } from '../../poa-checks/poa-file.ts';
import { findPoaCheck } from '../../poa-checks/queries.ts';
import { isFileLinkValid } from '../../sessions/file-links.ts';
import { findEvidenceById, findSession } from '../../sessions/queries.ts';
import { loadEvidence } from '../../sessions/store-evidence.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { sendFault } from '../send-fault.ts';

const params = z.object({ id: z.string().max(40) });
const query = z.object({ expires: z.string().max(12).catch(''), signature: z.string().max(128).catch('') });

const bytes = { schema: z.string().meta({ format: 'binary' }) };
const IMAGE = {
  description: 'The bytes as they were sent.',
  content: { 'image/jpeg': bytes, 'image/png': bytes, 'image/webp': bytes, 'application/pdf': bytes },
};

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The signature proves that we made the link, so the id in it is ours. Null for every reason there may be. */
async function openFile(
  deps: Deps,
  link: z.output<typeof params> & z.output<typeof query>,
): Promise<StoredFile | null> {
  if (!isFileLinkValid(deps, { evidenceId: link.id, ...link })) return null;
  const row = await findEvidenceById(deps.db, link.id);
  const session = row && (await findSession(deps.db, row.sessionId));
  const bytes = row && session && (await loadEvidence(deps, session, row));
  return bytes && row ? { bytes, mediaType: row.mediaType } : openPoaFile(deps, link.id);
}

async function openPoaFile(deps: Deps, id: string): Promise<StoredFile | null> {
  const row = await findPoaCheck(deps.db, id);
  const bytes = row && (await loadPoaFile(deps, row));
  return bytes && row ? { bytes, mediaType: row.mediaType } : null;
}

/** Serves stored images to whoever holds a link of ours. A wrong, expired or erased one cannot be told apart. */
export function registerFileRoute(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/files/:id',
    schema: {
      operationId: 'getFile',
      tags: ['Files'],
      summary: 'One stored image',
      description: 'Needs no key: the address is signed and short-lived.',
      security: [],
      params,
      querystring: query,
      response: { 200: IMAGE, ...failures(404) },
    },
    handler: async (request, reply) => {
      reply.header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff');
      const file = await openFile(deps, { ...request.params, ...request.query });
      if (!file) return sendFault(reply, { identifier: 'BAD_VALUE', message: 'There is nothing at this address' }, 404);
      return sendFile(reply, file);
    },
  });
}

function sendFile(reply: FastifyReply, file: StoredFile): FastifyReply {
  return reply.header('Content-Disposition', 'inline').type(file.mediaType).send(Buffer.from(file.bytes));
}
