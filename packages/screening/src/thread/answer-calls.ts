import { parentPort } from 'node:worker_threads';
import type { Call, Reply } from './messages.ts';

/** Inside a thread: answers each call in the order in which they come; what throws is told and ends nothing. */
export function answerCalls<Request, Answer>(answer: (request: Request) => Answer | Promise<Answer>): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ call, request }: Call<Request>) => {
    before = before.then(async () => parentPort?.postMessage(await replyTo(call, () => answer(request))));
  });
}

async function replyTo<Answer>(call: number, answer: () => Answer | Promise<Answer>): Promise<Reply<Answer>> {
  try {
    return { call, answer: await answer() };
  } catch (error) {
    return { call, error: error instanceof Error ? error.message : 'failure' };
  }
}
