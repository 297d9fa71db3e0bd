import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

const DATABASE_ANSWERS_WITHIN_MS = 2_000;

/** `GET /health`: 200 when this process can serve, 503 when the database is away. */
export function registerHealth(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  app.get('/health', { schema: { hide: true } as object }, async (_request, reply) => {
    const database = await answersInTime(databaseAnswers(db));
    reply.header('Cache-Control', 'no-store');
    return reply
      .code(database ? 200 : 503)
      .send({ status: database ? 'ok' : 'unavailable', database: database ? 'ok' : 'unavailable', pid: process.pid });
  });
}

async function databaseAnswers({ orm }: Deps['db']): Promise<boolean> {
  try {
    await orm.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}

function answersInTime(answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), DATABASE_ANSWERS_WITHIN_MS);
    void answer.then((answered) => {
      clearTimeout(timer);
      resolve(answered);
    });
  });
}
