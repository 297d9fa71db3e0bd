import type { Design } from '../design.ts';
import { CARDS } from './cards.ts';
import { PASSPORTS } from './passports.ts';

/** Every design. Ids are kept for ever: reports of measurements name them. */
export const DESIGNS: readonly Design[] = [...PASSPORTS, ...CARDS];

/** Throws on an id that no design has. */
export function designById(id: string): Design {
  const design = DESIGNS.find((candidate) => candidate.id === id);
  if (!design) throw new Error(`no design "${id}"`);
  return design;
}
