import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

async function birthsOf(attributes: string) {
  const xml = `<export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity euReferenceNumber="" logicalId="7"><subjectType code="person"/><nameAlias wholeName="Testina Erfunden"/><birthdate countryDescription="UNKNOWN" countryIso2Code="00" ${attributes}/></sanctionEntity></export>`;
  const [entity] = (await readInMemory({ 'eu.xml': xml })).entities;
  return entity;
}

describe('the list of the European Union', () => {
  it.each([
    ['birthdate="1924-02-21" year="1924" circa="false"', { from: '1924-02-21', precision: 'day', circa: false }],
    ['birthdate="" year="1924" circa="true"', { from: '1924-01-01', precision: 'year', circa: true }],
    [
      'year="1924" monthOfYear="2" dayOfMonth="" circa="false"',
      { from: '1924-02-01', to: '1924-02-29', precision: 'month' },
    ],
    ['yearRangeFrom="1924" yearRangeTo="1926"', { from: '1924-01-01', to: '1926-12-31', precision: 'range' }],
  ])('reads a birth date of %s', async (attributes, birth) => {
    const entity = await birthsOf(attributes);
    expect(entity).toMatchObject({ sourceId: '7', births: [birth], birthPlaces: [], nationalities: [] });
  });

  it('gathers the rows of an entry in the delimited form', async () => {
    const csv = [
      'Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_SubjectType_ClassificationCode;NameAlias_LastName;NameAlias_FirstName;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate;BirthDate_Year;BirthDate_Circa;Citizenship_CountryIso2Code',
      '7;EU.7.1;P;person;Erfunden;Testina;Testina Erfunden;F;;;;',
      '7;EU.7.1;P;person;;;Kurmis;;;;;',
      '7;EU.7.1;P;person;;;;;;1961;true;',
      '7;EU.7.1;P;person;;;;;;;;LT',
      '8;EU.8.1;E;enterprise;;;Nirgendwo GmbH;;;;;',
      '',
    ].join('\n');
    const { entities } = await readInMemory({ 'eu.csv': `\ufeff${csv}` });
    expect(entities).toMatchObject([
      {
        sourceId: 'EU.7.1',
        kind: 'person',
        sex: 'F',
        nationalities: ['LT'],
        births: [{ circa: true, precision: 'year' }],
      },
      { sourceId: 'EU.8.1', kind: 'organisation', names: [{ full: 'Nirgendwo GmbH' }] },
    ]);
    expect(entities[0]?.names.map(({ full }) => full)).toEqual(['Testina Erfunden', 'Kurmis']);
  });
});
