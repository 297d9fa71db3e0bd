import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Was everything done that the partner asked others for? */
export const check = defineCheck({
  id: 'services-given',
  title: 'Services asked for',
  description: 'Every look-up and every further step that the verification asks for could be made.',
  part: 'data',
  needs: [],
  reasons: REASONS,
  run: ({ request: { servicesMissing = [] } }: Evidence): CheckOutcome<ReasonCode> =>
    servicesMissing.length === 0
      ? { status: 'not_applicable' }
      : failedIf(servicesMissing.map((service): ReasonCode => `services.${service}`)),
});
