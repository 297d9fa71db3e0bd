import type { ExaminationOutcome } from '@bonafide/checks';
import { DEFAULT_DOCUMENT_TYPES, type DocumentType, toDocumentKind, UTILITY_BILL } from '@bonafide/contract';
import type { Attribute, AttributeName, DocumentKind, EvidenceStep, StepUp } from '@bonafide/domain';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import { livenessModeOf } from '../liveness/liveness-mode.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { CaptureContext, SessionRequest } from '../sessions/session-secrets.ts';
import { isHosted } from '../sessions/session-time.ts';

export interface StepUpPlace {
  readonly session: Pick<SessionRow, 'tokenType' | 'purpose' | 'captureEndsAt'>;
  readonly request: SessionRequest;
  readonly capture: CaptureContext;
  readonly settings: Pick<PartnerSettings, 'liveness'>;
}

/** Whether the person can be asked for this besides: is there, was not asked for more before, and has not given it already. */
export function canStepUp(stepUp: StepUp, { session, request, capture, settings }: StepUpPlace): boolean {
  const there = isHosted(session) && session.purpose === 'verification';
  if (!there || request.stepUp) return false;
  switch (stepUp) {
    case 'live_challenge':
      return session.tokenType === 'IDENTIFICATION' && livenessModeOf(session, request, settings) !== 'active';
    case 'proof_of_address':
      return !sessionSteps(request, capture).some(({ name }) => name === UTILITY_BILL);
    case 'another_document':
      return otherTypes(request, capture.documentKind).length > 0;
  }
}

/** The request as it stands once more was asked for: everything that reads it asks for that too from then on. */
export function withStepUp(request: SessionRequest, stepUp: StepUp, outcome: ExaminationOutcome): SessionRequest {
  const asked = { ...request, stepUp };
  switch (stepUp) {
    case 'live_challenge':
      return { ...asked, checkLiveness: true };
    case 'proof_of_address':
      return withBill(asked);
    case 'another_document':
      return withOtherDocument(asked, outcome.document);
  }
}

/** Photos of the attempt before that need not be taken again. */
export function keptPhotos(stepUp: StepUp, challenged: boolean): readonly EvidenceStep[] {
  const face: readonly EvidenceStep[] = challenged ? [] : ['FACE'];
  switch (stepUp) {
    case 'live_challenge':
      return ['FRONT', 'BACK'];
    case 'proof_of_address':
      return ['FRONT', 'BACK', ...face];
    case 'another_document':
      return face;
  }
}

/** The bill is read and compared, whatever bills are usually for here: a paper that nobody looks at would lower no risk. */
function withBill(request: SessionRequest): SessionRequest {
  const own = request.additionalSteps;
  // The short form, a list of names, was spelt out when the token was made.
  const everywhere = Array.isArray(own?.ALL?.ALL) ? {} : own?.ALL?.ALL;
  const all = { ...everywhere, [UTILITY_BILL]: { type: 'COMPARE' as const } };
  return { ...request, additionalSteps: { ...own, ALL: { ...own?.ALL, ALL: all } } };
}

/** Another kind of document of the same person: what the first one says is expected of it. */
function withOtherDocument(request: SessionRequest, first: ExaminationOutcome['document']): SessionRequest {
  const said = (name: AttributeName): string | null => (first.attributes[name] as Attribute | undefined)?.value ?? null;
  return {
    ...request,
    documents: [...otherTypes(request, first.kind)],
    firstName: request.firstName ?? said('givenNames'),
    lastName: request.lastName ?? said('surname'),
    dateOfBirth: request.dateOfBirth ?? said('dateOfBirth'),
  };
}

function otherTypes(request: Pick<SessionRequest, 'documents'>, kind: DocumentKind | null): readonly DocumentType[] {
  const types = request.documents ?? DEFAULT_DOCUMENT_TYPES;
  return kind === null ? [] : types.filter((type) => toDocumentKind(type) !== kind);
}
