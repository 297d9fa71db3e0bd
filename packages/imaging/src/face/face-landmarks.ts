import type { Point } from '@bonafide/domain';

/** BlazeFace's six key points. Left and right are the person's own: the right eye lies on the image's left. */
export interface FaceKeypoints {
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly noseTip: Point;
  readonly mouthCentre: Point;
  readonly rightEar: Point;
  readonly leftEar: Point;
}

/** A point of the face mesh; `z` has the scale of x and y and grows away from the camera. */
export interface MeshPoint extends Point {
  readonly z: number;
}

/** Where the parts of a face are, in pixels of the stored image. */
export interface FaceLandmarks {
  readonly keypoints: FaceKeypoints;
  /** 468 points in MediaPipe's order; null where the mesh does not recognise the face, as on many printed portraits. */
  readonly mesh: readonly MeshPoint[] | null;
}
