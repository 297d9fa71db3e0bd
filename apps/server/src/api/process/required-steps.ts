import { additionalStepNames, type DocumentType, toDocumentKind, UTILITY_BILL_STEPS } from '@bonafide/contract';
import { EVIDENCE_STEPS, type EvidenceStep, hasBackSide } from '@bonafide/domain';
import type { SessionRequest } from '../../sessions/session-secrets.ts';

/**
 * The steps without which a session cannot be processed. Without a document type only FRONT is certain: whether there is a
 * back is known after reading. Steps of the partner's own making are stored with the session and not processed yet.
 */
export function requiredSteps(
  request: SessionRequest,
  given: { readonly country: string; readonly documentType: DocumentType | null },
): readonly EvidenceStep[] {
  const kind = given.documentType && toDocumentKind(given.documentType);
  const configured = request.additionalSteps ?? (request.utilityBill ? UTILITY_BILL_STEPS : {});
  const additional = additionalStepNames(configured, given);
  return [
    'FRONT',
    ...(kind && hasBackSide(kind) ? (['BACK'] as const) : []),
    ...(request.tokenType === 'IDENTIFICATION' ? (['FACE'] as const) : []),
    ...EVIDENCE_STEPS.filter((step) => additional.includes(step)),
  ];
}
