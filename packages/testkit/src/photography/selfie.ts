import { type HeadView, type Identity, renderHead } from '../heads/index.ts';
import { encodeJpeg } from '../pixels/codec.ts';
import { seededRandom } from '../random/random.ts';

export interface SelfieOptions extends Partial<HeadView> {
  readonly seed: number;
  readonly quality?: number;
}

/** The view of a person who holds a phone in a lit room, facing it more or less. */
export function selfieView(seed: number): Partial<HeadView> {
  const random = seededRandom(seed + 400);
  return {
    width: 600,
    height: 800,
    distance: random.between(46, 58),
    focal: 1.1,
    yaw: random.between(-5, 5),
    pitch: random.between(-4, 3),
    roll: random.between(-3, 3),
    shiftX: random.between(-0.02, 0.02),
    smile: random.between(0, 0.15),
    light: {
      direction: [random.between(-0.7, 0.7), random.between(0.3, 0.7), 1],
      key: random.between(0.9, 1.02),
      fill: 0.35,
      ambient: 0.42,
      tint: [1, random.between(0.96, 0.99), random.between(0.9, 0.97)],
    },
    backdrop: { kind: 'room', seed },
    grain: 0.012,
    seed,
  };
}

/** Photographs a person in a room; what is not said is drawn from the seed. Returns JPEG bytes. */
export async function selfie(identity: Identity, options: SelfieOptions): Promise<Buffer> {
  const { quality, ...view } = options;
  return encodeJpeg(renderHead(identity, { ...selfieView(options.seed), ...view }), quality ?? 90);
}
