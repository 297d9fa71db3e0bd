import type { FaceExaminationInput } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { findLiveness } from '../liveness/find-liveness.ts';
import { findStream } from '../liveness/find-stream.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findEvidence } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';

/** Everything about the photo of a session that shows a face and no document. Throws when it cannot be fetched. */
export async function facePhotoOf(deps: Deps, session: SessionRow): Promise<FaceExaminationInput> {
  const { id: sessionId, attempt, partnerId } = session;
  const row = await findEvidence(deps.db, { sessionId, attempt, step: 'FACE' });
  const selfie = row && (await loadEvidence(deps, session, row));
  const partner = await findPartnerById(deps.db, partnerId);
  if (!selfie || !partner) throw new Error('the photo of the face is not in the object store');
  return {
    selfie,
    liveness: await findLiveness(deps, deps.db, session),
    stream: await findStream(deps, deps.db, session),
    presentationPolicy: partnerFrom(partner).settings.presentationPolicy,
    faceMatchingThresholdModifier: openRequest(deps, session)?.faceMatchingThresholdModifier ?? 0,
    now: deps.clock.now(),
  };
}
