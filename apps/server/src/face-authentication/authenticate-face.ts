import { type Engines, examineFace } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { facePhotoOf } from '../pipeline/face-photo.ts';
import { updateStage } from '../pipeline/queries.ts';
import { findSession } from '../sessions/queries.ts';
import { enrolledFace } from './enrolled-face.ts';
import { mayAuthenticate } from './may-authenticate.ts';
import { findAuthentication } from './queries.ts';
import { recordAuthentication, withdrawAuthentication } from './record-authentication.ts';

export type FaceExaminer = typeof examineFace;

/**
 * Holds one photo against the stored face of the person. The engines run outside any transaction; what they found is written in one.
 * Throws on a fault, so that the queue tries again; after its last try the person may take another photo.
 */
export async function authenticateFace(
  deps: Deps,
  engines: () => Promise<Pick<Engines, 'face'>>,
  of: { readonly sessionId: string; readonly attempt: number },
  examine: FaceExaminer = examineFace,
): Promise<void> {
  const { sessionId, attempt } = of;
  const session = await findSession(deps.db, sessionId);
  const authentication = await findAuthentication(deps.db, sessionId);
  if (!session || !authentication || session.state !== 'processing' || session.attempt !== attempt) {
    return deps.log.info('face_authentication.dropped', { sessionId });
  }
  const verification = await findSession(deps.db, authentication.verificationId);
  if (!verification || !mayAuthenticate(verification)) return withdrawAuthentication(deps, of);
  const start = performance.now();
  await updateStage(deps.db, sessionId, 'face');
  const loaded = await engines();
  const portraits = await enrolledFace(deps, loaded, verification);
  if (!portraits) throw new Error('no stored face of the verification can be compared');
  const examination = await examine(loaded, { ...(await facePhotoOf(deps, session)), portraits });
  const tookMs = Math.round(performance.now() - start);
  const code = await recordAuthentication(deps, { ...of, examination, tookMs });
  deps.log.info('face_authentication.decided', { sessionId, code, tookMs });
}
