import type { ScreeningHit } from '@bonafide/checks';
import type { AmlCompanyProfile, AmlPersonProfile, AmlProfile } from '@bonafide/contract';
import type { ListEntity, ListedName } from '@bonafide/screening';
import { amlDatasets } from './datasets.ts';
import { presentEntries } from './present-entries.ts';
import { birthDates, genderOf, pepTierOf } from './present-hit.ts';
import { resourceIdOf } from './resource-id.ts';

/** Everything that the list says of an entry, in the words of the contract's third version, on the day `today` (ISO 8601). */
export function presentProfile(found: ScreeningHit, today: string): AmlProfile {
  return found.entity.kind === 'person' ? personProfile(found, today) : companyProfile(found, today);
}

function personProfile(found: ScreeningHit, today: string): AmlPersonProfile {
  const { entity } = found;
  const [primary, ...others] = entity.names;
  const { firstName, lastName } = nameParts(primary);
  const { current, former } = officesOf(found, today);
  return {
    ...shared(found, today),
    firstName,
    middleName: null,
    lastName,
    gender: genderOf(entity),
    isDeceased: entity.deceased,
    aliases: others.map((name) => ({ ...nameParts(name), middleName: null, type: aliasType(name, primary) })),
    datesOfBirth: birthDates(entity),
    datesOfDeath: [],
    nationalities: [...entity.nationalities],
    ddEntries: [],
    pepEntries: {
      pepTier: entity.topics.includes('pep-relative') ? 'PEP_BY_ASSOCIATION' : pepTierOf(entity),
      current,
      former,
    },
    pepByAssociationEntries: [],
  };
}

function companyProfile(found: ScreeningHit, today: string): AmlCompanyProfile {
  const { entity } = found;
  const [primary, ...others] = entity.names;
  return {
    ...shared(found, today),
    name: primary.full,
    description: entity.remarks ?? null,
    aliases: others.map((name) => ({ alias: name.full, type: companyAliasType(name, primary) })),
    businessTypes: BUSINESS_TYPES[entity.kind] ?? [],
    activities: [],
    soeEntry: null,
  };
}

const BUSINESS_TYPES: Partial<Record<ListEntity['kind'], AmlCompanyProfile['businessTypes']>> = {
  vessel: ['VESSEL'],
  aircraft: ['AIRCRAFT'],
};

function shared(found: ScreeningHit, today: string) {
  const { entity, changedAt } = found;
  return {
    version: changedAt === null ? null : Date.parse(changedAt),
    resourceId: resourceIdOf(entity.id),
    isDeleted: false as const,
    addresses: addressesOf(entity),
    profileImages: [],
    notes: entity.remarks === undefined ? [] : [{ value: entity.remarks }],
    contactEntries: [],
    identifiers: entity.documents.map(({ type, number, country }) => ({
      category: country === undefined ? type : `${type} ${country}`,
      value: number,
    })),
    ...presentEntries(found, today),
    insEntries: [],
    griEntries: [],
    individualLinks: [],
    businessLinks: [],
    datasets: [...amlDatasets(entity, today)],
  };
}

function addressesOf({ addresses, birthPlaces, kind }: ListEntity): AmlPersonProfile['addresses'] {
  const nothing = { line1: null, line2: null, postcode: null, city: null, county: null, country: null };
  return [
    ...addresses.map(({ text, postcode = null, city = null, country = null }) => ({
      ...nothing,
      line1: text,
      postcode,
      city,
      country,
      addressType: kind === 'person' ? ('RESIDENTIAL' as const) : ('REGISTERED' as const),
    })),
    ...birthPlaces.map((line1) => ({ ...nothing, line1, addressType: 'PLACE_OF_BIRTH' as const })),
  ];
}

/** Lists that do not say which word is which leave the whole name to the last name, which the contract demands. */
function nameParts({ full, given, family }: ListedName): { firstName: string | null; lastName: string } {
  return family === undefined ? { firstName: null, lastName: full } : { firstName: given ?? null, lastName: family };
}

const LATIN = /^[\P{L}\p{Script=Latin}]*$/u;

function companyAliasType(alias: ListedName, primary: ListedName): AmlCompanyProfile['aliases'][number]['type'] {
  if (alias.type === 'former') return 'PREVIOUS_NAME';
  return LATIN.test(primary.full) && !LATIN.test(alias.full) ? 'ORIGINAL_SCRIPT_NAME' : 'NAME_SPELLING_VARIATION';
}

function aliasType(alias: ListedName, primary: ListedName): AmlPersonProfile['aliases'][number]['type'] {
  if (alias.type === 'maiden') return 'MAIDEN_NAME';
  return alias.quality === 'weak' ? 'NICKNAME' : companyAliasType(alias, primary);
}

type Offices = AmlPersonProfile['pepEntries']['current'];

function officesOf({ entity }: ScreeningHit, today: string): { current: Offices; former: Offices } {
  const told = (ended: boolean) =>
    entity.offices
      .filter(({ to }) => (to !== undefined && to <= today) === ended)
      .map(({ position, from = null, to = null }) => ({
        country: entity.countries[0] ?? null,
        segment: null,
        position,
        dateFrom: from,
        dateTo: to,
        evidenceIds: [entity.id],
      }));
  return { current: told(false), former: told(true) };
}
