import type { SessionState } from '@bonafide/domain';
import type { FraudTag, MismatchTag, OverallStatus } from './value-sets.ts';

export interface Standing {
  readonly state: SessionState;
  readonly fraudTags: readonly FraudTag[];
  readonly mismatchTags: readonly MismatchTag[];
  /** The token's or the session's time is over, whether or not the sweep has noticed. */
  readonly timeIsOver: boolean;
  /** The token had expired before the session was erased. */
  readonly expiredUnused: boolean;
}

/**
 * `status.overall`. A passed verification with any tag is SUSPECTED, without one APPROVED: SUSPECTED never comes without a
 * tag. Cancelled sessions have no word of their own; they were never carried out, which is what EXPIRED says.
 */
export function overallStatus(standing: Standing): OverallStatus {
  switch (standing.state) {
    case 'created':
    case 'capturing':
      return standing.timeIsOver ? 'EXPIRED' : 'ACTIVE';
    case 'awaiting_resubmission':
      return 'ACTIVE';
    case 'processing':
    case 'in_review':
      return 'REVIEWING';
    case 'approved':
      return standing.fraudTags.length + standing.mismatchTags.length > 0 ? 'SUSPECTED' : 'APPROVED';
    case 'declined':
      return 'DENIED';
    case 'expired':
    case 'cancelled':
      return 'EXPIRED';
    case 'erased':
      return standing.expiredUnused ? 'EXPIRED-DELETED' : 'DELETED';
  }
}
