import { DIGITAL_ID_TYPES, type ProcessRequest, toDocumentKind } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { isTokenAlive } from '../../sessions/open-session.ts';
import { findSessionByTokenHash } from '../../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../../sessions/session.ts';
import { type CaptureContext, NO_CAPTURE, openRequest, type SessionRequest } from '../../sessions/session-secrets.ts';
import { hashToken } from '../../sessions/session-token.ts';
import { type NewEvidence, recordEvidence, sealEvidence } from '../../sessions/store-evidence.ts';
import { submitSession } from '../../sessions/submit-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { detectDocument, releaseFront } from './detect-document.ts';
import { readImages } from './read-images.ts';
import { anyStepNames, requiredSteps } from './required-steps.ts';

/** `not_detected` is answered with status 200, as the contract has it; the token stays good. */
export type Processed = 'accepted' | 'not_detected';

interface UsableSession {
  readonly session: SessionRow;
  readonly request: SessionRequest;
}

const TOKEN_NOT_VALID = refuse('TOKEN_NOT_VALID', 'The token is unknown, already used or expired');

/**
 * Takes the images of a whole verification in one request. Nothing is changed unless everything is in order; then the token
 * is burnt, the images are recorded and the verification is queued in one transaction.
 */
export async function processImages(
  deps: Deps,
  input: { readonly partner: Partner; readonly sent: ProcessRequest },
): Promise<Outcome<Processed>> {
  const { partner, sent } = input;
  if (!partner.settings.directProcessingAllowed)
    return refuse('PARTNER_CONTRACT_ERROR', 'Direct processing is not enabled for you');
  const usable = await findUsableSession(deps, partner, sent);
  if (!usable.ok) return usable;
  const images = checkImages(usable.value.request, sent);
  if (!images.ok) return images;
  return submitImages(deps, { session: usable.value.session, sent, images: images.value });
}

async function findUsableSession(deps: Deps, partner: Partner, sent: ProcessRequest): Promise<Outcome<UsableSession>> {
  const session = await findSessionByTokenHash(deps.db, hashToken(sent.token));
  if (!session || session.partnerId !== partner.id || !isTokenAlive(session, deps.clock.now())) return TOKEN_NOT_VALID;
  const request = openRequest(deps, session);
  if (!request) return TOKEN_NOT_VALID;
  if (request.questionnaire !== null)
    return refuse('TOKEN_NOT_VALID', 'A token with a questionnaire cannot be processed directly');
  if (request.nfcRequired) return refuse('TOKEN_NOT_VALID', 'A token that requires NFC cannot be processed directly');
  if (sent.documentType !== null && DIGITAL_ID_TYPES.includes(sent.documentType))
    return refuse('BAD_VALUE', 'Digital identities cannot be processed directly');
  return done({ session, request });
}

function checkImages(request: SessionRequest, sent: ProcessRequest): Outcome<readonly NewEvidence[]> {
  const missing = requiredSteps(request, sent).find((step) => !Object.hasOwn(sent.images, step));
  if (missing) return refuse('MISSING_VALUE', `No image provided for step '${missing}'`);
  return readImages(sent.images, anyStepNames(request));
}

interface Submission {
  readonly session: SessionRow;
  readonly sent: ProcessRequest;
  readonly images: readonly NewEvidence[];
}

async function submitImages(deps: Deps, { session, sent, images }: Submission): Promise<Outcome<Processed>> {
  const front = images.find((image) => image.step === 'FRONT');
  const looksFirst = sent.documentType === null && !sent.skipAnalysis;
  const detection = looksFirst && front ? await detectDocument(deps, session, front) : null;
  if (detection?.kind === 'taken') return TOKEN_NOT_VALID;
  if (detection?.kind === 'not_found') return done('not_detected');
  const others = detection ? images.filter((image) => image !== front) : images;
  const rows = await Promise.all(others.map((image) => sealEvidence(deps, session, image)));
  const submitted = await burnToken(deps, { session, rows, capture: captureOf(sent) });
  if (submitted) return done('accepted');
  await Promise.all(rows.map((row) => deps.blobs.delete(row.blobKey)));
  if (detection) await releaseFront(deps, session, detection.front);
  return TOKEN_NOT_VALID;
}

/** False when another request was faster or the session was opened by its applicant meanwhile. */
async function burnToken(
  deps: Deps,
  burnt: { readonly session: SessionRow; readonly rows: readonly EvidenceRow[]; readonly capture: CaptureContext },
): Promise<boolean> {
  const replaced: string[] = [];
  const submitted = await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, burnt.session.id);
    if (session?.state !== 'created') return false;
    for (const row of burnt.rows) {
      const { replacedBlobKey } = await recordEvidence(tx, row);
      if (replacedBlobKey !== null) replaced.push(replacedBlobKey);
    }
    const { advanced } = await submitSession(tx, deps, { session, actor: 'partner', capture: burnt.capture });
    return advanced;
  });
  // A photo may be left of a request whose process ended while it waited for a reading.
  if (submitted) await Promise.all(replaced.map((blobKey) => deps.blobs.delete(blobKey)));
  return submitted;
}

/** Address and device are the partner's server, not the applicant's, so they stay unknown. */
function captureOf(sent: ProcessRequest): CaptureContext {
  return {
    ...NO_CAPTURE,
    platform: 'OTHER',
    selectedCountry: sent.country,
    documentKind: sent.documentType && toDocumentKind(sent.documentType),
    skipAnalysis: sent.skipAnalysis,
  };
}
