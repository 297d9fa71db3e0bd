import type { LivenessStep } from '@bonafide/domain';
import type { Random } from '../random/random.ts';
import { type Gesture, LEVELS, type Pose } from './take.ts';

/** One movement: from rest to its full extent, kept, and back. Client's milliseconds. */
interface Movement {
  readonly gesture: Gesture;
  readonly from: number;
  readonly riseMs: number;
  /** Infinity until the next step is told: nobody steps back before having been told to go on. */
  readonly keepMs: number;
  readonly fallMs: number;
}

/** How quickly people do things, ms: [fastest, slowest]. */
const RISE: Readonly<Record<Gesture, readonly [number, number]>> = {
  turn_left: [500, 900],
  turn_right: [500, 900],
  look_up: [450, 800],
  move_closer: [800, 1_300],
  smile: [250, 500],
  blink: [90, 140],
};
/** Kept longer than asked, by people who cannot count milliseconds. */
const KEPT_BEYOND = [350, 700] as const;
/** Eyes that are shut on purpose stay shut longer than in a blink by itself. */
const SHUT = [280, 420] as const;
/** Who has done it and is told nothing does it again after this long. */
const PATIENCE_MS = 1_600;
/** Whoever came closer goes back this long after being told something else. */
const BACK_AFTER_MS = 300;
const SPONTANEOUS_BLINK_MS = 170;

/** What a person who hears steps does at each moment. Moments are asked for in order. */
export class GestureTimeline {
  readonly #random: Random;
  readonly #reactionMs: readonly [number, number];
  #step: LivenessStep | null = null;
  #movement: Movement | null = null;
  /** When what was heard begins; null once it has begun. */
  #startAt: number | null = null;
  #nextBlink: number;

  constructor(random: Random, reactionMs: readonly [number, number]) {
    this.#random = random;
    this.#reactionMs = reactionMs;
    this.#nextBlink = random.between(1_500, 5_000);
  }

  hear(step: LivenessStep, t: number): void {
    this.#step = step;
    const before = this.#movement;
    const near = before?.keepMs === Number.POSITIVE_INFINITY;
    if (before && near) this.#movement = { ...before, keepMs: t + BACK_AFTER_MS - before.from - before.riseMs };
    this.#startAt = Math.max(this.#end() ?? t, t) + this.#random.between(...this.#reactionMs);
  }

  poseAt(t: number): Pose {
    const repeated = (this.#end() ?? Number.POSITIVE_INFINITY) + PATIENCE_MS;
    const start = this.#startAt ?? repeated;
    if (this.#step && t >= start) {
      this.#movement = this.#draw(this.#step, start);
      this.#startAt = null;
    }
    const level = Math.round(LEVELS * this.#amount(t));
    if (level === 0 || !this.#movement) return { gesture: 'blink', level: this.#blinks(t) ? LEVELS : 0 };
    return { gesture: this.#movement.gesture, level };
  }

  #draw({ action, holdMs }: LivenessStep, from: number): Movement {
    const riseMs = this.#random.between(...RISE[action]);
    const fallMs = riseMs * this.#random.between(0.8, 1.2);
    const keep = action === 'blink' ? this.#random.between(...SHUT) : holdMs + this.#random.between(...KEPT_BEYOND);
    const keepMs = action === 'move_closer' ? Number.POSITIVE_INFINITY : keep;
    return { gesture: action, from, riseMs, keepMs, fallMs };
  }

  #end(): number | null {
    const { from, riseMs, keepMs, fallMs } = this.#movement ?? {};
    return from === undefined ? null : from + (riseMs ?? 0) + (keepMs ?? 0) + (fallMs ?? 0);
  }

  #amount(t: number): number {
    if (!this.#movement) return 0;
    const { from, riseMs, keepMs, fallMs } = this.#movement;
    const since = t - from;
    if (since <= 0) return 0;
    if (since < riseMs) return smooth(since / riseMs);
    if (since < riseMs + keepMs) return 1;
    return smooth(1 - Math.min(1, (since - riseMs - keepMs) / fallMs));
  }

  #blinks(t: number): boolean {
    if (t > this.#nextBlink + SPONTANEOUS_BLINK_MS) this.#nextBlink = t + this.#random.between(2_500, 6_000);
    return t >= this.#nextBlink;
  }
}

const smooth = (share: number): number => share * share * (3 - 2 * share);
