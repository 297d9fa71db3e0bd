import { type DocumentType, listSteps, stepsFor, stepsOf, toDocumentKind } from '@bonafide/contract';
import { hasBackSide } from '@bonafide/domain';
import type { SessionRequest } from '../../sessions/session-secrets.ts';

interface Given {
  readonly country: string;
  readonly documentType: DocumentType | null;
}

/** Every additional step that a session may ask for: one of another document type may be right once the document is read. */
export function anyStepNames(request: SessionRequest): readonly string[] {
  return listSteps(stepsOf(request)).map(({ name }) => name);
}

/**
 * The steps without which a session cannot be processed. Without a document type only FRONT is certain: whether there is a
 * back, and whether steps of single types are asked for, is known after reading.
 */
export function requiredSteps(request: SessionRequest, given: Given): readonly string[] {
  const kind = given.documentType && toDocumentKind(given.documentType);
  return [
    'FRONT',
    ...(kind && hasBackSide(kind) ? ['BACK'] : []),
    ...(request.tokenType === 'IDENTIFICATION' ? ['FACE'] : []),
    ...stepsFor(stepsOf(request), given).map(({ name }) => name),
  ];
}
