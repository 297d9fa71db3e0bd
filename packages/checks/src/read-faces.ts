import {
  analyseFaces,
  type DetectedFace,
  decodeImage,
  embedFace,
  estimateAge,
  FACE_MATCH_LIMITS,
  type FaceEngine,
  type RgbImage,
} from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import type { AgeReading, FaceReading, FacesReading } from './reading.ts';
import { type StoredPixels, storedPixels } from './stored-pixels.ts';

/** Version of the face networks as this package uses them. */
const FACE_ENGINE_VERSION = '1';

/** How the range around an estimated age was measured; see the card of the model. */
const AGE_ERROR_RATE = 'true age outside the range on 3 of 50 photos of five men of 51 to 71 years';

/** Finds and describes the faces of a selfie. Throws imaging's `ImageError` for a file that is no usable image. */
export async function readSelfie(
  engines: Pick<Engines, 'face'>,
  bytes: Uint8Array,
  { withAge = false }: { withAge?: boolean } = {},
): Promise<FacesReading> {
  const image = await decodeImage(bytes);
  return readFaces(engines, { image, subject: 'person', places: storedPixels(image.scale), withAge });
}

interface FacesInput {
  readonly image: RgbImage;
  readonly subject: 'person' | 'portrait';
  readonly places: StoredPixels;
  /** Also guess the age of the face that counts. */
  readonly withAge?: boolean;
}

/** Finds the faces of an image and describes the one that counts. */
export async function readFaces(
  { face: engine }: Pick<Engines, 'face'>,
  { image, subject, places, withAge = false }: FacesInput,
): Promise<FacesReading> {
  const analysis = await analyseFaces(engine, image, { subject });
  const faces: FaceReading[] = [];
  for (const found of analysis.faces) {
    const { interEyeDistance, sharpness, issues, scores } = found.quality;
    const counts = found === analysis.chosen;
    const embedding = counts ? [...(await embedFace(engine, image, found, { subject }))] : null;
    const age = counts && withAge ? await ageOf(engine, image, found) : null;
    faces.push({
      box: places.box(found.box),
      confidence: found.score,
      quality: { interEyeDistance, sharpness, issues, scores },
      embedding,
      ...(age && { age }),
    });
  }
  const { limits, name } = engine.embedder;
  const chosenFirst = faces.toSorted((a, b) => Number(b.embedding !== null) - Number(a.embedding !== null));
  return {
    faces: chosenFirst,
    issues: analysis.issues,
    engine: { name, version: FACE_ENGINE_VERSION, modelDigest: engine.digests.recognition },
    ...(limits === FACE_MATCH_LIMITS ? {} : { limits }),
  };
}

/** An advisory guess: when its network cannot be used, the reading goes without it. */
async function ageOf(engine: FaceEngine, image: RgbImage, face: DetectedFace): Promise<AgeReading | null> {
  const estimate = await estimateAge(engine, image, face).catch(() => null);
  if (estimate === null) return null;
  const { age, range, apparentSex, digest } = estimate;
  return {
    years: age,
    range,
    apparentSex,
    errorRate: AGE_ERROR_RATE,
    engine: { name: 'face-age', version: FACE_ENGINE_VERSION, modelDigest: digest },
  };
}
