import { alpha2Of, countryNamed } from '../countries/index.ts';
import { FILLERS, isRegionCode, regionNamed } from './words/place-words.ts';

export interface PlaceFound {
  /** Alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
  /** What remains, in segments between commas. */
  readonly text: string;
}

/** A state's letters at the end of a segment or in front of its postal code: `IL 62701`, `Montreal QC H3Z 2Y7`, `Brooklyn NY`. */
const REGION_AT_END = /^(.*?)\b([a-z]{2,3})(\s+\d{4,5}(?:-\d{4})?|\s+[a-z]\d[a-z] ?\d[a-z]\d)?$/;
/** Countries called as a town of theirs is: an address that names no other town keeps the name. */
const TOWNS_TOO = new Set([
  'SG',
  'LU',
  'MC',
  'SM',
  'VA',
  'AD',
  'GI',
  'HK',
  'MO',
  'DJ',
  'KW',
  'PA',
  'GT',
  'MX',
  'SV',
  'DZ',
  'TN',
  'ST',
  'NR',
]);
/** A street and a town come before a state that is spelt out. */
const FEWEST_SEGMENTS_BEFORE = 2;

/** Takes the country's name off the end of an address, and the state's or province's from behind the town. */
export function extractPlace(text: string): PlaceFound {
  const all = text
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const country = all.length > 1 ? countryOf(all.at(-1) ?? '') : null;
  const isNeeded = all.length === 2 && country !== null && TOWNS_TOO.has(country);
  const rest = country !== null && !isNeeded ? all.slice(0, -1) : all;
  const taken = rest.map((segment, i) => takeRegion(segment, i));
  return {
    country,
    region: taken.findLast(({ region }) => region !== null)?.region ?? null,
    text: taken
      .map(({ kept }) => kept)
      .filter((segment) => segment !== '')
      .join(' , '),
  };
}

/** A code of two letters is a state's as likely as a country's (`CA`), a name such as `Georgia` too. */
function countryOf(segment: string): string | null {
  if (/\d/.test(segment) || regionNamed(segment) !== null) return null;
  const code = segment.length === 2 ? segment : countryNamed(segment);
  return code === null ? null : alpha2Of(code);
}

function takeRegion(segment: string, index: number): { readonly region: string | null; readonly kept: string } {
  const spelt = index >= FEWEST_SEGMENTS_BEFORE ? regionNamed(segment) : null;
  if (spelt !== null) return { region: spelt, kept: '' };
  const [, before = '', code = '', postal = ''] = REGION_AT_END.exec(segment) ?? [];
  const surely = postal !== '' || (index > 0 && !FILLERS.has(code));
  return surely && isRegionCode(code)
    ? { region: code, kept: `${before}${postal}`.trim() }
    : { region: null, kept: segment };
}
