import { DUTCH_LICENCE, FRENCH_LICENCE, LICENCE } from './driving-licences.ts';
import type { FormatSpec } from './format-spec.ts';
import { FRENCH_ID } from './french-id.ts';
import { RUSSIAN_PASSPORT } from './russian-passport.ts';
import { SWISS_LICENCE } from './swiss-licence.ts';
import { TD1 } from './td1.ts';
import { ROMANIAN_ID, TD2 } from './td2.ts';
import { TD3 } from './td3.ts';
import { MRV_A, MRV_B } from './visas.ts';

export type { CheckDigitSpec, FieldKind, FieldSpec, FormatSpec } from './format-spec.ts';

/** Every layout; national ones stand before the ICAO layout of their size. */
export const FORMATS: readonly FormatSpec[] = [
  TD1,
  RUSSIAN_PASSPORT,
  TD3,
  MRV_A,
  FRENCH_ID,
  ROMANIAN_ID,
  TD2,
  MRV_B,
  SWISS_LICENCE,
  DUTCH_LICENCE,
  FRENCH_LICENCE,
  LICENCE,
];
