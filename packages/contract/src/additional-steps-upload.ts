import { z } from 'zod';
import { additionalData, stepFieldName, stepName } from './additional-steps.ts';
import { STEP_EXAMPLES as EXAMPLES } from './additional-steps-examples.ts';
import { nullable, text } from './fields.ts';
import { ADDITIONAL_STEP_STATUSES } from './value-sets.ts';

/** Body of `POST /api/v2/upload-additional-step`. */
export const uploadStepRequest = z
  .object({
    scanRef: z.string().max(40).describe('A verification that is finished.'),
    image: z.string().describe('Base64 of a PNG, JPEG or PDF.'),
    step: stepName.describe('A step that is set up for you, or that this verification had.'),
    additionalData: nullable(z.union([additionalData, z.record(stepFieldName, text(0, 255).nullable())])).describe(
      'What to compare with from now on, by step or by field alone; absent: what the token said.',
    ),
  })
  .meta({ examples: EXAMPLES.uploadStepRequest });
export type UploadStepRequest = z.output<typeof uploadStepRequest>;

/** The contract names no body; ids and a sentence harm no client. */
export const uploadStepResponse = z
  .object({ message: z.string(), scanRef: z.string(), step: z.string() })
  .describe('Kept; the result comes by webhook.');

/** One value of a step on the wire. */
export const stepValue = z.object({
  value: z.string().nullable(),
  status: z.enum(['MATCH', 'NOT_MATCH', 'NOT_FOUND', 'NO_DATA']),
});

/** Body of `POST /v1/sessions/{id}/steps/{step}/values`. */
export const stepValuesRequest = z
  .object({
    reviewer: text(1, 100).describe('Who looked at the file, e.g. a staff id.'),
    values: z
      .record(stepFieldName, z.union([text(0, 255).nullable(), stepValue.extend({ value: text(0, 255).nullable() })]))
      .describe(
        'Field -> what the file says, null: it does not say it; or a value with the status that the reviewer gives it. Fields left out stay as they are.',
      ),
    standing: nullable(z.enum(ADDITIONAL_STEP_STATUSES)).describe(
      'What the reviewer makes of the file; absent: what follows from the values.',
    ),
  })
  .meta({ examples: EXAMPLES.stepValuesRequest });
export type StepValuesRequest = z.output<typeof stepValuesRequest>;

/** How a step stands after a reviewer's values. */
export const stepValuesResponse = z
  .object({
    scanRef: z.string(),
    step: z.string(),
    status: z.enum(ADDITIONAL_STEP_STATUSES).nullable(),
    additionalData: z.record(z.string(), stepValue),
    mismatchTags: z.array(z.string()),
  })
  .meta({ description: 'How the step stands now.', examples: EXAMPLES.stepValuesResponse });
export type StepValuesResponse = z.output<typeof stepValuesResponse>;
