import { compareFaces, decideFaceMatch, type FaceMatchVerdict } from '@bonafide/imaging';
import { type Evidence, readingOf } from '../evidence.ts';
import type { FaceReading } from '../reading.ts';

/** The faces that were compared, how alike they are and what that means. */
export interface PortraitMatch {
  readonly selfie: FaceReading;
  readonly portrait: FaceReading;
  readonly similarity: number;
  readonly distance: number;
  readonly verdict: FaceMatchVerdict;
}

/** Compares selfie and portrait; null when either is missing or was not described. */
export function matchPortrait({ front, selfie, request }: Evidence): PortraitMatch | null {
  const portraitFace = readingOf(front)?.portraits.faces[0];
  const selfieFace = readingOf(selfie)?.faces[0];
  if (!portraitFace?.embedding || !selfieFace?.embedding) return null;
  const { similarity, distance } = compareFaces(selfieFace.embedding, portraitFace.embedding);
  const verdict = decideFaceMatch({
    distance,
    portraitSize: portraitFace.box.width,
    portraitSharpness: portraitFace.quality.sharpness,
    thresholdModifier: request.faceMatchingThresholdModifier,
  });
  return { selfie: selfieFace, portrait: portraitFace, similarity, distance, verdict };
}
