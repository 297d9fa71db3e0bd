import { type NamedStep, stepsFor, stepsOf, toDocumentType, UTILITY_BILL } from '@bonafide/contract';
import type { DocumentKind } from '@bonafide/domain';
import { onlyCountry } from '../decisions/examination-request.ts';
import type { CaptureContext, SessionRequest } from '../sessions/session-secrets.ts';

/** The steps whose paper is read as a proof of address. */
const PROOFS_OF_ADDRESS: readonly string[] = [UTILITY_BILL, 'SECOND_UTILITY_BILL'];

export const isProofOfAddress = (step: string): boolean => PROOFS_OF_ADDRESS.includes(step);

/** What a session asks for besides document and face, as far as country and kind of document are known. */
export function sessionSteps(
  request: Pick<SessionRequest, 'additionalSteps' | 'utilityBill' | 'country'>,
  capture: Pick<CaptureContext, 'selectedCountry' | 'documentKind'>,
  found: DocumentKind | null = null,
): readonly NamedStep[] {
  const kind = capture.documentKind ?? found;
  return stepsFor(stepsOf(request), {
    country: capture.selectedCountry ?? onlyCountry(request.country),
    documentType: kind && toDocumentType(kind),
  });
}
