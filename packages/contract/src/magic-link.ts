import { z } from 'zod';
import { EXAMPLES } from './examples.ts';

const LONGEST_LIFE_S = 31_536_000;

/** Body of `POST /v1/magic-links`. */
export const magicLinkRequest = z
  .object({
    name: z.string().trim().min(1).max(100).describe('For finding it again; the person does not see it.'),
    session: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        'The token request that every session begins with. `clientId` (80 characters at most, `link` when absent) is the beginning of each session’s own: every follower is somebody else.',
      ),
    sessionLimit: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullable()
      .default(null)
      .describe('Sessions altogether; null: as many as one likes.'),
    sessionsPerHour: z.int().min(1).max(10_000).default(60).describe('Sessions in one clock hour.'),
    expiresIn: z
      .int()
      .min(1)
      .max(LONGEST_LIFE_S)
      .nullable()
      .default(null)
      .describe('Seconds; null: until it is revoked.'),
  })
  .meta({ examples: EXAMPLES.magicLinkRequest });
export type MagicLinkRequest = z.output<typeof magicLinkRequest>;

export const magicLink = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(['ACTIVE', 'USED_UP', 'EXPIRED', 'REVOKED']),
    clientIdPrefix: z.string(),
    sessionLimit: z.int().nullable(),
    sessionsPerHour: z.int(),
    sessions: z.int().describe('Made so far.'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .describe('A link that makes a session for everybody who follows it.');
export type MagicLink = z.output<typeof magicLink>;

export const createdMagicLink = magicLink
  .extend({ url: z.string().describe('Told once, here: only its digest is kept.') })
  .meta({ description: 'The link, with its address.', examples: EXAMPLES.createdMagicLink });

export const magicLinkList = z.object({ links: z.array(magicLink) }).describe('Newest first.');
