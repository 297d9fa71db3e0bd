import { type Engines, examineFace } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { facePhotoOf } from '../pipeline/face-photo.ts';
import { updateStage } from '../pipeline/queries.ts';
import { findSession } from '../sessions/queries.ts';
import { recordEstimate } from './record-estimate.ts';
import { removeUnwantedPhotos } from './remove-unwanted-photos.ts';

export type AgeExaminer = typeof examineFace;

/** Looks at one photo for the person's age. Throws on a fault, so that the queue tries again. */
export async function estimateSessionAge(
  deps: Deps,
  engines: () => Promise<Pick<Engines, 'face'>>,
  of: { readonly sessionId: string; readonly attempt: number },
  examine: AgeExaminer = examineFace,
): Promise<void> {
  const { sessionId, attempt } = of;
  const session = await findSession(deps.db, sessionId);
  if (session?.state !== 'processing' || session.attempt !== attempt) {
    return deps.log.info('age_estimation.dropped', { sessionId });
  }
  const start = performance.now();
  await updateStage(deps.db, sessionId, 'face');
  const examination = await examine(await engines(), { ...(await facePhotoOf(deps, session)), withAge: true });
  const tookMs = Math.round(performance.now() - start);
  const code = await recordEstimate(deps, { ...of, examination, tookMs });
  await removeUnwantedPhotos(deps, sessionId);
  deps.log.info('age_estimation.decided', { sessionId, code, tookMs });
}
