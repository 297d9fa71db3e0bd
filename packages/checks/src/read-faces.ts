import { analyseFaces, decodeImage, embedFace, type RgbImage } from '@bonafide/imaging';
import type { Engines } from './engines.ts';
import type { FaceReading, FacesReading } from './reading.ts';
import { type StoredPixels, storedPixels } from './stored-pixels.ts';

/** Version of the face networks as this package uses them. */
const FACE_ENGINE_VERSION = '1';

/** Finds and describes the faces of a selfie. Throws imaging's `ImageError` for a file that is no usable image. */
export async function readSelfie(engines: Engines, bytes: Uint8Array): Promise<FacesReading> {
  const image = await decodeImage(bytes);
  return readFaces(engines, { image, subject: 'person', places: storedPixels(image.scale) });
}

interface FacesInput {
  readonly image: RgbImage;
  readonly subject: 'person' | 'portrait';
  readonly places: StoredPixels;
}

/** Finds the faces of an image and describes the one that counts. */
export async function readFaces(
  { face: engine }: Engines,
  { image, subject, places }: FacesInput,
): Promise<FacesReading> {
  const analysis = await analyseFaces(engine, image, { subject });
  const faces: FaceReading[] = [];
  for (const found of analysis.faces) {
    const { interEyeDistance, sharpness, issues } = found.quality;
    const embedding = found === analysis.chosen ? [...(await embedFace(engine, image, found))] : null;
    faces.push({
      box: places.box(found.box),
      confidence: found.score,
      quality: { interEyeDistance, sharpness, issues },
      embedding,
    });
  }
  const chosenFirst = faces.toSorted((a, b) => Number(b.embedding !== null) - Number(a.embedding !== null));
  return {
    faces: chosenFirst,
    issues: analysis.issues,
    engine: { name: 'face-recognition', version: FACE_ENGINE_VERSION, modelDigest: engine.digests.recognition },
  };
}
