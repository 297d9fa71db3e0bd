import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { JobName, Jobs } from '../../jobs.ts';
import type { JobOptions, Log, Queue, Random, Transaction } from '../ports.ts';
import { DEAD_LETTER_QUEUE, JOB_NAMES, JOB_TABLE } from './job-table.ts';

const SCHEMA = 'jobs';
const STOP_TIMEOUT_MS = 10_000;
const ERRORS_SUMMED_MS = 2_000;

export interface QueueContext {
  readonly url: string;
  readonly random: Random;
  readonly log: Log;
  /** Workers listen for new jobs and look after abandoned ones; senders only send. */
  readonly works: boolean;
}

/** Starts pg-boss. Its tables and queues must exist: see `installQueue`. */
export async function openQueue(context: QueueContext): Promise<Queue & { readonly boss: PgBoss }> {
  const boss = createBoss(context);
  await boss.start();
  return {
    boss,
    send: (tx, name, data, options) => send({ boss, random: context.random }, tx, { name, data, options }),
    stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MS }),
  };
}

/** Creates pg-boss's tables and our queues, and brings the options of existing queues up to date. Belongs to the migrations. */
export async function installQueue(context: QueueContext): Promise<void> {
  const boss = createBoss(context, { migrate: true, createSchema: true });
  await boss.start();
  try {
    await ensureQueue(boss, DEAD_LETTER_QUEUE, { retentionSeconds: 30 * 86_400 });
    for (const name of JOB_NAMES) {
      await ensureQueue(boss, name, { ...JOB_TABLE[name].queue, deadLetter: DEAD_LETTER_QUEUE });
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

type QueueSettings = NonNullable<Parameters<PgBoss['createQueue']>[1]>;

async function ensureQueue(boss: PgBoss, name: string, settings: QueueSettings): Promise<void> {
  if ((await boss.getQueue(name)) === null) return boss.createQueue(name, settings);
  // A queue's policy is fixed for life.
  const { policy: _fixed, partition: _fixedToo, ...changeable } = settings;
  await boss.updateQueue(name, changeable);
}

/** The intervals of one second find an abandoned job soon after its heartbeat is overdue; the defaults take minutes. */
function createBoss(context: QueueContext, install: ConstructorOptions = {}): PgBoss {
  const boss = new PgBoss({
    connectionString: context.url,
    application_name: 'bonafide-jobs',
    schema: SCHEMA,
    max: context.works ? 4 : 1,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: context.works,
    useListenNotify: context.works,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
    queueCacheIntervalSeconds: context.works ? 1 : 60,
    ...install,
  });
  boss.on('error', summarise(context.log));
  return boss;
}

/** While the database is away every poll of every queue fails: one line for each stretch of time says so, with the number of failures. */
function summarise(log: Log): (error: unknown) => void {
  let count = 0;
  return (error) => {
    count += 1;
    if (count > 1) return;
    setTimeout(() => {
      log.error('queue.error', { error, count });
      count = 0;
    }, ERRORS_SUMMED_MS).unref();
  };
}

interface Sending<N extends JobName> {
  readonly name: N;
  readonly data: Jobs[N];
  readonly options: JobOptions | undefined;
}

async function send<N extends JobName>(
  { boss, random }: { readonly boss: PgBoss; readonly random: Random },
  tx: Transaction,
  { name, data, options }: Sending<N>,
): Promise<void> {
  await boss.send(name, data, {
    // Queues are `short`: without a key of its own a job would be taken for a duplicate of any other waiting one.
    singletonKey: options?.singletonKey ?? random.uuid(),
    ...(options?.startAfter === undefined ? {} : { startAfter: options.startAfter }),
    db: { executeSql: (text: string, values?: unknown[]) => tx.executeSql(text, values) },
  });
}
