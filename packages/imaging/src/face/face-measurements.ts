import type { Illumination } from './chip-illumination.ts';
import type { FaceCoverage } from './face-coverage.ts';

/** Whose face it is: covering counts on a person in front of the camera, not on a printed portrait. */
export type FaceSubject = 'person' | 'portrait';

/** What can be measured here of the quality components that ISO/IEC 29794-5 names. */
export interface FaceMeasurements extends Illumination {
  /** Distance between the centres of the eyes, in pixels of the stored image. */
  readonly interEyeDistance: number;
  /** Larger is sharper, independent of size and light; see `measureSharpness`. */
  readonly sharpness: number;
  /** Eye aspect ratio; null where the mesh does not recognise the face. */
  readonly eyesOpen: number | null;
  /** Null where the mesh does not recognise the face. */
  readonly coverage: FaceCoverage | null;
  /** In [0,1]; see `illuminationUniformity`. */
  readonly illuminationUniformity: number;
}
