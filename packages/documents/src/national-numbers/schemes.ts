import { stdnum, type Validator } from 'stdnum';

/**
 * The national number that a state prints as the personal number of its documents: ICAO code, and where the library has it. Only
 * schemes whose check digit holds for everybody: Denmark is left out because it gives out numbers without one since 2007.
 */
const SCHEMES: Readonly<Record<string, readonly [country: string, scheme: string]>> = {
  BEL: ['BE', 'nn'],
  BGR: ['BG', 'egn'],
  CZE: ['CZ', 'rc'],
  ESP: ['ES', 'dni'],
  EST: ['EE', 'ik'],
  FIN: ['FI', 'hetu'],
  HRV: ['HR', 'oib'],
  ISL: ['IS', 'kennitala'],
  ITA: ['IT', 'codicefiscale'],
  LTU: ['LT', 'asmens'],
  NLD: ['NL', 'bsn'],
  NOR: ['NO', 'fodselsnummer'],
  POL: ['PL', 'pesel'],
  ROU: ['RO', 'cnp'],
  SVK: ['SK', 'rc'],
  SVN: ['SI', 'emso'],
  SWE: ['SE', 'personnummer'],
  TUR: ['TR', 'tckimlik'],
};

export const STATES_WITH_SCHEME: readonly string[] = Object.keys(SCHEMES);

/** The validator of a state's personal numbers, null when its numbers cannot be judged. */
export function personalNumberScheme(state: string): Validator | null {
  const [country, scheme] = Object.hasOwn(SCHEMES, state) ? (SCHEMES[state] ?? []) : [];
  if (country === undefined || scheme === undefined) return null;
  return stdnum[country]?.[scheme] ?? null;
}
