import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReferencePage, REFERENCE_PATHS } from './reference-page.ts';

/** `/openapi.json` for programs, `/docs` for people, which is loaded when somebody first asks for it. */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.send(app.swagger()));
  let page: Promise<FastifyInstance> | null = null;
  const show = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    page ??= createReferencePage();
    const { statusCode, headers, rawPayload } = await (await page).inject(request.url);
    for (const name of ['content-type', 'content-security-policy', 'location']) {
      const value = headers[name];
      if (value !== undefined) reply.header(name, value);
    }
    return reply.code(statusCode).send(rawPayload);
  };
  for (const path of REFERENCE_PATHS) app.get(path, { schema: { hide: true } }, show);
}
