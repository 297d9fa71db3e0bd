import type { ScreeningHit } from '@bonafide/checks';
import { type AmlHit, PEP_TIERS } from '@bonafide/contract';
import type { ListEntity, ListedBirth } from '@bonafide/screening';
import { amlDatasets } from './datasets.ts';
import { resourceIdOf } from './resource-id.ts';
import { sanctionBody } from './sanction-bodies.ts';

/** A hit in the words of the contract's third version, on the day `today` (ISO 8601). */
export function presentHit({ hit, entity, list, changedAt }: ScreeningHit, today: string): AmlHit {
  const datasets = amlDatasets(entity, today);
  const body = sanctionBody(list).id;
  return {
    resourceId: resourceIdOf(entity.id),
    name: entity.names[0].full,
    match: hit.name.against,
    score: Math.round(hit.score * 100),
    datasets: [...datasets],
    datesOfBirth: birthDates(entity),
    nationalities: [...entity.nationalities],
    countries: [...entity.countries],
    addresses: entity.addresses.map(({ city = null, country = null }) => ({ city, geography: country })),
    gender: genderOf(entity),
    pepTier: pepTierOf(entity),
    currentSanBodyIds: datasets.includes('SAN_CURRENT') ? [body] : [],
    formerSanBodyIds: datasets.includes('SAN_FORMER') ? [body] : [],
    profileImage: null,
    version: changedAt === null ? null : Date.parse(changedAt),
  };
}

export function genderOf({ sex }: Pick<ListEntity, 'sex'>): 'MALE' | 'FEMALE' | null {
  if (sex === null) return null;
  return sex === 'M' ? 'MALE' : 'FEMALE';
}

/** The highest of its offices. */
export function pepTierOf({ offices }: Pick<ListEntity, 'offices'>): AmlHit['pepTier'] {
  if (offices.length === 0) return null;
  return PEP_TIERS[Math.min(...offices.map(({ tier }) => tier)) - 1] ?? null;
}

/** As precise as the list is: a day, a month, a year, or both ends of a span of years. */
export function birthDates({ births }: Pick<ListEntity, 'births'>): string[] {
  return [...new Set(births.flatMap(datesOf))];
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

function datesOf({ from, to, precision }: ListedBirth): readonly string[] {
  if (precision !== 'range') return [from.slice(0, LENGTHS[precision])];
  return [from.slice(0, LENGTHS.year), to.slice(0, LENGTHS.year)];
}
