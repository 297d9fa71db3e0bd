import { STEP_PART_VERDICTS, STEP_STANDINGS, STEP_VALUE_STATUSES } from '@bonafide/domain';
import { z } from 'zod';
import { POA_DOCUMENTS } from '../poa-documents.ts';

const said = z.string().nullable();

/** What became of an additional paper of a session. */
export const paper = z.object({
  step: z.string(),
  type: z.enum(['UPLOAD', 'COMPARE', 'EXTRACT']),
  saidToBe: z
    .enum(POA_DOCUMENTS)
    .nullable()
    .describe('What the person said that a proof of address is, before sending it; never checked against the paper.'),
  standing: z.enum(STEP_STANDINGS).nullable().describe('Null: nobody looked at it, or nothing can be said.'),
  reviewed: z.boolean().describe('A person said so.'),
  sure: z.boolean().nullable().describe('False: a person should look. Null: nobody looked at it.'),
  reasons: z.array(z.string()).describe('What speaks against the paper as a whole.'),
  values: z.array(z.object({ field: z.string(), value: said, status: z.enum(STEP_VALUE_STATUSES) })),
  comparisons: z
    .array(
      z.object({
        field: z.string().describe('The field of the step, or `name` of whom a proof of address should name.'),
        known: z.string(),
        found: said.describe('Null: the paper does not say it.'),
        agrees: z.boolean().nullable().describe('Null: it cannot be said.'),
        parts: z.array(
          z.object({
            part: z.string().describe('Such as `street`, `house_number`, `postal_code`, `locality`; `word` of a name.'),
            known: said,
            found: said,
            verdict: z.enum(STEP_PART_VERDICTS),
          }),
        ),
      }),
    )
    .describe('What papers of type `COMPARE` were held against, part by part as both sides were understood.'),
});
