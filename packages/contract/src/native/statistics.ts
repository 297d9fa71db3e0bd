import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const seconds = z
  .object({
    median: z.number().nullable(),
    p95: z.number().nullable(),
    of: count.describe('Sessions that were timed.'),
  })
  .describe('In seconds; null where there is none.');

/** Query of `GET /v1/statistics`. */
export const statisticsQuery = z
  .object({
    from: moment.describe('Sessions made at this moment or later.'),
    to: moment.describe('Sessions made before this moment.'),
    scenarioId: z.guid().optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'Must be after from' });

export const statistics = z
  .object({
    total: count,
    byState: z.record(z.string(), count).describe('State -> sessions that are in it now.'),
    byOutcome: z.object({
      approved: count,
      declined: count,
      expired: count,
      cancelled: count,
      erased: count,
      open: count,
    }),
    byReason: z
      .array(z.object({ reason: z.string(), sessions: count }))
      .describe('Reason codes of the latest decisions, most frequent first.'),
    attempts: z.object({ first: count, further: count }).describe('Decided by the first photos, or by later ones.'),
    times: z.object({
      capture: seconds.describe('From opening to sending, in the hosted flow.'),
      decision: seconds.describe('From sending to the machine’s decision.'),
      total: seconds.describe('From opening to the machine’s decision, in the hosted flow.'),
    }),
  })
  .meta({
    examples: [
      {
        total: 120,
        byState: { approved: 90, declined: 12, expired: 10, capturing: 8 },
        byOutcome: { approved: 90, declined: 12, expired: 10, cancelled: 0, erased: 0, open: 8 },
        byReason: [{ reason: 'document.expired', sessions: 7 }],
        attempts: { first: 95, further: 7 },
        times: {
          capture: { median: 62.5, p95: 180.2, of: 102 },
          decision: { median: 3.1, p95: 6.4, of: 102 },
          total: { median: 66.1, p95: 186, of: 102 },
        },
      },
    ],
  })
  .describe('Counts and times of the sessions that were made in the time span.');
export type Statistics = z.output<typeof statistics>;
