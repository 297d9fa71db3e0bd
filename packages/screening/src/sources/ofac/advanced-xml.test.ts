import { describe, expect, it } from 'vitest';
import { inventedLists } from '../invented/invented-lists.fixture.ts';
import { ofacAdvancedXml } from '../invented/invented-ofac-advanced.fixture.ts';
import { readInMemory } from '../read-in-memory.fixture.ts';

const filesOf = (format: string) => inventedLists(30).find((list) => list.format === format)?.files ?? {};

interface Parts {
  readonly locations?: string;
  readonly documents?: string;
  readonly subtype?: number;
  readonly names?: string;
  readonly features?: string;
  readonly measures?: string;
}

const named = (parts: readonly (readonly [group: number, text: string])[]): string =>
  `<DocumentedName>${parts.map(([group, text]) => `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}">${text}</NamePartValue></DocumentedNamePart>`).join('')}</DocumentedName>`;
const PRIMARY = `<Alias AliasTypeID="1403" Primary="true" LowQuality="false">${named([
  [1, 'Erfunden'],
  [2, 'Testina'],
])}</Alias>`;
const GROUPS = [
  [1, 1520],
  [2, 1521],
  [3, 1523],
  [4, 1525],
].map(([group, type]) => `<NamePartGroup ID="${group}" NamePartTypeID="${type}"/>`);

function fileOf({ locations, documents, subtype = 4, names = PRIMARY, features = '', measures = '' }: Parts): string {
  return ofacAdvancedXml({
    ...(locations !== undefined && { locations }),
    ...(documents !== undefined && { documents }),
    parties: `<DistinctParty FixedRef="17"><Comment>Remarkable.</Comment><Profile ID="17" PartySubTypeID="${subtype}"><Identity ID="99" Primary="true">${names}<NamePartGroups><MasterNamePartGroup>${GROUPS.join('')}</MasterNamePartGroup></NamePartGroups></Identity>${features}</Profile></DistinctParty>`,
    entries: `<SanctionsEntry ID="5" ProfileID="17">${measures}</SanctionsEntry>`,
  });
}

const only = async (parts: Parts) => (await readInMemory({ 'sdn_advanced.xml': fileOf(parts) })).entities[0];
const feature = (type: number, inner: string): string =>
  `<Feature ID="1" FeatureTypeID="${type}"><FeatureVersion ID="1">${inner}</FeatureVersion></Feature>`;
const date = (text: string): string => {
  const [year, month, day] = text.split('-').map(Number);
  return `<Year>${year}</Year><Month>${month}</Month><Day>${day}</Day>`;
};
const period = (from: string, to: string, approximate = false): string =>
  feature(
    8,
    `<DatePeriod><Start Approximate="${approximate}"><From>${date(from)}</From><To>${date(from)}</To></Start><End Approximate="${approximate}"><From>${date(to)}</From><To>${date(to)}</To></End></DatePeriod>`,
  );

describe('OFAC’s advanced form', () => {
  it('gives the entries that the classic form gives, to the hash', async () => {
    const [advanced, classic] = [
      await readInMemory(filesOf('ofac-advanced-xml')),
      await readInMemory(filesOf('ofac-xml')),
    ];
    expect(advanced.entities).toHaveLength(30);
    expect(advanced.entities).toEqual(classic.entities);
  });

  it('is known by its content, and the consolidated list by its name', async () => {
    const text = fileOf({});
    const read = async (name: string) => (await readInMemory({ [name]: text })).listId;
    expect(await read('SDN_ADVANCED.XML')).toBe('ofac-sdn');
    expect(await read('download.xml')).toBe('ofac-sdn');
    expect(await read('CONS_ADVANCED.XML')).toBe('ofac-consolidated');
    await expect(
      read('sdn.xml').then(() => readInMemory({ 'a.xml': '<Sanctions><Person/></Sanctions>' })),
    ).rejects.toThrow('no file is recognised');
  });

  it('knows dates that are a day, a month, a year, between two, about so', async () => {
    const birth = async (features: string) => (await only({ features }))?.births[0];
    const told = (from: string, to: string, precision: string, circa = false) => ({ from, to, precision, circa });
    expect(await birth(period('1963-04-30', '1963-04-30'))).toEqual(told('1963-04-30', '1963-04-30', 'day'));
    expect(await birth(period('1964-02-01', '1964-02-29'))).toEqual(told('1964-02-01', '1964-02-29', 'month'));
    expect(await birth(period('1963-01-01', '1963-12-31', true))).toEqual(
      told('1963-01-01', '1963-12-31', 'year', true),
    );
    expect(await birth(period('1963-01-01', '1965-12-31'))).toEqual(told('1963-01-01', '1965-12-31', 'range'));
    expect(await birth(period('1963-01-01', '1963-02-30'))).toEqual(told('1963-01-01', '1963-01-01', 'day'));
    expect(await birth(period('1963-77-01', '1963-77-01'))).toBeUndefined();
  });

  it('tells every name in every script, with the maiden one, former and weak ones', async () => {
    const alias = (type: number, weak: boolean, name: string) =>
      `<Alias AliasTypeID="${type}" Primary="false" LowQuality="${weak}">${name}</Alias>`;
    const maiden = named([
      [1, 'Erfunden'],
      [2, 'Testina'],
      [3, 'Nichtda'],
    ]);
    const scripts = `<Alias AliasTypeID="1403" Primary="true" LowQuality="false">${maiden}${named([[1, 'Выдуманная']])}</Alias>`;
    const entity = await only({
      names: alias(1401, false, named([[4, 'Before']])) + alias(1400, true, named([[4, 'Kurmis']])) + scripts,
    });
    const told = entity?.names.map(({ full, type, quality }) => [full, type, quality]);
    expect(told?.[0]).toEqual(['Testina Erfunden', 'primary', 'strong']);
    expect(new Set(told?.slice(1).map(String))).toEqual(
      new Set([
        'Testina Nichtda,maiden,strong',
        'Выдуманная,alias,strong',
        'Before,former,strong',
        'Kurmis,alias,weak',
      ]),
    );
  });

  it('takes numbers from documents and features, and leaves out what is no number', async () => {
    const entity = await only({
      subtype: 1,
      documents: `<IDRegDocument ID="1" IDRegDocTypeID="1626" IdentityID="99"><IDRegistrationNo>IMO 7406784</IDRegistrationNo></IDRegDocument><IDRegDocument ID="2" IDRegDocTypeID="1571" IdentityID="98"><IDRegistrationNo>Z1</IDRegistrationNo></IDRegDocument>`,
      features:
        feature(13, '<VersionDetail DetailTypeID="1432">TESTLT2X</VersionDetail>') +
        feature(14, '<VersionDetail DetailTypeID="1432">https://nowhere.example</VersionDetail>') +
        feature(26, '<VersionDetail DetailTypeID="1432">Captain</VersionDetail>') +
        feature(3, '<VersionLocation LocationID="1"/>'),
      locations: '<Location ID="1"><LocationCountry CountryID="1"/></Location>',
      measures: '<SanctionsMeasure SanctionsTypeID="1"><Comment>TESTLAND</Comment></SanctionsMeasure>',
    });
    expect(entity).toMatchObject({ kind: 'vessel', countries: ['LT'], programmes: ['TESTLAND'] });
    expect(entity?.remarks).toBe('Captain; Remarkable.');
    expect(entity?.documents.map(({ number }) => number).sort()).toEqual(['7406784', 'TESTLT2X']);
  });

  it('notes numbers that stand for nothing', async () => {
    const features =
      feature(25, '<VersionLocation LocationID="404"/>') + feature(999, '<VersionDetail>x</VersionDetail>');
    const { log, entities } = await readInMemory({ 'sdn_advanced.xml': fileOf({ features }) });
    expect(entities[0]?.addresses).toEqual([]);
    expect([log.fields.get('location'), log.fields.get('feature')]).toEqual([
      { seen: 1, misread: 1 },
      { seen: 2, misread: 1 },
    ]);
    const unknown = await readInMemory({ 'sdn_advanced.xml': fileOf({ subtype: 77 }) });
    expect([unknown.entities.length, unknown.log.skipped]).toEqual([0, 1]);
  });

  it('is refused where it is cut, in another encoding, or declares a document type', async () => {
    const [[name = '', text = ''] = []] = Object.entries(filesOf('ofac-advanced-xml'));
    const read = (content: string | Uint8Array) => readInMemory({ [name]: content });
    await expect(read(text.slice(0, text.indexOf('<ProfileRelationships')))).rejects.toMatchObject({
      code: 'xml.truncated',
    });
    await expect(read(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code: 'encoding.invalid' });
    const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;">]>';
    await expect(read(text.replace('?>', `?>${bomb}`).replace('TESTLAND', '&lol1;'))).rejects.toMatchObject({
      code: 'xml.doctype',
    });
  });
});
