import type { FrameFace, FrameFacts, Point } from '@bonafide/domain';

/** How a head is held: degrees to its own left and upwards, expressions in [0,1], centimetres from the camera. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly smile: number;
  readonly blink: number;
  readonly distance: number;
}

export const AT_REST: Pose = { yaw: 0, pitch: 0, smile: 0, blink: 0, distance: 54 };

type Place = readonly [x: number, y: number, z: number];

/** Points of one half of a face in centimetres: to its left, upwards, to the camera, from between the eyes. */
const LEFT_HALF: readonly Place[] = [
  [5.5, 5, -1.5],
  [7, -0.5, -7],
  [6.6, -5.5, -5],
  [4, -9.5, -1.5],
  [2, 2, 1.3],
  [4.5, 1.8, 0.4],
  [4.6, 0, -0.6],
  [1.6, -0.1, 0.3],
  [1.6, -4.2, 1.6],
  [4.2, -3.5, 0.8],
];
const MIDDLE: readonly Place[] = [
  [0, 6.5, 0.3],
  [0, 0.4, 1.3],
  [0, -3.2, 3.4],
  [0, -6, 2],
  [0, -7.6, 1.9],
  [0, -11, 1],
];
const NOSE_TIP = LEFT_HALF.length * 2 + 2;
const HEAD: readonly Place[] = [
  ...LEFT_HALF.flatMap(([x, y, z]): Place[] => [
    [x, y, z],
    [-x, y, z],
  ]),
  ...MIDDLE,
];
const EYES: readonly [Place, Place] = [
  [-3.1, 0, 0],
  [3.1, 0, 0],
];

const WIDTH = 480;
const HEIGHT = 640;
const FOCAL = 700;
/** From between the eyes back to the joint about which a head turns. */
const JOINT: Place = [0, -6, -9];

/** The pinhole picture of a place of the head; the camera sees the head's left on its right. */
function project([x, y, z]: Place, { yaw, pitch, distance }: Pose): Point {
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const [dx, dy, dz] = [x - JOINT[0], y - JOINT[1], z - JOINT[2]];
  const [tx, tz] = [dx * Math.cos(a) + dz * Math.sin(a), -dx * Math.sin(a) + dz * Math.cos(a)];
  const [ty, tz2] = [dy * Math.cos(b) + tz * Math.sin(b), -dy * Math.sin(b) + tz * Math.cos(b)];
  const depth = distance - (tz2 + JOINT[2]);
  return { x: WIDTH / 2 + (FOCAL * tx) / depth, y: HEIGHT / 2 - (FOCAL * (ty + JOINT[1])) / depth };
}

/** Even, repeatable noise in [-1,1]. */
export function noise(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 78.233) * 43758.5453;
  return 2 * (value - Math.floor(value)) - 1;
}

/** What the server would measure on a head in this pose; `flat`: on a picture of it that is turned instead. */
export function drawnFace(pose: Pose, { seed, flat = false }: { seed: number; flat?: boolean }): FrameFace {
  const shape = (place: Place): Place => (flat ? [place[0], place[1], 0] : place);
  const [right, left] = [project(shape(EYES[0]), pose), project(shape(EYES[1]), pose)];
  const eyeDistance = Math.hypot(left.x - right.x, left.y - right.y);
  const centre = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const along = { x: (left.x - right.x) / eyeDistance, y: (left.y - right.y) / eyeDistance };
  const inImage = HEAD.map((place) => project(shape(place), pose));
  const landmarks = inImage.map(({ x, y }, index): Point => {
    const [dx, dy] = [(x - centre.x) / eyeDistance, (y - centre.y) / eyeDistance];
    const jitter = (at: number): number => 0.006 * noise(seed * 97 + index * 2 + at);
    return { x: dx * along.x + dy * along.y + jitter(0), y: dy * along.x - dx * along.y + jitter(1) };
  });
  const nose = landmarks[NOSE_TIP] ?? { x: 0, y: 0 };
  const width = 2.3 * eyeDistance;
  const sway = { x: 2 * noise(seed + 0.3), y: 2 * noise(seed + 0.7) };
  return {
    box: { x: centre.x - width / 2 + sway.x, y: centre.y - 0.8 * width + sway.y, width, height: 1.6 * width },
    presence: 0.99,
    yaw: nose.x,
    pitch: -nose.y,
    eyesOpen: 0.28 * (1 - 0.5 * pose.blink) + 0.005 * noise(seed + 0.1),
    irisContrast: 0.18 * (1 - 0.85 * pose.blink) + 0.003 * noise(seed + 0.15),
    mouthWidth: 0.7 * (1 + 0.3 * pose.smile) + 0.005 * noise(seed + 0.2),
    mouthLift: -0.08 + 0.05 * pose.smile,
    eyeDistance,
    perspective: 0.25,
    landmarks,
    descriptor: Math.abs(nose.x) < 0.25 ? drawnDescriptor(0, seed) : null,
    sharpness: 0.3 + 0.05 * noise(seed + 0.4),
  };
}

/** A descriptor of a person: two people are 0.8 apart, two frames of one about 0.2. */
export function drawnDescriptor(person: number, seed: number): readonly number[] {
  return Array.from({ length: 128 }, (_, index) => (index === person ? 0.57 : 0) + 0.02 * noise(seed * 131 + index));
}

/** A frame that shows this face. */
export function drawnFacts(
  face: FrameFace | null,
  { seed, ...more }: { seed: number } & Partial<FrameFacts>,
): FrameFacts {
  return {
    width: WIDTH,
    height: HEIGHT,
    faceCount: face ? 1 : 0,
    face,
    perceptualHash: Math.floor((noise(seed + 0.9) + 1) * 1e9)
      .toString(16)
      .padStart(16, '0'),
    skin: [0.5, 0.3, 0.2],
    surroundings: [0.3, 0.3, 0.3],
    backgroundShift: null,
    ...more,
  };
}
