import type { LivenessStep } from '@bonafide/domain';
import type { HeadName } from '../../heads/index.ts';
import { type Camera, expose, type FrameLight } from '../camera.ts';
import { Performer } from '../performer.ts';
import { FRAME_SIZE } from '../take.ts';

export interface RecordingOptions {
  readonly person: HeadName;
  readonly seed: number;
  readonly take?: number;
  /** What the person was asked when the film was made; not what is asked now. */
  readonly steps: readonly LivenessStep[];
}

/** Time that each step of the recorded challenge took, ms. */
const STEP_MS = 3_300;

/** A film of somebody who passed another challenge, brought into the browser as a camera; deaf to what is asked now. */
export class InjectedRecording implements Camera {
  readonly #performer: Performer;
  readonly #steps: readonly LivenessStep[];
  readonly #seed: number;
  #heard = 0;

  constructor({ steps, ...performance }: RecordingOptions) {
    this.#performer = new Performer(performance);
    this.#steps = steps;
    this.#seed = performance.seed;
  }

  hear(): void {
    // A recording hears nothing.
  }

  look(t: number): Promise<Uint8Array> {
    return expose(this.lightAt(t), { gain: 1, seed: this.#seed * 8191 + Math.round(t) + 5 });
  }

  /** What the film shows at a moment. */
  lightAt(t: number): FrameLight {
    const next = this.#steps[this.#heard];
    if (next && t >= this.#heard * STEP_MS) {
      this.#performer.hear(next, t);
      this.#heard += 1;
    }
    return this.#performer.lightAt(t);
  }
}

/** Share of the frame that the screen's picture fills; the rest is its frame. */
const SHOWN = 0.9;
const BEZEL = 0.012;

/** The same film, shown on a screen before an honest camera: waves of its pixels against the sensor's, frame and reflection. */
export class ReplayedOnScreen implements Camera {
  readonly #film: InjectedRecording;
  readonly #seed: number;

  constructor(options: RecordingOptions) {
    this.#film = new InjectedRecording(options);
    this.#seed = options.seed;
  }

  hear(): void {
    // What is shown on a screen hears nothing either.
  }

  look(t: number): Promise<Uint8Array> {
    return expose(onScreen(this.#film.lightAt(t), this.#seed, t), { gain: 1, seed: this.#seed * 8191 + Math.round(t) });
  }
}

function onScreen(film: FrameLight, seed: number, t: number): FrameLight {
  const { width, height } = FRAME_SIZE;
  const [wave, slant] = [2 * Math.PI * (0.21 + 0.013 * (seed % 7)), 0.1 * (seed % 5)];
  const out = new Float32Array(film.length).fill(BEZEL);
  const [shakeX, shakeY] = [2 * Math.sin(t / 700 + seed), 2 * Math.sin(t / 950)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = Math.round((x - width / 2 + shakeX) / SHOWN + width / 2);
      const v = Math.round((y - height / 2 + shakeY) / SHOWN + height / 2);
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const moire = 1 + 0.1 * Math.cos(wave * (x + slant * y)) * Math.cos(wave * (y - slant * x));
      for (let c = 0; c < 3; c++)
        out[3 * (y * width + x) + c] = 0.9 * moire * (film[3 * (v * width + u) + c] as number);
    }
  }
  return out;
}
