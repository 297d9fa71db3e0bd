import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Was the chip read where the partner demands it? */
export const check = defineCheck({
  id: 'chip-demanded',
  title: 'Chip of the document',
  description: 'The chip of the document was read where the verification demands it.',
  part: 'document',
  needs: [],
  reasons: REASONS,
  run: ({ request, otherPortraits }: Evidence): CheckOutcome<ReasonCode> => {
    if (request.chipRequired !== true) return { status: 'not_applicable' };
    // A chip that was read has given its portrait (ICAO 9303-10: data group 2 is mandatory).
    if (otherPortraits?.chip !== undefined) return { status: 'passed' };
    return { status: 'inconclusive', reasons: ['chip.not_read'] };
  },
});
