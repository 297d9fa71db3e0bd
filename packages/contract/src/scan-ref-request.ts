import { z } from 'zod';
import { EXAMPLES } from './examples.ts';

/** Body of every request about one verification. */
export const scanRefRequest = z
  .object({
    scanRef: z.string().min(1).max(40).describe('The verification, as answered when its token was made.'),
  })
  .meta({ examples: EXAMPLES.scanRefRequest });
