import type { ApiInstance } from '../api-instance.ts';

export function registerDocumentation(app: ApiInstance): void {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.send(app.swagger()));
}
