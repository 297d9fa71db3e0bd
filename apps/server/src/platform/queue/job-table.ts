import type { Queue as QueueDefinition, WorkOptions } from 'pg-boss';
import type { JobName } from '../../jobs.ts';

/** How one kind of job is kept and worked off. */
export interface JobDefinition {
  readonly queue: Omit<QueueDefinition, 'name' | 'deadLetter'>;
  readonly work: WorkOptions;
}

/** A worker that stops answering for this long loses its job to another one; ten seconds is the least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;
const DAY_SECONDS = 86_400;

/**
 * `short`: at most one waiting job per key. Every job is sent with a key, so unrelated jobs do not displace one another.
 * NOTIFY wakes a worker at once; the half-second poll is for what a lost notification would leave lying.
 */
const KEPT = {
  policy: 'short',
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  retentionSeconds: 14 * DAY_SECONDS,
  deleteAfterSeconds: DAY_SECONDS,
} as const;

const EAGER = {
  batchSize: 1,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
  burstWhenReadyExceeds: 1,
  heartbeatRefreshSeconds: 2,
} as const;

/** Every job has its row here: a new name in `Jobs` does not compile without one. */
export const JOB_TABLE: { readonly [N in JobName]: JobDefinition } = {
  'read-side': {
    queue: { ...KEPT, expireInSeconds: 60, retryLimit: 2, retryDelay: 1 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  // The engines use one core per job, so one at a time per worker process: more would only make each slower.
  'verify-session': {
    queue: { ...KEPT, expireInSeconds: 180, retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'examine-step': {
    queue: { ...KEPT, expireInSeconds: 120, retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  // Waits for other people's servers; which ask comes when is the schedule's.
  'ask-databases-again': {
    queue: { ...KEPT, expireInSeconds: 120, retryLimit: 4, retryDelay: 5, retryBackoff: true, retryDelayMax: 60 },
    work: { ...EAGER, localConcurrency: 2 },
  },
  'describe-person': {
    queue: { ...KEPT, expireInSeconds: 60, retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'screen-monitoring': {
    queue: { ...KEPT, expireInSeconds: 120, retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 120 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'follow-lists': {
    queue: { ...KEPT, expireInSeconds: 3_600, retryLimit: 6, retryDelay: 5, retryBackoff: true },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'pass-everybody': {
    queue: { ...KEPT, expireInSeconds: 1_800, retryLimit: 6, retryDelay: 5, retryBackoff: true },
    work: { ...EAGER, localConcurrency: 1 },
  },
  // What went wrong with a file stands at its list; a retry is for faults of ours.
  'refresh-list': {
    queue: { ...KEPT, expireInSeconds: 3_600, retryLimit: 2, retryDelay: 30 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  // Somebody waits for the answer.
  'read-proof': {
    queue: { ...KEPT, expireInSeconds: 60, retryLimit: 2, retryDelay: 1 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'monitor-session': {
    queue: { ...KEPT, expireInSeconds: 60, retryLimit: 10, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  'screen-batch': {
    queue: { ...KEPT, expireInSeconds: 600, retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 30 },
    work: { ...EAGER, localConcurrency: 1 },
  },
  // Waits for other people's servers, so many at once. Each job is one attempt; the schedule of attempts is the message's.
  'deliver-webhook': {
    queue: { ...KEPT, expireInSeconds: 60, retryLimit: 10, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 },
    work: { ...EAGER, localConcurrency: 8 },
  },
  // `exclusive`: one waiting or running in the whole installation.
  sweep: {
    queue: { ...KEPT, policy: 'exclusive', expireInSeconds: 60, retryLimit: 0, deleteAfterSeconds: 60 },
    work: { ...EAGER, localConcurrency: 1 },
  },
};

export const JOB_NAMES = Object.keys(JOB_TABLE) as JobName[];

/** Where a job goes after its last retry, kept for people to look at. */
export const DEAD_LETTER_QUEUE = 'dead-letter';
