import { fullName, type InventedPerson, isoBirth, wordedBirth } from './invented-people.fixture.ts';

type People = readonly InventedPerson[];

export function ofacXmlFile(people: People): string {
  const entries = people.map(
    (person) => `  <sdnEntry>
    <uid>${person.number}</uid><firstName>${person.given}</firstName><lastName>${person.family}</lastName><sdnType>Individual</sdnType>
    <programList><program>TESTLAND</program></programList>
    <idList>
      <id><uid>1</uid><idType>Passport</idType><idNumber>${person.passport}</idNumber><idCountry>${person.countryName}</idCountry></id>
      <id><uid>2</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
    </idList>
    <akaList>
      <aka><uid>3</uid><type>a.k.a.</type><category>strong</category><lastName>${person.family}</lastName><firstName>${person.alias.split(' ')[0]}</firstName></aka>
      <aka><uid>4</uid><type>a.k.a.</type><category>weak</category><lastName>${person.weakAlias}</lastName></aka>
    </akaList>
    <addressList><address><uid>5</uid><address1>${person.street}</address1><city>${person.city}</city><country>${person.countryName}</country></address></addressList>
    <nationalityList><nationality><uid>6</uid><country>${person.countryName}</country><mainEntry>true</mainEntry></nationality></nationalityList>
    <dateOfBirthList><dateOfBirthItem><uid>7</uid><dateOfBirth>${wordedBirth(person)}</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
  </sdnEntry>`,
  );
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>02/13/2026</Publish_Date><Record_Count>${people.length}</Record_Count></publshInformation>
${entries.join('\n')}
</sdnList>
`;
}

export function unXmlFile(people: People): string {
  const entries = people.map(
    (person) => `    <INDIVIDUAL>
      <DATAID>${person.number}</DATAID><FIRST_NAME>${person.given}</FIRST_NAME><SECOND_NAME>${person.family}</SECOND_NAME>
      <UN_LIST_TYPE>Testland</UN_LIST_TYPE><REFERENCE_NUMBER>TSi.${person.number}</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON>
      <GENDER>Female</GENDER><NAME_ORIGINAL_SCRIPT>${person.otherScript}</NAME_ORIGINAL_SCRIPT>
      <NATIONALITY><VALUE>${person.countryName}</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>${person.alias}</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>${person.weakAlias}</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><STREET>${person.street}</STREET><CITY>${person.city}</CITY><COUNTRY>${person.countryName}</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>${isoBirth(person)}</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>${person.passport}</NUMBER></INDIVIDUAL_DOCUMENT>
    </INDIVIDUAL>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-13T00:00:09.554Z">
  <INDIVIDUALS>
${entries.join('\n')}
  </INDIVIDUALS>
  <ENTITIES/>
</CONSOLIDATED_LIST>
`;
}

export function euXmlFile(people: People): string {
  const entries = people.map(
    (
      person,
    ) => `  <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.${person.number}.1" logicalId="${person.number}">
    <regulation regulationType="amendment" programme="TST" logicalId="1"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="${person.given}" middleName="" lastName="${person.family}" wholeName="${fullName(person)}" function="" gender="F" strong="true" logicalId="2"><regulationSummary numberTitle="1"/></nameAlias>
    <nameAlias firstName="" middleName="" lastName="" wholeName="${person.weakAlias}" function="" strong="false" logicalId="3"/>
    <citizenship countryIso2Code="${person.country}" countryDescription="${person.countryName}" logicalId="4"/>
    <birthdate circa="false" birthdate="${isoBirth(person)}" year="${person.year}" city="${person.city}" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="5"/>
    <address city="${person.city}" street="${person.street}" countryIso2Code="${person.country}" countryDescription="${person.countryName}" logicalId="6"/>
    <identification number="${person.passport}" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="${person.country}" logicalId="7"/>
  </sanctionEntity>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-13T14:39:54.511+01:00" globalFileId="118">
${entries.join('\n')}
</export>
`;
}

export function secoXmlFile(people: People): string {
  const entries = people.map(
    (person) => `  <target ssid="${person.number}">
    <sanctions-set-id>11</sanctions-set-id>
    <individual sex="female">
      <identity ssid="1" main="true">
        <name ssid="2" name-type="primary-name" quality="good" lang="eng">
          <name-part order="1" name-part-type="family-name"><value>${person.family}</value><spelling-variant lang="rus" script="CYRL">${person.otherScript}</spelling-variant></name-part>
          <name-part order="2" name-part-type="given-name"><value>${person.given}</value></name-part>
        </name>
        <day-month-year ssid="3" day="${person.day}" month="${person.month}" year="${person.year}" calendar="Gregorian" quality="good"/>
        <nationality quality="good"><country iso-code="${person.country}">${person.countryName}</country></nationality>
        <identification-document document-type="passport"><number>${person.passport}</number><issuer code="${person.country}"/></identification-document>
        <address place-id="77" quality="good"><address-details>${person.street}</address-details></address>
      </identity>
    </individual>
    <modification modification-type="listed" effective-date="2020-01-02"/>
  </target>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<swiss-sanctions-list list-type="whole-list" date="2026-02-13">
  <sanctions-program ssid="1"><program-key lang="eng">Testland</program-key><sanctions-set ssid="11" lang="eng">article 1</sanctions-set></sanctions-program>
${entries.join('\n')}
  <place ssid="77"><location>Testville</location><country iso-code="LT">Lithuania</country></place>
</swiss-sanctions-list>
`;
}
