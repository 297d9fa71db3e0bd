import type { LivenessStep } from '@bonafide/domain';
import type { HeadName } from '../../heads/index.ts';
import { seededRandom } from '../../random/random.ts';
import { type Camera, expose, type FrameLight } from '../camera.ts';
import { backdropLight } from '../compose-frame.ts';
import { GestureTimeline } from '../gesture-timeline.ts';
import { Performer } from '../performer.ts';
import { LEVELS, type Pose } from '../take.ts';
import { SHEET_DISTANCE, type SheetPose, turnSheet } from './turned-sheet.ts';

export interface PrintedPhotoOptions {
  readonly person: HeadName;
  readonly seed: number;
  readonly take?: number;
  /** How far the sheet is turned for a turn of the head, degrees. */
  readonly turn: number;
  /** Curvature of the sheet, 1 over the radius in cm, and of its axis: 0 upright, radians. */
  readonly bend: number;
  readonly tilt?: number;
}

/** Ink on paper: darkest and lightest shares of the light that falls on it. */
const [BLACK, WHITE] = [0.03, 0.82];
const DEGREE = Math.PI / 180;

/** A life-size print of somebody, moved, turned and bent before a camera as the steps ask; it can neither smile nor blink. */
export class PrintedPhoto implements Camera {
  /** Prints of one name, asked for the same, are filmed alike. */
  readonly name: string;
  readonly #options: PrintedPhotoOptions;
  readonly #print: FrameLight;
  readonly #behind: FrameLight;
  readonly #timeline: GestureTimeline;

  constructor(options: PrintedPhotoOptions) {
    const { person, seed, take = 0 } = options;
    this.#options = options;
    this.name = `print ${JSON.stringify(options)}`;
    const portrait = new Performer({ person, seed, take, screenLight: 0 }).lightAt(0);
    this.#print = portrait.map((light) => BLACK + (WHITE - BLACK) * Math.min(1, light));
    this.#behind = backdropLight({ kind: 'room', seed: seed + 900 });
    this.#timeline = new GestureTimeline(seededRandom(seed + 7701), [600, 1_000]);
  }

  hear(step: LivenessStep, t: number): void {
    this.#timeline.hear(step, t);
  }

  look(t: number): Promise<Uint8Array> {
    const sheet = turnSheet(this.#print, this.#behind, this.#held(this.#timeline.poseAt(t), t));
    return expose(sheet, { gain: 1, seed: this.#options.seed * 8191 + Math.round(t) });
  }

  #held({ gesture, level }: Pose, t: number): SheetPose {
    const { turn, bend, tilt = 0, seed } = this.#options;
    const share = level / LEVELS;
    const is = (name: Pose['gesture']): number => (gesture === name ? share : 0);
    return {
      yaw: DEGREE * turn * (is('turn_left') - is('turn_right')) + 0.02 * Math.sin(t / 700 + seed),
      pitch: -DEGREE * turn * is('look_up') + 0.02 * Math.sin(t / 900 + 2 * seed),
      bend,
      tilt,
      distance: SHEET_DISTANCE / (1 + 0.6 * is('move_closer')),
      x: 4 * Math.sin(t / 800 + seed),
      y: 3 * Math.sin(t / 1_100 + seed),
    };
  }
}
