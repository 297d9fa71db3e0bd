import { createHash } from 'node:crypto';
import type { LivenessStep } from '@bonafide/domain';
import { type FaceEngine, type FrameTrack, type MeasuredFrame, measureFrame } from '@bonafide/imaging';
import type { Camera } from '@bonafide/testkit';

/**
 * What was filmed and measured for one seed. The attacks on the protocol begin with the honest film of their seed, packet for
 * packet: they see the same pictures, and so does the server.
 */
export class SeedMemory {
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #measured = new Map<string, MeasuredFrame>();

  /** A camera that takes no picture twice; `name` says which person and performance it films. */
  filmed(name: string, camera: Camera): Camera {
    let heard = name;
    const pictures = this.#pictures;
    return {
      hear: (step: LivenessStep, t: number): void => {
        heard += ` ${step.action} ${step.holdMs} ${step.flash} ${t}`;
        camera.hear(step, t);
      },
      look: async (t: number): Promise<Uint8Array> => {
        const key = `${heard} @${t}`;
        const picture = pictures.get(key) ?? (await camera.look(t));
        pictures.set(key, picture);
        return picture;
      },
    };
  }

  /** `before` names all frames before this one; `name` names them and this one. */
  async measured(
    engine: FaceEngine,
    jpeg: Uint8Array,
    { before, previous }: { before: string; previous: FrameTrack | null },
  ): Promise<{ readonly name: string; readonly measured: MeasuredFrame }> {
    const name = createHash('sha256').update(before).update(jpeg).digest('hex');
    const measured = this.#measured.get(name) ?? (await measureFrame(engine, jpeg, { previous }));
    this.#measured.set(name, measured);
    return { name, measured };
  }
}
