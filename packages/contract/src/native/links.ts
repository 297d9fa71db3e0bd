import { z } from 'zod';
import { nullable } from '../fields.ts';
import { SCENARIO_EXAMPLES } from './scenarios-examples.ts';

/**
 * `CREATED`: nobody has begun. `OPENED`: somebody is at it, or a human decides. `SUCCESS` and `FAILURE`: how it ended. `EXPIRED`: its
 * time ended first. `REVOKED`: taken back before anybody began. `ERASED`: the session's data is gone, and with it how it ended.
 */
export const LINK_STATUSES = ['CREATED', 'OPENED', 'SUCCESS', 'FAILURE', 'EXPIRED', 'REVOKED', 'ERASED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

const MOST_LINKS = 1_000;
const SHORTEST_LIFE_S = 60;
const LONGEST_LIFE_S = 2_592_000;

/** Body of `POST /v1/links`. */
export const linksRequest = z
  .object({
    scenarioId: z.guid(),
    count: z.int().min(1).max(MOST_LINKS).default(1),
    lifetime: z.int().min(SHORTEST_LIFE_S).max(LONGEST_LIFE_S).default(86_400).describe('Seconds.'),
    clientId: nullable(
      z
        .string()
        .min(1)
        .max(100)
        .regex(/^[\x20-\x7e]+$/, 'Only printable ASCII is allowed'),
    ).describe('`clientId` of every session; null: one of each link’s own.'),
  })
  .meta({ examples: SCENARIO_EXAMPLES.linksRequest });
export type LinksRequest = z.output<typeof linksRequest>;

const link = z.object({
  id: z.uuid(),
  url: z.string().describe('For one applicant.'),
  scenarioId: z.uuid(),
  clientId: z.string(),
  status: z.enum(LINK_STATUSES),
  scanRef: z.uuid().nullable().describe('Of its session, once the link was followed.'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type LinkAnswer = z.output<typeof link>;

/** Query of `GET /v1/links`. */
export const linksQuery = z.object({
  scenarioId: z.guid().optional(),
  limit: z.coerce.number().int().min(1).max(MOST_LINKS).default(100),
  after: z.string().max(200).optional().describe('`next` of the answer before, to go on.'),
});

export const linkList = z
  .object({ links: z.array(link), next: z.string().nullable() })
  .meta({ examples: SCENARIO_EXAMPLES.linkList })
  .describe('Newest first.');
