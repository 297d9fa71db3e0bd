import type { BackdropKind, SceneOptions } from '../../photography/index.ts';
import type { Random } from '../../random/random.ts';

export type Frame = Pick<SceneOptions, 'width' | 'height'>;

/** A good picture of a design in front of a backdrop: sharp, evenly lit, a little askew. */
export function goodPicture(random: Random, frame: Frame, backdrop: BackdropKind): Omit<SceneOptions, 'seed'> {
  return {
    ...frame,
    backdrop,
    fill: random.between(0.74, 0.9),
    rotation: random.between(-5, 5),
    perspective: random.between(0.005, 0.03),
    offset: [0, 0],
    mirrored: false,
    fingers: backdrop === 'hand-held' ? random.integer(1, 2) : 0,
    blur: random.between(0.3, 0.6),
    motion: 0,
    glare: 0,
    glareAt: [random.between(0.15, 0.85), random.between(0.1, 0.9)],
    rainbow: 0,
    shadow: random.between(0, 0.15),
    exposure: random.between(0.9, 1.05),
    noise: random.between(0.8, 2.5),
    quality: random.integer(82, 94),
    shrunk: 1,
    orientation: 1,
  };
}

/** A fixed order that is not the catalogue's, so that few photographs show many kinds. */
export function shuffled<T>(designs: readonly T[], random: Random): readonly T[] {
  const keyed = designs.map((design) => [random.next(), design] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, design]) => design);
}
