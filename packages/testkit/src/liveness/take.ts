import { HEADS, type HeadName, type HeadView, type Identity } from '../heads/index.ts';
import { selfieView } from '../photography/index.ts';
import { seededRandom } from '../random/random.ts';

/** What a face can be asked to do, and how far it has gone, in steps of a quarter. */
export const GESTURES = ['turn_left', 'turn_right', 'look_up', 'move_closer', 'smile', 'blink'] as const;
export type Gesture = (typeof GESTURES)[number];
export interface Pose {
  readonly gesture: Gesture;
  /** 0 at rest to `LEVELS` at the full extent. */
  readonly level: number;
}
export const LEVELS = 4;
export const FRAME_SIZE = { width: 360, height: 480 } as const;

/** One person before one camera in one light: everything of a film but what happens in it. */
export interface Take {
  readonly person: HeadName;
  readonly identity: Identity;
  readonly view: Partial<HeadView>;
  /** Full extents: degrees to a side, degrees up, how many times nearer, smile and blink in [0,1]. */
  readonly extent: Readonly<Record<Gesture, number>>;
}

/** A person's take of a number; few numbers keep the drawing cheap, since a take is drawn once. */
export function takeOf(person: HeadName, number: number): Take {
  const random = seededRandom(number + 5200);
  const view = {
    ...selfieView(number + 31),
    ...FRAME_SIZE,
    smile: 0,
    distance: random.between(52, 60),
    yaw: random.between(-4, 4),
    roll: random.between(-2, 2),
  };
  const turn = (): number => random.between(28, 36);
  const extent = {
    turn_left: turn(),
    turn_right: turn(),
    look_up: random.between(16, 22),
    move_closer: random.between(1.5, 1.65),
    smile: random.between(0.85, 1),
    blink: 1,
  };
  return { person, identity: HEADS[person], view, extent };
}

/** The camera's view of a pose. Coming closer moves the head, so that its perspective changes. */
export function viewOfPose({ view, extent }: Take, { gesture, level }: Pose): Partial<HeadView> {
  const share = level / LEVELS;
  const { yaw = 0, pitch = 0, distance = 56 } = view;
  switch (gesture) {
    case 'turn_left':
      return { ...view, yaw: yaw + share * extent.turn_left };
    case 'turn_right':
      return { ...view, yaw: yaw - share * extent.turn_right };
    case 'look_up':
      return { ...view, pitch: pitch + share * extent.look_up };
    case 'move_closer':
      return { ...view, distance: distance / (1 + share * (extent.move_closer - 1)) };
    case 'smile':
      return { ...view, smile: share * extent.smile };
    case 'blink':
      return { ...view, blink: share * extent.blink };
  }
}
