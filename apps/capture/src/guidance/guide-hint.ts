import type { LivenessHint } from '@bonafide/domain';
import { LIVENESS_LIMITS } from '@bonafide/liveness';
import type { Look, SeenFace } from './look.ts';

/** What the page itself may tell the person; the words are those of the server’s hints, and `into_oval`. */
export type GuideHint =
  | Extract<
      LivenessHint,
      'face_not_seen' | 'one_person_only' | 'come_closer' | 'go_back' | 'more_light' | 'look_at_camera'
    >
  | 'into_oval';

/**
 * What the person is about to do. `aim`: to begin a challenge; `selfie`, `selfie_with_document`: to take a photo; `act`: to do what
 * a challenge asks, where only what hides the face from the server is said.
 */
export type GuidePurpose = 'aim' | 'selfie' | 'selfie_with_document' | 'act';

interface Demands {
  readonly alone: boolean;
  readonly straight: boolean;
  readonly centred: boolean;
  /** Distance between the eyes, share of the picture's shorter side. */
  readonly eyeShare: readonly [least: number, most: number];
}

/** A little stricter than the server, so that what looks right here is right there. */
const DEMANDS: Readonly<Record<GuidePurpose, Demands>> = {
  aim: {
    alone: true,
    straight: true,
    centred: true,
    eyeShare: [LIVENESS_LIMITS.eyeShare.least * 1.3, LIVENESS_LIMITS.eyeShare.mostBeforeCloser * 0.95],
  },
  selfie: { alone: true, straight: true, centred: true, eyeShare: [0.1, 0.36] },
  selfie_with_document: { alone: false, straight: true, centred: false, eyeShare: [0.05, 0.24] },
  act: { alone: true, straight: false, centred: false, eyeShare: [0, Number.POSITIVE_INFINITY] },
};

/** A face smaller than this part of the surest one is a picture on the wall, or the one on the document. */
const COUNTS_FROM = 0.4;
/** Of 255: below it the server’s landmarks are a guess. */
const DARK = { face: 50, picture: 28 } as const;
const MOST_YAW = LIVENESS_LIMITS.rest.yaw * 0.9;
/** How far from the middle, as a share of the picture. */
const OFF_CENTRE = 0.17;
/** A hint that is shown stays until its limit is left by so much: who stands on a limit would see it flicker. */
const SLACK = 0.12;

/** What hinders most, or null when nothing does. `shown`: the hint that the person reads now. */
export function hintFor(look: Look, purpose: GuidePurpose, shown: GuideHint | null): GuideHint | null {
  const demands = DEMANDS[purpose];
  const [face, ...others] = look.faces;
  const slack = (hint: GuideHint): number => (hint === shown ? SLACK : 0);
  if (!face) return look.brightness < DARK.picture * (1 + slack('more_light')) ? 'more_light' : 'face_not_seen';
  if (demands.alone && others.some((other) => other.width > COUNTS_FROM * face.width)) return 'one_person_only';
  if (look.brightness < DARK.face * (1 + slack('more_light'))) return 'more_light';
  return hintForPlace(face, demands, slack);
}

function hintForPlace(face: SeenFace, demands: Demands, slack: (hint: GuideHint) => number): GuideHint | null {
  const [least, most] = demands.eyeShare;
  if (face.eyeShare < least * (1 + slack('come_closer'))) return 'come_closer';
  if (face.eyeShare > most * (1 - slack('go_back'))) return 'go_back';
  const away = Math.max(Math.abs(face.x - 0.5), Math.abs(face.y - 0.5));
  if (demands.centred && away > OFF_CENTRE * (1 - slack('into_oval'))) return 'into_oval';
  if (demands.straight && Math.abs(face.yaw) > MOST_YAW * (1 - slack('look_at_camera'))) return 'look_at_camera';
  return null;
}
