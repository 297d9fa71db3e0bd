/**
 * Every limit of the judges. Lengths are in distances between the eyes unless said otherwise, times in ms of the client's
 * clock. README.md says on which faces they were set and on which they were measured.
 */
export const LIVENESS_LIMITS = {
  presence: 0.5,
  faceLostMs: 2_000,
  severalFrames: 4,
  /** Face that fits the picture: distance between the eyes as a share of the picture's width. */
  eyeShare: { least: 0.08, most: 0.26 },
  /** Linear light of the skin under which the mesh guesses. */
  skinLight: 0.02,
  /** A face is at rest while it looks at the camera, and as it did at first. */
  rest: { yaw: 0.2, yawFromReference: 0.12, pitchFromReference: 0.12, eyesOpen: 0.75 },
  restingFrames: { first: 3, next: 2 },
  turn: { limit: 0.3, back: 0.14 },
  lookUp: { limit: 0.1, back: 0.06 },
  closer: { limit: 1.35, growth: 1.02 },
  smile: { limit: 1.15, pitch: 0.15 },
  blink: { limit: 0.7, back: 0.85, longestMs: 1_000 },
  /** Residual of the best affine map from the resting to the turned landmarks; a plane has nearly none. */
  planar: { residual: 0.05, foreshortening: 0.65 },
  stepMs: { normal: 15_000, patient: 30_000 },
  descriptor: { strayed: 0.45, stranger: 0.6, strayedFrames: 2, selfie: 0.5, least: 3, frontal: 0.25 },
  /** How far a face may move between two frames: at once, and for each second between them. */
  jump: { centre: [0.45, 2.2], scale: [0.22, 1.2], yaw: [0.35, 3], pitch: [0.35, 3], hash: [30, 40] },
  still: { landmarks: 0.0015, centre: 0.0015, ms: 2_500 },
  flash: { settleMs: 400, least: 0.3, faintest: 0.004, frames: 2 },
} as const;
