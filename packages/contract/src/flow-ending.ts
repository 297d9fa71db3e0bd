import { z } from 'zod';

/** How a page that embeds the flow wishes to be told: contract section 3 knows clients of every kind. */
export const POST_MESSAGE_FORMATS = ['object', 'json-string'] as const;
export const POST_MESSAGE_CASES = ['lower', 'upper'] as const;

export const END_SCREENS = [
  'approved',
  'suspected',
  'declined',
  'in_review',
  'submitted',
  'expired',
  'cancelled',
] as const;

/** How the flow ended: what the person sees, and what the page tells whoever embeds it (contract section 3). */
export const flowEnding = z.object({
  screen: z.enum(END_SCREENS),
  /** The machine's own result. */
  status: z.enum(['APPROVED', 'FAILED', 'UNVERIFIED']),
  /** Null: nobody reviews this. */
  manualStatus: z.enum(['APPROVED', 'FAILED', 'WAITING']).nullable(),
  autoSuspected: z.boolean(),
  manualSuspected: z.boolean(),
  /** Words of `autoFace` and `autoDocument`, or of a reviewer, that have a text for the person. */
  feedback: z.array(z.string()),
  messageFormat: z.enum(POST_MESSAGE_FORMATS),
  messageCase: z.enum(POST_MESSAGE_CASES),
  /** In a frame the result stays, and the partner's pages are not gone to. */
  staysInFrame: z.boolean(),
});
export type FlowEnding = z.infer<typeof flowEnding>;
