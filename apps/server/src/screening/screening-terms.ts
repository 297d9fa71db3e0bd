import type { ScreenedList } from '@bonafide/checks';
import {
  AML_THRESHOLD,
  type CompanyAmlFilter,
  type DateOfBirthMatching,
  type PepTier,
  type PersonAmlFilter,
} from '@bonafide/contract';
import type { ListEntity, ScreeningFilter, Subject } from '@bonafide/screening';
import { askedDatasets, CURRENT_DATASETS } from './datasets.ts';
import { sanctionBody } from './sanction-bodies.ts';

/** What a partner wants to be told of: the contract's filter of people or companies. */
export type ScreeningTerms = Omit<PersonAmlFilter, 'datasets' | 'dateOfBirthMatching'> & {
  readonly datasets: readonly (PersonAmlFilter | CompanyAmlFilter)['datasets'][number][];
  /** Null: a birth that is far away speaks against a hit, but excludes none. */
  readonly dateOfBirthMatching: DateOfBirthMatching | null;
};

/** Of sessions, whose requests hold no filter. */
export const SESSION_TERMS: ScreeningTerms = {
  threshold: AML_THRESHOLD.default,
  datasets: CURRENT_DATASETS,
  sanctionBodies: null,
  dateOfBirthMatching: null,
  pepTiers: null,
};

/** Companies have neither births nor offices. */
export function companyTerms(filter: CompanyAmlFilter): ScreeningTerms {
  return { ...filter, dateOfBirthMatching: null, pepTiers: null };
}

const TIERS: Readonly<Record<PepTier, 1 | 2 | 3>> = { PEP_TIER_1: 1, PEP_TIER_2: 2, PEP_TIER_3: 3 };

/** The terms as the matcher takes them, among the lists that the partner sees. */
export function filterOf(terms: ScreeningTerms, lists: readonly ScreenedList[]): ScreeningFilter {
  const { sanctionBodies, pepTiers } = terms;
  const ofBodies = lists.filter((list) => sanctionBodies?.includes(sanctionBody(list).id));
  return {
    datasets: askedDatasets(terms.datasets),
    lists: lists.map(({ id }) => id),
    ...(sanctionBodies !== null && { sanctionLists: ofBodies.map(({ id }) => id) }),
    ...(pepTiers !== null && { pepTiers: pepTiers.map((tier) => TIERS[tier]) }),
  };
}

/** Years that a listed birth may be away; 0: within the same year. */
const YEARS_AWAY: Readonly<Record<Exclude<DateOfBirthMatching, 'EXACT'>, number>> = {
  SAME_YEAR: 0,
  WITHIN_ONE_YEAR: 1,
  WITHIN_TWO_YEARS: 2,
  WITHIN_THREE_YEARS: 3,
  WITHIN_FOUR_YEARS: 4,
  WITHIN_FIVE_YEARS: 5,
};

/**
 * Whether a listed birth is near enough to the one asked about. What one side does not know excludes nobody, and what it knows only by
 * the year is held against the year; a birth that a list calls uncertain may be a year off.
 */
export function bornNearEnough(
  { birth }: Pick<Subject, 'birth'>,
  { births }: Pick<ListEntity, 'births'>,
  matching: ScreeningTerms['dateOfBirthMatching'],
): boolean {
  if (matching === null || birth === undefined || births.length === 0) return true;
  return births.some(({ from, to, circa }) => {
    const slack = circa ? 1 : 0;
    if (matching === 'EXACT' && slack === 0) return overlaps(birth, from, to);
    const away = (matching === 'EXACT' ? 0 : YEARS_AWAY[matching]) + slack;
    const year = yearOf(birth);
    return year >= yearOf(from) - away && year <= yearOf(to) + away;
  });
}

/** `birth` may be a year or a month: every day of it counts. */
function overlaps(birth: string, from: string, to: string): boolean {
  return from.slice(0, birth.length) <= birth && birth <= to.slice(0, birth.length);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
