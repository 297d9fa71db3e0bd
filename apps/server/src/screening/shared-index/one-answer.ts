import { once } from 'node:events';
import { setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Lists can wait for whoever is being answered: the kernel gives such a thread what nobody else wants. */
const NICENESS = 19;

/** Starts a thread with an order, and waits for its one answer. What it needed on its heap goes with it. Rejects with what it throws. */
export async function askThread<Order, Answer>(entry: URL, order: Order): Promise<Answer> {
  const worker = new Worker(entry, { workerData: order });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort(new Error('the thread ended without an answer')));
  try {
    const [answer] = await once(worker, 'message', { signal: gone.signal });
    return answer;
  } finally {
    await worker.terminate();
  }
}

/** Inside such a thread: stands back, then answers the order. */
export async function answerOrder<Order, Answer>(answer: (order: Order) => Promise<Answer>): Promise<void> {
  // sched(7): on Linux each thread has a niceness of its own; elsewhere this would be the whole process's.
  if (process.platform === 'linux') setPriority(0, NICENESS);
  parentPort?.postMessage(await answer(workerData as Order));
}
