import { z } from 'zod';

/** Body of every request about one verification. */
export const scanRefRequest = z.object({
  scanRef: z.string().min(1).max(40).describe('The verification, as answered when its token was made.'),
});
export type ScanRefRequest = z.output<typeof scanRefRequest>;
