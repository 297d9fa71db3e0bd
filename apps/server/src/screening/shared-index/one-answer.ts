import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Lists can wait for whoever is being answered: the kernel gives such a process what nobody else wants. */
export const NICENESS = 19;

/**
 * How V8 is to run such a process: its collector works in the thread that works (and rests when that rests), and seldom, since objects
 * that live briefly have room.
 */
const ARGUMENTS = ['--single-threaded-gc', '--max-semi-space-size=16'];

/**
 * Starts a process in a session of its own with an order, and waits for its one answer; rejects where it ends without one. Unless the
 * order is hurried, its session stands back behind all others of the machine.
 */
export async function askProcess<Order extends { readonly isHurried: boolean }, Answer>(
  entry: URL,
  order: Order,
): Promise<Answer> {
  const child = fork(fileURLToPath(entry), {
    execArgv: ARGUMENTS,
    serialization: 'advanced',
    stdio: 'ignore',
    detached: true,
  });
  // From its first moment: starting Node is work as well.
  if (child.pid !== undefined && !order.isHurried) letOthersGoFirst(child.pid);
  const gone = new AbortController();
  child.once('exit', () => gone.abort(new Error('the process ended without an answer')));
  child.once('error', (error) => gone.abort(error));
  try {
    child.send(order);
    const [answer] = await once(child, 'message', { signal: gone.signal });
    return answer;
  } finally {
    child.kill('SIGKILL');
  }
}

/** Inside such a process: stands back, with all its threads, then answers the order. It ends with whoever has asked. */
export async function answerOrder<Order, Answer>(answer: (order: Order) => Promise<Answer>): Promise<void> {
  process.on('disconnect', () => process.exit());
  standBack();
  const [order] = await once(process, 'message');
  const told = await answer(order);
  process.send?.(told, () => process.disconnect());
}

/** sched(7): on Linux each thread has a niceness of its own; elsewhere it is the process's. */
function standBack(): void {
  if (process.platform === 'linux')
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), NICENESS);
  else setPriority(NICENESS);
}

/** What this session counts beside another one: a third. Next to nothing, as niceness 19 does, would starve it on a busy machine. */
const SESSION_NICENESS = 5;

/**
 * Lets other sessions go before that of process `pid`. Where Linux shares the processors out among sessions (sched(7), autogroup),
 * niceness counts within one session alone, and each of PostgreSQL's processes is one: they waited for such a process as for an equal,
 * and requests for them.
 */
function letOthersGoFirst(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(SESSION_NICENESS));
  } catch {
    // Not shared out so, where niceness counts everywhere; or it has ended, as whoever waits for its answer is told.
  }
}

/** The same in a thread of this process, which shares its memory. */
export async function askThread<Order, Answer>(entry: URL, order: Order): Promise<Answer> {
  const worker = new Worker(entry, { workerData: order });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort(new Error('the thread ended without an answer')));
  try {
    // Rejects with what the thread throws.
    const [answer] = await once(worker, 'message', { signal: gone.signal });
    return answer;
  } finally {
    await worker.terminate();
  }
}
