import { CAST } from './cast.ts';
import { caricature, type Identity, makeIdentity } from './identity.ts';

/** Less than the cast's: these are to look as different as people do, and no more. */
const PLAINNESS = 1.7;

const person = (seed: number, looks: Partial<Identity> = {}): Identity =>
  caricature(makeIdentity(seed, looks), PLAINNESS);

/**
 * People on whom no limit is ever set: liveness is reported on them alone. Chosen for their variety (skin, age, glasses, beard,
 * scarf) and because the embedder tells them apart, before anything else was measured on them.
 */
export const RESERVE = {
  ylva: person(401, { glasses: 'thin' }),
  salma: person(406, { scarf: [0.35, 0.45, 0.8], hair: 'bald', fringe: 0 }),
  ivo: person(408, { glasses: 'thick', beard: 1, moustache: 1 }),
  ines: person(407),
  kofi: person(418),
  minh: person(412),
  huda: person(417, { scarf: [0.8, 0.7, 0.6], hair: 'bald', fringe: 0 }),
  greta: person(415, { age: 0.95, hairTone: 0.95, glasses: 'thin' }),
} as const satisfies Record<string, Identity>;

export type ReserveName = keyof typeof RESERVE;
export const RESERVE_NAMES = Object.keys(RESERVE) as ReserveName[];

/** Everybody who can be filmed. */
export const HEADS = { ...CAST, ...RESERVE } as const;
export type HeadName = keyof typeof HEADS;
