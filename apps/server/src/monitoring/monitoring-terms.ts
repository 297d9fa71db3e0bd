import { AML_COMPANY_DATASETS, AML_PERSON_DATASETS, AML_THRESHOLD } from '@bonafide/contract';
import { CURRENT_DATASETS } from '../screening/datasets.ts';
import type { ScreeningTerms } from '../screening/screening-terms.ts';

/** What monitoring looks for; the contract lets nobody choose. A birth in another year excludes an entry, one that is nearer does not. */
const OF_PEOPLE = {
  threshold: AML_THRESHOLD.default,
  datasets: AML_PERSON_DATASETS.filter((dataset) => CURRENT_DATASETS.includes(dataset)),
  sanctionBodies: null,
  dateOfBirthMatching: 'SAME_YEAR',
  pepTiers: null,
} as const satisfies ScreeningTerms;

const OF_COMPANIES = {
  threshold: AML_THRESHOLD.default,
  datasets: AML_COMPANY_DATASETS.filter((dataset) => CURRENT_DATASETS.includes(dataset)),
  sanctionBodies: null,
};

export const MONITORING_FILTERS = { person: OF_PEOPLE, company: OF_COMPANIES } as const;

export function termsOf(userType: 'person' | 'company'): ScreeningTerms {
  return userType === 'person' ? OF_PEOPLE : { ...OF_COMPANIES, dateOfBirthMatching: null, pepTiers: null };
}
