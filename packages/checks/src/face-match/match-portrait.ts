import { compareFaces, decideFaceMatch, type FaceMatchVerdict } from '@bonafide/imaging';
import { type Evidence, readingOf } from '../evidence.ts';
import type { FaceReading } from '../reading.ts';
import { type Portrait, rankedPortraits } from './ranked-portraits.ts';

/** The faces that were compared, how alike they are and what that means. */
export interface PortraitMatch {
  readonly selfie: FaceReading;
  readonly portrait: Portrait;
  readonly similarity: number;
  readonly distance: number;
  readonly verdict: FaceMatchVerdict;
}

/**
 * Holds the selfie against the best portrait there is. Null when either is missing or was not described. Descriptors of two
 * models have no distance, so portraits that another model described are passed over.
 */
export function matchPortrait({
  front,
  selfie,
  request,
  otherPortraits,
}: Pick<Evidence, 'front' | 'selfie' | 'request' | 'otherPortraits'>): PortraitMatch | null {
  const selfieReading = readingOf(selfie);
  const selfieFace = selfieReading?.faces[0];
  if (!selfieReading || !selfieFace?.embedding) return null;
  const { modelDigest } = selfieReading.engine;
  const portraits = rankedPortraits({ front, ...(otherPortraits && { otherPortraits }) });
  const portrait = portraits.find(({ reading }) => reading.engine.modelDigest === modelDigest);
  if (!portrait?.face.embedding) return null;
  const { similarity, distance } = compareFaces(selfieFace.embedding, portrait.face.embedding);
  const verdict = decideFaceMatch({
    distance,
    portraitSize: portrait.face.box.width,
    portraitSharpness: portrait.face.quality.sharpness,
    thresholdModifier: request.faceMatchingThresholdModifier,
    ...(selfieReading.limits && { limits: selfieReading.limits }),
  });
  return { selfie: selfieFace, portrait, similarity, distance, verdict };
}
