/** Indices into MediaPipe's 468-point face mesh. Left and right are the person's own. */
export const MESH = {
  noseTip: 1,
  noseBase: 2,
  foreheadTop: 10,
  chin: 152,
  rightCheekEdge: 234,
  leftCheekEdge: 454,
  rightEyeOuter: 33,
  rightEyeInner: 133,
  leftEyeInner: 362,
  leftEyeOuter: 263,
  rightMouthCorner: 61,
  leftMouthCorner: 291,
} as const;

/** Corner, corner, then two pairs of upper and lower lid points: the six points of the eye aspect ratio. */
export const EYE_ASPECT_POINTS = {
  right: {
    corners: [33, 133],
    lids: [
      [160, 144],
      [158, 153],
    ],
  },
  left: {
    corners: [263, 362],
    lids: [
      [387, 373],
      [385, 380],
    ],
  },
} as const;

/** The middles of the lips where they meet. */
export const LIPS = { upperInner: 13, lowerInner: 14 } as const;

export const MESH_POINT_COUNT = 468;

/** Points that lie on bare skin, on the eyes and down the lips of an uncovered face. */
export const FACE_REGIONS = {
  forehead: [151, 108, 337],
  middle: [50, 280, 195],
  cheeks: [50, 280],
  eyes: [159, 145, 386, 374],
  downTheLips: [0, 13, 14, 17, 18],
} as const;
