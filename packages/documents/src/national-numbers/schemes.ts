import type { NumberScheme } from './number-scheme.ts';
import { EUROPEAN_SCHEMES } from './schemes-europe.ts';
import { WORLD_SCHEMES } from './schemes-world.ts';

const SCHEMES: Readonly<Record<string, readonly NumberScheme[]>> = { ...EUROPEAN_SCHEMES, ...WORLD_SCHEMES };

/** ICAO codes of the states whose personal numbers are known. */
export const STATES_WITH_SCHEME: readonly string[] = Object.keys(SCHEMES);

/** The numbers that a state prints as the personal numbers of its documents. */
export function schemesOf(state: string): readonly NumberScheme[] {
  return Object.hasOwn(SCHEMES, state) ? (SCHEMES[state] ?? []) : [];
}
