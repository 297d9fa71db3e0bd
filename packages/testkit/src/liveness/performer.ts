import type { LivenessStep } from '@bonafide/domain';
import { linearFromSrgb } from '../heads/colour.ts';
import type { HeadName } from '../heads/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import { type Camera, expose, type FrameLight } from './camera.ts';
import { backdropLight, composeFrame, type Sway } from './compose-frame.ts';
import { drawPose } from './drawn-poses.ts';
import { GestureTimeline } from './gesture-timeline.ts';
import { type Take, takeOf } from './take.ts';

/** Between what lies a performance. Everything left out is drawn from the seed. */
export interface Performance {
  readonly person: HeadName;
  readonly seed: number;
  /** Number of the take: who draws many performances keeps to few takes. */
  readonly take?: number;
  /** From hearing a step to beginning it, ms: [fastest, slowest]. */
  readonly reactionMs?: readonly [number, number];
  /** Light of the screen on the face in parts of the lamp's: 0.02 in daylight, 0.3 in the evening. */
  readonly screenLight?: number;
}

const REACTION_MS = [550, 1_300] as const;
const SCREEN_LIGHT = [0.06, 0.3] as const;
/** From the page's drawing a colour to the sensor's seeing it. */
const SCREEN_LAG_MS = 120;
/** How long a camera takes to get used to other light. */
const ADAPTATION_MS = 350;

/** A person who does what is asked, before a camera in the hand: sways, blinks, is lit by the screen. */
export class Performer implements Camera {
  readonly #take: Take;
  readonly #backdrop: FrameLight;
  readonly #timeline: GestureTimeline;
  readonly #head: (t: number) => Sway;
  readonly #hand: (t: number) => Sway;
  readonly #screenLight: number;
  readonly #seed: number;
  #screen: readonly [number, number, number] = [0, 0, 0];
  #heard = { t: Number.NEGATIVE_INFINITY, before: [0, 0, 0] as readonly [number, number, number] };

  constructor({ person, seed, take = 0, reactionMs = REACTION_MS, screenLight }: Performance) {
    const random = seededRandom(seed + 7700);
    this.#take = takeOf(person, take);
    this.#backdrop = backdropLight({ kind: 'room', seed: take + 31 });
    this.#timeline = new GestureTimeline(random, reactionMs);
    this.#head = swayOf(random, { px: 3.5, scale: 0.012, roll: 0.014 });
    this.#hand = swayOf(random, { px: 2.2, scale: 0.004, roll: 0.004 });
    this.#screenLight = screenLight ?? random.between(...SCREEN_LIGHT);
    this.#seed = seed;
  }

  hear(step: LivenessStep, t: number): void {
    this.#timeline.hear(step, t);
    this.#heard = { t: t + SCREEN_LAG_MS, before: this.#screen };
    this.#screen = lightOfColour(step.flash);
  }

  look(t: number): Promise<Uint8Array> {
    return expose(this.lightAt(t), { gain: this.#gainAt(t), seed: this.#seed * 8191 + Math.round(t) });
  }

  /** What the lens sees, before sensor and compression. */
  lightAt(t: number): FrameLight {
    const shown = t < this.#heard.t ? this.#heard.before : this.#screen;
    const [red, green, blue] = shown;
    const strength = this.#screenLight;
    return composeFrame({
      pose: drawPose(this.#take, this.#timeline.poseAt(t)),
      backdrop: this.#backdrop,
      head: this.#head(t),
      hand: this.#hand(t),
      screen: [strength * red, strength * green, strength * blue],
    });
  }

  /** Automatic exposure: breathes a little, and is dazzled for a moment by another colour. */
  #gainAt(t: number): number {
    const dazzled = this.#screenLight * Math.exp(-Math.max(0, t - this.#heard.t) / ADAPTATION_MS);
    return 0.95 + 0.04 * Math.sin(t / 900 + this.#seed) + 0.2 * dazzled;
  }
}

function lightOfColour(colour: string): readonly [number, number, number] {
  const channel = (at: number): number => linearFromSrgb(Number.parseInt(colour.slice(at, at + 2), 16));
  return [channel(1), channel(3), channel(5)];
}

/** Slow, never repeating movement about a place, with a tremor on top. */
function swayOf(random: Random, most: { px: number; scale: number; roll: number }): (t: number) => Sway {
  const wave = (): ((t: number) => number) => {
    const [slow, quick] = [random.between(0.15, 0.35), random.between(0.5, 0.9)].map((hertz) => 0.00628 * hertz);
    const [a, b] = [random.between(0, 6.28), random.between(0, 6.28)];
    return (t) => 0.7 * Math.sin(t * (slow ?? 0) + a) + 0.3 * Math.sin(t * (quick ?? 0) + b);
  };
  const [x, y, scale, roll] = [wave(), wave(), wave(), wave()];
  const tremor = (): number => random.between(-0.35, 0.35);
  return (t) => ({
    x: most.px * (x?.(t) ?? 0) + tremor(),
    y: most.px * (y?.(t) ?? 0) + tremor(),
    scale: 1 + most.scale * (scale?.(t) ?? 0),
    roll: most.roll * (roll?.(t) ?? 0),
  });
}
