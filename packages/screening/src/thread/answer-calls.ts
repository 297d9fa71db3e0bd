import { parentPort } from 'node:worker_threads';
import type { Call, Reply } from './messages.ts';

/** Inside a thread: answers each call in the order in which they come; what throws is told and ends nothing. */
export function answerCalls<Request, Answer>(answer: (request: Request) => Answer): void {
  parentPort?.on('message', ({ call, request }: Call<Request>) => {
    parentPort?.postMessage(replyTo(call, () => answer(request)));
  });
}

function replyTo<Answer>(call: number, answer: () => Answer): Reply<Answer> {
  try {
    return { call, answer: answer() };
  } catch (error) {
    return { call, error: error instanceof Error ? error.message : 'failure' };
  }
}
