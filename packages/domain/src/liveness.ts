import type { Box, Point } from './geometry.ts';

/** What a challenge may ask for. Left and right are the person's own; the picture is not mirrored. */
export const LIVENESS_ACTIONS = ['turn_left', 'turn_right', 'look_up', 'move_closer', 'smile', 'blink'] as const;
export type LivenessAction = (typeof LIVENESS_ACTIONS)[number];

/** What people may say they cannot do; the challenge then asks for something else. */
export const LIVENESS_ACCOMMODATIONS = ['no_turn', 'no_smile', 'no_blink', 'no_move'] as const;
export type LivenessAccommodation = (typeof LIVENESS_ACCOMMODATIONS)[number];

/** How a scenario wants presence shown. `static`: one selfie; `with_document`: one selfie holding the document. */
export const LIVENESS_MODES = ['active', 'static', 'with_document'] as const;
export type LivenessMode = (typeof LIVENESS_MODES)[number];

/** Colours that the page shows full-screen in the challenge's order, as `#rrggbb`. */
export type FlashColour = string;

/** One thing to do, as the server drew it. The client learns it only after the step before was accepted. */
export interface LivenessStep {
  readonly action: LivenessAction;
  /** How long the pose is kept, ms; 0 for gestures that pass. */
  readonly holdMs: number;
  readonly flash: FlashColour;
}

/** What the server measured in one frame of a challenge; lengths in px of the frame. Nothing of it comes from the client. */
export interface FrameFacts {
  readonly width: number;
  readonly height: number;
  /** Faces that count; more than one ends a challenge. */
  readonly faceCount: number;
  readonly face: FrameFace | null;
  /** 64-bit perceptual hash, 16 lower-case hexadecimal digits. */
  readonly perceptualHash: string;
  /** Mean linear-light red, green, blue of skin and of what lies around the head, [0,1]. */
  readonly skin: readonly [number, number, number] | null;
  readonly surroundings: readonly [number, number, number];
  /** Displacement of what surrounds the head since the frame before, measured on its texture; null without texture. */
  readonly backgroundShift: Point | null;
}

export interface FrameFace {
  readonly box: Box;
  /** Chance of a face by the mesh, [0,1]. */
  readonly presence: number;
  /** Nose tip sideways of the eyes' middle, in distances between the eyes; positive when the person turns left. */
  readonly yaw: number;
  /** Nose tip above or below, in the same unit; positive upwards. */
  readonly pitch: number;
  /** Eye opening by eye width; to be held against the person's own baseline. */
  readonly eyesOpen: number;
  /**
   * How much brightness changes from corner to corner of the eyes (white, iris, white), in parts of its mean; next to nothing once
   * lids are shut. To be held against the person's own baseline.
   */
  readonly irisContrast: number;
  /** Mouth width by the distance between the eyes. */
  readonly mouthWidth: number;
  /** Height of the mouth's corners over the middle of the lips, in distances between the eyes; grows with a smile. */
  readonly mouthLift: number;
  /** Distance between the eyes, px. */
  readonly eyeDistance: number;
  /** Nose width by distance between the ears: grows when a head, and not a picture of one, comes closer. */
  readonly perspective: number;
  /** Landmarks for the planar-motion test, relative to the eyes' middle and distance. */
  readonly landmarks: readonly Point[];
  /** Descriptor of the recognition model; only on frames that look at the camera. */
  readonly descriptor: readonly number[] | null;
  /** Variance of the Laplacian on the upright face crop. */
  readonly sharpness: number;
}

/** Why a challenge ends without a living person being shown. Each attack has its own. */
export const LIVENESS_FAULTS = [
  'liveness.nonce_invalid',
  'liveness.chain_broken',
  'liveness.frame_missing',
  'liveness.frame_duplicate',
  'liveness.frame_out_of_order',
  'liveness.frame_stale',
  'liveness.step_early',
  'liveness.rate_invalid',
  'liveness.expired',
  'liveness.attempts_exceeded',
  'liveness.face_lost',
  'liveness.several_faces',
  'liveness.person_changed',
  'liveness.selfie_differs',
  'liveness.flat',
  'liveness.still',
  'liveness.jump',
  'liveness.action_missing',
  'liveness.flash_missing',
  'liveness.virtual_camera',
] as const;
export type LivenessFault = (typeof LIVENESS_FAULTS)[number];

/** What the person is told while a challenge runs. */
export const LIVENESS_HINTS = [
  'look_at_camera',
  'come_closer',
  'go_back',
  'more_light',
  'hold_still',
  'one_person_only',
  'face_not_seen',
  'turn_further',
  'back_to_centre',
] as const;
export type LivenessHint = (typeof LIVENESS_HINTS)[number];

/** What came of one challenge; kept with the session's evidence. Advisory signals decide nothing by themselves. */
export interface LivenessOutcome {
  readonly mode: LivenessMode;
  readonly passed: boolean;
  /** Empty when it passed. */
  readonly faults: readonly LivenessFault[];
  readonly steps: readonly {
    readonly action: LivenessAction;
    readonly passed: boolean;
    readonly frames: number;
    /** From the action's being told to its being seen, ms. */
    readonly reactionMs: number | null;
    /** The measure that decided, with its limit. */
    readonly measured: number | null;
    readonly limit: number | null;
  }[];
  /**
   * Evidence that a head and not a picture of one moved, over what is demanded; 1 and more is enough. Null where no action shows
   * it: who cannot turn passes without, and is looked at by a human.
   */
  readonly depth: number | null;
  /** Advisory: how far surroundings moved along with the face, [-1,1]; near 1 for a photo that is moved, or a phone that is turned. */
  readonly surroundingsFollow: number | null;
  /** Advisory: labels among the client's devices that name virtual cameras. */
  readonly virtualCameras: readonly string[];
  /** Advisory: correlation of the skin's colour with the flash, [-1,1]; null in bright light. */
  readonly flashCorrelation: number | null;
  /** Number of the frame that became the selfie. */
  readonly selfieFrame: number | null;
  readonly frames: number;
}
