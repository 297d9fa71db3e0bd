import type { Design } from '../design.ts';
import { AMERICAN_LICENCES } from './american-licences.ts';
import { CARDS } from './cards.ts';
import { CARDS_HELD_OUT } from './cards-held-out.ts';
import { LICENCES } from './licences.ts';
import { OLDER_CARDS } from './older-cards.ts';
import { PASSPORTS } from './passports.ts';
import { PASSPORTS_HELD_OUT } from './passports-held-out.ts';
import { PERMITS } from './permits.ts';
import { VISAS } from './visas.ts';

export { EDGE_TRIALS } from './edge-trials.ts';

/** Every design of the two splits. Ids are kept for ever: reports of measurements name them. */
export const DESIGNS: readonly Design[] = [
  ...PASSPORTS,
  ...PASSPORTS_HELD_OUT,
  ...CARDS,
  ...CARDS_HELD_OUT,
  ...OLDER_CARDS,
  ...LICENCES,
  ...AMERICAN_LICENCES,
  ...PERMITS,
  ...VISAS,
];

/** Throws on an id that no design has. */
export function designById(id: string): Design {
  const design = DESIGNS.find((candidate) => candidate.id === id);
  if (!design) throw new Error(`no design "${id}"`);
  return design;
}
