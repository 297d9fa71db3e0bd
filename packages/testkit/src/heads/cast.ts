import { caricature, type Identity, makeIdentity } from './identity.ts';

/** How far cast members are caricatured: plain random heads are too much alike to a face embedder. */
const PLAINNESS = 1.8;

const member = (seed: number): Identity => caricature(makeIdentity(seed), PLAINNESS);

/**
 * Test people whom the product's face embedder tells apart. They were selected by measuring, not taken at random;
 * README.md says how far apart they are.
 */
export const CAST = {
  anna: member(193),
  karl: member(199),
  mira: member(206),
  noor: member(185),
  elif: member(167),
  jonas: member(218),
  zofia: member(229),
  tomas: member(187),
  amara: member(214),
} as const satisfies Record<string, Identity>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];
