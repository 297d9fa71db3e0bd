import type {
  AgeEstimationOutcome,
  AgeEstimationRequest,
  AgeEstimationToken,
  AgeEstimationWebhook,
} from '@bonafide/contract';
import type { AgeFinding } from './age-finding.ts';
import type { AgeVerdict } from './judge-age.ts';
import type { EstimationRow } from './queries.ts';

const OUTCOMES: Readonly<Record<NonNullable<EstimationRow['outcome']>, AgeEstimationOutcome>> = {
  success: 'SUCCESS',
  underage: 'UNDERAGE',
  uncertain: 'UNCERTAIN',
  face_mismatch: 'FACE_MISMATCH',
  attempts_exceeded: 'ATTEMPTS_EXCEEDED',
};
const VERDICTS: Readonly<Record<AgeVerdict['verdict'], AgeEstimationWebhook['verdict']>> = {
  old_enough: 'ADULT',
  too_young: 'UNDERAGE',
  open: 'UNCERTAIN',
};

/** The body of the webhook, all keys. An end without any judgement has failed. */
export function estimationPayload({
  row,
  finding,
  now,
}: {
  readonly row: EstimationRow;
  readonly finding: AgeFinding | null;
  readonly now: Date;
}): AgeEstimationWebhook {
  const { outcome, clientId, sessionId, verificationId } = row;
  const judged = outcome !== null && outcome !== 'attempts_exceeded';
  return {
    scanRef: verificationId ?? sessionId,
    status: judged ? 'COMPLETED' : 'FAILED',
    outcome: outcome && OUTCOMES[outcome],
    verdict: finding && VERDICTS[finding.verdict],
    estimatedAge: finding && (finding.documentAge ?? Math.floor(finding.years)),
    confidence: finding?.confidence ?? null,
    clientId,
    occurredAt: now.toISOString(),
  };
}

/** Answer to whoever asked for the session. */
export function presentToken(
  request: AgeEstimationRequest,
  made: { readonly authToken: string; readonly url: string; readonly expiresAt: Date },
): AgeEstimationToken {
  return {
    token: made.authToken,
    session_url: made.url,
    expires_at: made.expiresAt.toISOString(),
    min_age: request.min_age,
    confidence_threshold: request.confidence_threshold,
    buffer: request.buffer,
    escalation: request.escalation,
    retry_limit: request.retry_limit,
    save_photo: request.save_photo,
    expiry_minutes: request.expiry_minutes,
    client_id: request.client_id,
  };
}
