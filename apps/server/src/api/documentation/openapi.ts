import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const DESCRIPTION = [
  'Identity verification on your own machine. Create a verification, send your user to its link or send the images',
  'yourself, and receive a signed decision by webhook.',
  '',
  'Authenticate with HTTP Basic: the API key is the user, the secret the password. Every address works with and without a',
  'slash at its end. Failed requests answer with one body: `message` for people, `identifier` for programs.',
].join('\n');

/** Collects the routes that are registered afterwards into one OpenAPI 3.1 document. */
export async function collectOpenApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Bonafide', version: '2', description: DESCRIPTION, license: { name: 'Apache-2.0' } },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { partner: { type: 'http', scheme: 'basic' } } },
      security: [{ partner: [] }],
      tags: [
        { name: 'Verifications', description: 'For your server.' },
        { name: 'Applicants', description: "For your user's browser." },
        { name: 'Files', description: 'For whoever you pass a link to.' },
      ],
    },
    transform: jsonSchemaTransform,
  });
}
