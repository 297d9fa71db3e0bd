import type { PartnerSettings } from '../partners/settings.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import type { ReviewRules } from './settle.ts';

/** The partner's environment says whether anybody reviews, the session what is reviewed besides the undecided. */
export function reviewRules(
  settings: Pick<PartnerSettings, 'reviewEnabled'>,
  request: Pick<SessionRequest, 'reviewSuccessful' | 'reviewFailed'>,
): ReviewRules {
  return {
    reviewers: settings.reviewEnabled,
    reviewSuccessful: request.reviewSuccessful,
    reviewFailed: request.reviewFailed,
  };
}
