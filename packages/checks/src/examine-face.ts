import { decide, type Examination, type LivenessOutcome } from '@bonafide/domain';
import { FACE_QUALITY_LIMITS, POOR_PORTRAIT_WIDTH } from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import type { Evidence, Obtained, OtherPortraits } from './evidence.ts';
import { matchPortrait } from './face-match/match-portrait.ts';
import { gatherDocument } from './gather-document.ts';
import { obtain } from './obtain.ts';
import type { DescribedFace } from './people.ts';
import type { PresentationReading } from './presentation-reading.ts';
import { readSelfie } from './read-faces.ts';
import { type CapturedStream, readPresentation } from './read-presentation.ts';
import type { AgeReading, FacesReading } from './reading.ts';
import { CHECKS } from './registry.gen.ts';
import { type ExaminationRequest, PLAIN_REQUEST, type PresentationPolicy } from './request.ts';
import { runCheck } from './run-check.ts';
import { STANDARD_POLICY } from './standard-policy.ts';

/** One photo of a face, and whom it should show. */
export interface FaceExaminationInput {
  readonly selfie: Uint8Array;
  /** Faces of the expected person; left out where nobody in particular is expected. */
  readonly portraits?: OtherPortraits;
  /** What came of the challenge; null where none was asked for. */
  readonly liveness: LivenessOutcome | null;
  /** Frames of the challenge; null or left out where there was none. */
  readonly stream?: CapturedStream | null;
  readonly presentationPolicy?: PresentationPolicy;
  /** Added to the face match thresholds, in similarity. */
  readonly faceMatchingThresholdModifier?: number;
  readonly withAge?: boolean;
  readonly now: Date;
}

/** What was found on it. `decision.face` holds the verdict; of `decision.outcome` nothing follows without a document. */
export interface FaceExamination extends Examination {
  /** True only when the photo was compared and found to show the expected person. */
  readonly matched: boolean;
  readonly similarity: number | null;
  readonly distance: number | null;
  readonly face: DescribedFace | null;
  /** Null where nobody asked, no face was found or the network failed. */
  readonly age: AgeReading | null;
}

/** What was read off the photo. */
export interface FacePhoto {
  readonly faces: Obtained<FacesReading>;
  readonly presentation: Obtained<PresentationReading>;
}

/** Runs the checks of the face alone: presence and quality, comparison, liveness, traces of attacks. Engine faults end as `inconclusive`. */
export async function examineFace(
  engines: Pick<Engines, 'face'>,
  input: FaceExaminationInput,
): Promise<FaceExamination> {
  const { selfie, withAge = false, stream = null } = input;
  const faces = await obtain(selfie, (bytes) => readSelfie(engines, bytes, { withAge }));
  const presentation = await obtain(faces.state === 'read' ? selfie : undefined, (bytes) =>
    readPresentation(engines, bytes, stream),
  );
  return judgeFace({ faces, presentation }, input);
}

/** The rest, once the photo was read: pure. */
export function judgeFace(
  { faces: selfie, presentation }: FacePhoto,
  input: Omit<FaceExaminationInput, 'selfie'>,
): FaceExamination {
  const evidence = { ...evidenceOf(selfie, input), presentation };
  const checks = CHECKS.filter(({ part }) => part === 'face').map((check) => runCheck(check, evidence));
  const match = matchPortrait(evidence);
  const reading = selfie.state === 'read' ? selfie.value : null;
  const face = reading?.faces[0];
  return {
    checks,
    decision: decide(STANDARD_POLICY, checks, { resubmissionPossible: false, faceRequired: true }),
    matched: checks.some(({ check, status }) => check === 'face-match' && status === 'passed'),
    similarity: match?.similarity ?? null,
    distance: match?.distance ?? null,
    face: face?.embedding ? { descriptor: face.embedding, model: reading?.engine.modelDigest ?? '' } : null,
    age: face?.age ?? null,
  };
}

/**
 * A face of which only the description was kept. A selfie was held against the limits of quality then; of a printed portrait
 * nothing is known any more, so it counts as a poor one and the stricter limits hold.
 */
export function describedPortrait({ descriptor, model }: DescribedFace, from: 'selfie' | 'document'): FacesReading {
  const poor = from === 'document';
  const width = poor ? 0 : POOR_PORTRAIT_WIDTH;
  const sharpness = poor ? 0 : FACE_QUALITY_LIMITS.sharpness;
  const quality = { interEyeDistance: 0, sharpness, issues: [] };
  return {
    faces: [{ box: { x: 0, y: 0, width, height: width }, confidence: 1, quality, embedding: descriptor }],
    issues: [],
    engine: { name: 'stored-face', version: '1', modelDigest: model },
  };
}

function evidenceOf(selfie: Obtained<FacesReading>, input: Omit<FaceExaminationInput, 'selfie'>): Evidence {
  const { now, liveness, portraits, presentationPolicy = 'advisory', faceMatchingThresholdModifier = 0 } = input;
  return {
    request: { ...FACE_ONLY, faceMatchingThresholdModifier, presentationPolicy },
    now,
    front: { state: 'absent' },
    back: { state: 'absent' },
    selfie,
    document: gatherDocument({ front: null, back: null }, now),
    liveness,
    ...(portraits && { otherPortraits: portraits }),
  };
}

const FACE_ONLY: ExaminationRequest = { ...PLAIN_REQUEST, faceRequired: true, acceptSpecimens: false };
