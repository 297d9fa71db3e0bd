import { EVIDENCE_WEIGHTS } from './evidence-weights.ts';
import type { Subject } from './subject.ts';

/** The most that evidence can add to the names of this subject: names that far below the threshold are worth weighing. */
export function largestLift({ kind, birth, nationalities = [], countries = [], birthPlace }: Subject): number {
  const { country, nationality, birth: births, birthPlace: places } = EVIDENCE_WEIGHTS;
  const ofCountry = countries.length > 0 ? country.agree : 0;
  if (kind === 'organisation') return ofCountry;
  const ofBirth = birth === undefined ? 0 : births.sameDay;
  const ofNationality = nationalities.length > 0 ? nationality.agree : 0;
  return ofCountry + ofBirth + ofNationality + (birthPlace === undefined ? 0 : places.agree);
}
