import { type Identity, makeIdentity } from './identity.ts';

/**
 * Test people whom the product's face embedder tells apart. Random seeds are not distinct people to it, so these were
 * selected by measuring; README.md says how far apart they are.
 */
export const CAST = {
  anna: makeIdentity(9),
  karl: makeIdentity(5),
  mira: makeIdentity(6),
  noor: makeIdentity(3),
  elif: makeIdentity(8),
  jonas: makeIdentity(4),
  zofia: makeIdentity(7),
  tomas: makeIdentity(1),
} as const satisfies Record<string, Identity>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];
