import { DRAFT_EFFECTS, STEP_UPS } from '@bonafide/domain';
import { z } from 'zod';
import { NATIVE_EXAMPLES } from './examples.ts';

const MOST_ENTRIES = 500;
const LONGEST_REPLAY = 1000;

const code = z.string().regex(/^[a-z0-9_.-]{1,100}$/, 'Must be a code');
const score = z.int().min(0).max(100);

const limit = z.strictObject({
  check: code,
  measurement: z.string().min(1).max(100).describe('As the check names it in its results.'),
  side: z.enum(['below', 'above']),
  value: z.number(),
  effect: z.enum(DRAFT_EFFECTS),
});

/** How a policy differs from the standard one. Keys that do not exist are refused: a misspelt one would do nothing in silence. */
const draft = z.strictObject({
  ignoredChecks: z.array(code).max(MOST_ENTRIES).optional().describe('Checks whose findings do not count.'),
  effects: z
    .record(code, z.enum(DRAFT_EFFECTS))
    .optional()
    .describe('Reason code to what it leads to: a refusal, another photo, a reviewer, a tag, a remark.'),
  limits: z.array(limit).max(MOST_ENTRIES).optional().describe('Measured numbers beyond which something happens.'),
  attempts: z
    .int()
    .min(1)
    .max(10)
    .nullable()
    .optional()
    .describe('Times that photos can be taken; null: as installed.'),
  risk: z
    .strictObject({
      weights: z.record(code, score).optional().describe('Reason code to what it weighs alone.'),
      approveUpTo: score.nullable().optional().describe('Approvals that score more go to a reviewer; null: none does.'),
    })
    .optional(),
  stepUp: z
    .strictObject({ from: score, ask: z.enum(STEP_UPS) })
    .nullable()
    .optional()
    .describe(
      'What the applicant is asked for besides, once, when nothing is proven and the score is at least `from`.',
    ),
});

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'Must be lower-case letters, digits and hyphens')
  .describe('Decisions name it with its version: `strict@2`.');

/** Body of `POST /v1/policies`. */
export const policyRequest = z.object({ name, draft }).meta({ examples: NATIVE_EXAMPLES.policyRequest });

/** Body of `PUT /v1/policies/{id}`. */
export const policyChange = z.object({ draft }).meta({ examples: NATIVE_EXAMPLES.policyChange });

const version = z.object({ version: z.int(), createdAt: z.iso.datetime(), draft });

/** A policy with the version in force. */
export const policy = z
  .object({ id: z.uuid(), name, createdAt: z.iso.datetime(), inForce: version })
  .describe('The policy and the version in force.')
  .meta({ examples: NATIVE_EXAMPLES.policy });
export type PolicyAnswer = z.output<typeof policy>;

export const policyList = z.object({ policies: z.array(policy) }).describe('By name.');

/** A policy with everything that it ever was. */
export const policyHistory = z
  .object({ id: z.uuid(), name, createdAt: z.iso.datetime(), versions: z.array(version) })
  .describe('Newest version first. Versions never change.');

/** Body of `POST /v1/policies/{id}/replay`. */
export const replayRequest = z
  .object({
    draft: draft.optional().describe('Tried instead of the version in force.'),
    last: z.int().min(1).max(LONGEST_REPLAY).default(100).describe('Verifications, newest first.'),
  })
  .meta({ examples: NATIVE_EXAMPLES.replayRequest });

const OUTCOMES = ['approved', 'declined', 'referred', 'resubmission_requested'] as const;
const verdict = z.object({ outcome: z.enum(OUTCOMES), policy: z.string(), riskScore: score.nullable() });

/** What another policy would have changed. */
export const replayReport = z
  .object({
    examined: z.int().describe('Verifications whose findings are kept.'),
    changed: z.array(
      z.object({
        scanRef: z.uuid(),
        clientId: z.string(),
        from: verdict,
        to: verdict,
        because: z.array(z.string()).describe('Reason codes that make the difference.'),
      }),
    ),
    unexplained: z.int().describe('Decided under a policy that is not known any more.'),
  })
  .describe('Nothing was changed.')
  .meta({ examples: NATIVE_EXAMPLES.replayReport });
export type ReplayReport = z.output<typeof replayReport>;
