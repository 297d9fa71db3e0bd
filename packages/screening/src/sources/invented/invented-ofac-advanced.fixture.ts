import type { InventedPerson } from './invented-people.fixture.ts';

const COUNTRIES = ['Lithuania', 'Czech Republic', 'Turkey', 'Germany', 'France'];

/** Words that numbers stand for: small tables in the order of the form. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AliasType: { 1400: 'A.K.A.', 1401: 'F.K.A.', 1403: 'Name' },
  AreaCode: {},
  Country: Object.fromEntries(COUNTRIES.map((country, at) => [String(at + 1), country])),
  DetailReference: { 91526: 'Male', 91527: 'Female' },
  FeatureType: {
    8: 'Birthdate',
    9: 'Place of Birth',
    10: 'Nationality Country',
    13: 'SWIFT/BIC',
    14: 'Website',
    25: 'Location',
    26: 'Title',
    224: 'Gender',
    3: 'Vessel Flag',
  },
  IDRegDocType: { 1571: 'Passport', 1626: 'Vessel Registration Identification' },
  LocPartType: { 1: 'Unknown', 1451: 'ADDRESS1', 1454: 'CITY' },
  NamePartType: {
    1520: 'Last Name',
    1521: 'First Name',
    1523: 'Maiden Name',
    1525: 'Entity Name',
    1526: 'Vessel Name',
    1528: 'Nickname',
  },
  PartyType: { 1: 'Individual', 2: 'Entity' },
  SanctionsType: { 1: 'Program', 1705: 'Block' },
};

const SUBTYPES = `<PartySubTypeValues>
      <PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType>
      <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>
    </PartySubTypeValues>`;

/** A file of the form with these parts; texts of XML, in the order in which they stand. */
export function ofacAdvancedXml(parts: {
  readonly locations?: string;
  readonly documents?: string;
  readonly parties: string;
  readonly entries?: string;
}): string {
  const tables = Object.entries(TABLES).map(([table, words]) => {
    const rows = Object.entries(words).map(([id, word]) => `<${table} ID="${id}">${word}</${table}>`);
    return `    <${table}Values>${rows.join('')}</${table}Values>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://www.un.org/sanctions/1.0">
  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>2</Month><Day>13</Day></DateOfIssue>
  <ReferenceValueSets>
${tables.join('\n')}
    ${SUBTYPES}
  </ReferenceValueSets>
  <Locations>
${parts.locations ?? ''}
  </Locations>
  <IDRegDocuments>
${parts.documents ?? ''}
  </IDRegDocuments>
  <DistinctParties>
${parts.parties}
  </DistinctParties>
  <ProfileRelationships/>
  <SanctionsEntries>
${parts.entries ?? ''}
  </SanctionsEntries>
</Sanctions>
`;
}

export function ofacAdvancedXmlFile(people: readonly InventedPerson[]): string {
  return ofacAdvancedXml({
    locations: people.map(locations).join('\n'),
    documents: people.map(document).join('\n'),
    parties: people.map(party).join('\n'),
    entries: people
      .map(
        ({ number }) =>
          `    <SanctionsEntry ID="${number}" ProfileID="${number}" ListID="1550"><SanctionsMeasure ID="1" SanctionsTypeID="1705"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>TESTLAND</Comment></SanctionsMeasure></SanctionsEntry>`,
      )
      .join('\n'),
  });
}

const countryId = ({ countryName }: InventedPerson): number => COUNTRIES.indexOf(countryName) + 1;
const identityId = ({ number }: InventedPerson): number => 7_000_000 + number;

function locations(person: InventedPerson): string {
  const country = `<LocationCountry CountryID="${countryId(person)}" CountryRelevanceID="1413"/>`;
  const part = (type: number, value: string) =>
    `<LocationPart LocPartTypeID="${type}"><LocationPartValue Primary="true"><Comment/><Value>${value}</Value></LocationPartValue></LocationPart>`;
  return `    <Location ID="${person.number}0">${country}${part(1454, person.city)}${part(1451, person.street)}</Location>
    <Location ID="${person.number}1">${country}</Location>`;
}

function document(person: InventedPerson): string {
  return `    <IDRegDocument ID="${person.number}" IDRegDocTypeID="1571" IdentityID="${identityId(person)}" IssuedBy-CountryID="${countryId(person)}" ValidityID="1"><Comment/><IDRegistrationNo>${person.passport}</IDRegistrationNo><IssuingAuthority/></IDRegDocument>`;
}

function party(person: InventedPerson): string {
  const name = (parts: Readonly<Record<string, string>>) =>
    `<DocumentedName ID="1" DocNameStatusID="1">${Object.entries(parts)
      .map(
        ([group, text]) =>
          `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="215" Acronym="false">${text}</NamePartValue></DocumentedNamePart>`,
      )
      .join('')}</DocumentedName>`;
  const feature = (type: number, inner: string) =>
    `<Feature ID="${type}" FeatureTypeID="${type}"><FeatureVersion ID="1" ReliabilityID="1"><Comment/>${inner}</FeatureVersion><IdentityReference IdentityID="${identityId(person)}"/></Feature>`;
  const day = `<Year>${person.year}</Year><Month>${person.month}</Month><Day>${person.day}</Day>`;
  const both = `<From>${day}</From><To>${day}</To>`;
  return `    <DistinctParty FixedRef="${person.number}"><Comment/>
      <Profile ID="${person.number}" PartySubTypeID="4">
        <Identity ID="${identityId(person)}" FixedRef="${person.number}" Primary="true" False="false">
          <Alias AliasTypeID="1400" Primary="false" LowQuality="true">${name({ 12: person.weakAlias })}</Alias>
          <Alias AliasTypeID="1403" Primary="true" LowQuality="false">${name({ 10: person.family, 11: person.given })}</Alias>
          <Alias AliasTypeID="1400" Primary="false" LowQuality="false">${name({ 10: person.family, 11: person.alias.split(' ')[0] ?? '' })}</Alias>
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="10" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="11" NamePartTypeID="1521"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="12" NamePartTypeID="1528"/></MasterNamePartGroup></NamePartGroups>
        </Identity>
        ${feature(8, `<DatePeriod CalendarTypeID="1"><Start Approximate="false">${both}</Start><End Approximate="false">${both}</End></DatePeriod>`)}
        ${feature(10, `<VersionLocation LocationID="${person.number}1"/>`)}
        ${feature(25, `<VersionLocation LocationID="${person.number}0"/>`)}
        ${feature(224, '<VersionDetail DetailTypeID="1431" DetailReferenceID="91527"/>')}
      </Profile>
    </DistinctParty>`;
}
