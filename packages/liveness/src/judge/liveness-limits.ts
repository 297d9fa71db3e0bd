/**
 * Every limit of the judges. Lengths are in distances between the eyes unless said otherwise, times in ms of the client's
 * clock. README.md says on which faces they were set and on which they were measured.
 */
export const LIVENESS_LIMITS = {
  presence: 0.5,
  faceLostMs: 2_000,
  severalFrames: 4,
  /** Face that fits the picture: distance between the eyes as a share of its shorter side; room is left for coming closer. */
  eyeShare: { least: 0.08, most: 0.4, mostBeforeCloser: 0.27 },
  /** Linear light of the skin under which the mesh guesses. */
  skinLight: 0.02,
  /** A face is at rest while it looks at the camera, and as it did at first. */
  rest: { yaw: 0.2, yawFromReference: 0.12, pitchFromReference: 0.12, eyesOpen: 0.75, irisContrast: 0.5 },
  restingFrames: { first: 3, next: 2 },
  turn: { limit: 0.3, back: 0.14 },
  lookUp: { limit: 0.12, back: 0.07 },
  closer: { limit: 1.35 },
  smile: { limit: 1.12, lift: 2, pitch: 0.12 },
  blink: { lids: 0.9, iris: 0.45, back: 0.7, pitch: 0.12, longestMs: 1_000 },
  /**
   * Residual of the best affine map from the resting to the turned landmarks, of which a plane has nearly none. The more the
   * map flattens the face, the more must remain: a picture that is turned far away flattens as no head does.
   */
  planar: { turned: 0.13, raised: 0.07, foreshortening: 0.9, steepness: 1.3 },
  stepMs: { normal: 15_000, patient: 30_000 },
  descriptor: { strayed: 0.45, stranger: 0.6, strayedFrames: 2, selfie: 0.5, least: 3, frontal: 0.25 },
  /** How far a face may move between two frames: at once, and for each second between them. */
  jump: { centre: [0.45, 2.2], scale: [0.3, 1.5], yaw: [0.35, 3], pitch: [0.35, 3] },
  still: { landmarks: 0.0015, centre: 0.0015, hash: 1, ms: 2_500 },
  flash: { settleMs: 400, least: 0.3, faintest: 0.004, frames: 2 },
} as const;
