import { statusResponse, tokenRequest } from '@bonafide/contract';
import Fastify from 'fastify';

/**
 * The two calls without database, keys and encryption: the same framework, the same validation, answers of the same size from
 * memory. What remains is the price of HTTP, JSON and schemas, the most that the API could reach. Started as its own process;
 * prints its port.
 */
const STATUS = statusResponse.parse({
  status: 'ACTIVE',
  scanRef: '00000000-0000-4000-8000-000000000000',
  clientId: 'bench',
  autoDocument: null,
  autoFace: null,
  manualDocument: null,
  manualFace: null,
  fraudTags: [],
  mismatchTags: [],
});

const app = Fastify();
app.post('/api/v2/token', (request, reply) =>
  reply.code(201).send({ message: 'Token created successfully', ...tokenRequest.parse(request.body) }),
);
app.post('/api/v2/status', () => STATUS);
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send?.(address);
