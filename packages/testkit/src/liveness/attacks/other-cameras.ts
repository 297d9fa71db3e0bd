import type { LivenessStep } from '@bonafide/domain';
import sharp from 'sharp';
import type { Camera } from '../camera.ts';

/** One person begins, another goes on after so many steps; both do what is asked. */
export class SwappedPerson implements Camera {
  readonly #cameras: readonly [Camera, Camera];
  readonly #after: number;
  #told = 0;

  constructor(first: Camera, second: Camera, afterSteps: number) {
    this.#cameras = [first, second];
    this.#after = afterSteps;
  }

  hear(step: LivenessStep, t: number): void {
    this.#told += 1;
    for (const camera of this.#cameras) camera.hear(step, t);
  }

  look(t: number): Promise<Uint8Array> {
    return this.#cameras[this.#told > this.#after ? 1 : 0].look(t);
  }
}

/** One picture for ever. `reencoded`: compressed anew for each frame, so that no two have the same bytes. */
export class StillPicture implements Camera {
  readonly #camera: Camera;
  readonly #reencoded: boolean;
  #picture: Uint8Array | null = null;
  #quality = 60;

  constructor(camera: Camera, { reencoded }: { readonly reencoded: boolean }) {
    this.#camera = camera;
    this.#reencoded = reencoded;
  }

  hear(): void {
    // Nothing moves.
  }

  async look(t: number): Promise<Uint8Array> {
    this.#picture ??= await this.#camera.look(t);
    if (!this.#reencoded) return this.#picture;
    this.#quality = 60 + ((this.#quality - 59) % 35);
    return sharp(this.#picture).jpeg({ quality: this.#quality }).toBuffer();
  }
}
