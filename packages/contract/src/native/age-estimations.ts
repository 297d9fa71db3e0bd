import { z } from 'zod';

/** Body of `POST /v1/age-estimations/cancel`. */
export const ageCancellationRequest = z
  .object({
    token: z
      .string()
      .min(1)
      .max(100)
      .describe('As answered when the age estimation was made; in the body, since whoever has it could go on with it.'),
  })
  .meta({ examples: [{ token: 'Ui3bXaQ7LmN9pRsT2vWxYz4CdEfGhJkMnPqRsTuV' }] });

export const ageCancellation = z
  .object({
    scanRef: z.uuid().describe('The session, as its webhook names it.'),
    state: z.literal('cancelled'),
  })
  .meta({ examples: [{ scanRef: '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11', state: 'cancelled' }] })
  .describe('An age estimation that was given up.');
